using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>A map on which places stand, clipped, projected and simplified ahead of time: <c>input/map/map.yml</c>. Lengths are pixels.</summary>
/// <param name="Source">Whose borders and coordinates they are, and under which terms.</param>
/// <param name="Caveat">What a reader must know of the borders.</param>
/// <param name="Land">The outline of all land, as in an SVG path.</param>
/// <param name="Borders">The borders that nobody disputes, likewise.</param>
/// <param name="Countries">Names that only help to find one's way.</param>
public sealed record PlaceMap(
    int Width,
    int Height,
    string Source,
    string Caveat,
    string Land,
    string Borders,
    ImmutableArray<DisputedLine> Disputed,
    ImmutableArray<MapName> Countries,
    ImmutableArray<MapPlace> Places
);

/// <summary>A line that is a border to some and none to others.</summary>
/// <param name="Label">Where its name begins; null where a place of the study names it already.</param>
public sealed record DisputedLine(string Name, MapPoint? Label, string Outline);

/// <summary>A name on the map that leads nowhere, set about its middle.</summary>
public sealed record MapName(string Name, MapPoint Label);

/// <summary>How a place is marked.</summary>
public enum MapMark
{
    /// <summary>A dot.</summary>
    Point,

    /// <summary>A name where the area lies, with no border.</summary>
    Area,

    /// <summary>Likewise, for what is larger than a country.</summary>
    Region,

    /// <summary>A name beside a line that is drawn.</summary>
    Line,
}

/// <summary>Where the text of a label stands to its point.</summary>
public enum LabelAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A place of the study on the map.</summary>
/// <param name="Place">Its slug.</param>
/// <param name="Width">The most that a line of its label takes; a longer one is broken.</param>
public sealed record MapPlace(
    Located<string> Place,
    MapMark Mark,
    MapPoint At,
    MapPoint Label,
    LabelAnchor Anchor,
    int Width
);

/// <summary>A point of the map, in whole pixels from the upper left corner.</summary>
public readonly record struct MapPoint(int X, int Y);

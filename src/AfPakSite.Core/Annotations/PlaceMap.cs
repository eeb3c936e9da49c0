using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// The map of the places, which was clipped, projected and simplified before: <c>input/map/map.yml</c>. Lengths are
/// pixels.
/// </summary>
/// <param name="Source">The source of borders and coordinates, and its terms.</param>
/// <param name="Caveat">What readers must know about the borders.</param>
/// <param name="Land">The outline of all land, as SVG path data.</param>
/// <param name="Shaded">The outlines of the countries that the study is about, as SVG path data.</param>
/// <param name="Borders">The undisputed borders, as SVG path data.</param>
/// <param name="Provinces">The borders between provinces, as SVG path data.</param>
/// <param name="Countries">Names that only help readers to find their way.</param>
public sealed record PlaceMap(
    int Width,
    int Height,
    string Source,
    string Caveat,
    string Land,
    string Shaded,
    string Borders,
    string Provinces,
    ImmutableArray<DisputedLine> Disputed,
    ImmutableArray<MapName> Countries,
    ImmutableArray<MapPlace> Places
);

/// <summary>A line that only some parties recognize as a border.</summary>
/// <param name="Along">The line that its name follows, as SVG path data; null if a place of the study names it.</param>
public sealed record DisputedLine(string Name, string? Along, string Outline);

/// <summary>A name on the map without a link, centered on its point.</summary>
public sealed record MapName(string Name, MapPoint Label);

/// <summary>How the map marks a place.</summary>
public enum MapMark
{
    /// <summary>A dot.</summary>
    Point,

    /// <summary>
    /// A name within the area, a ring and a name beside it, or a name across an area without a sharp border.
    /// </summary>
    Area,

    /// <summary>A name within an area that is larger than a country.</summary>
    Region,

    /// <summary>A name along a line.</summary>
    Line,
}

/// <summary>Which part of a label is at its point.</summary>
public enum LabelAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A place of the study on the map. An area on both sides of a line is two of them.</summary>
/// <param name="Place">Its slug.</param>
/// <param name="Width">The maximum width of a line of its label, which wraps.</param>
/// <param name="Along">The line that the name of a line, or of an area without a sharp border, follows, as SVG path
/// data; null for other marks.</param>
/// <param name="Outline">A line that the map draws for this place, as SVG path data; null if there is none.</param>
public sealed record MapPlace(
    Located<string> Place,
    MapMark Mark,
    MapPoint At,
    MapPoint Label,
    LabelAnchor Anchor,
    int Width,
    string? Along = null,
    string? Outline = null
);

/// <summary>A point of the map, in whole pixels from the upper left corner.</summary>
public readonly record struct MapPoint(int X, int Y);

using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>The study's places on a map, or on the part of it that a small screen shows.</summary>
/// <param name="View">The part that is shown, in pixels of the map.</param>
/// <param name="Labels">The places shown, each with the box that reacts to a touch.</param>
/// <param name="Lines">The names of disputed lines that are not also places.</param>
/// <param name="Outside">Places that are on the map, but outside of this part.</param>
/// <param name="Elsewhere">Places that are not on the map.</param>
public sealed record MapFigure(
    PlaceMap Map,
    FigureSize Size,
    FigureBox View,
    ImmutableArray<MapLabel> Labels,
    ImmutableArray<MapText> Lines,
    ImmutableArray<MapText> Countries,
    ImmutableArray<Place> Outside,
    ImmutableArray<Place> Elsewhere
)
{
    private const int SmallText = 12;

    /// <summary>The width of a country's name: the stylesheet sets it in spaced capitals.</summary>
    private const int CapitalText = 14;

    /// <summary>Places the labels on the map; null if there is no map, or no place is on it.</summary>
    public static MapFigure? Of(AnnotationSet annotations, FigureSize size)
    {
        if (annotations.Map is not { } map)
            return null;
        var places = annotations
            .Places.DistinctBy(place => place.Slug, StringComparer.Ordinal)
            .ToDictionary(place => place.Slug, StringComparer.Ordinal);
        ImmutableArray<MapLabel> labels =
        [
            .. map
                .Places.Where(item => places.ContainsKey(item.Place.Value))
                .Select(item => MapLabel.Of(item, places[item.Place.Value])),
        ];
        if (labels.IsEmpty)
            return null;
        ImmutableArray<MapText> lines =
        [
            .. map
                .Disputed.Where(line => line.Label is not null)
                .Select(line =>
                    MapText.Of(line.Name, line.Label!.Value, line.Label.Value.X, TextWidth.Of(line.Name, SmallText))
                ),
        ];
        var view = MapPart.Of(map, size, labels, lines);
        return new(
            map,
            size,
            view,
            [.. labels.Where(label => view.Contains(label.Text))],
            [.. lines.Where(line => view.Contains(line.Box))],
            [.. map.Countries.Select(Country).Where(country => view.Contains(country.Box))],
            [.. labels.Where(label => !view.Contains(label.Text)).Select(label => label.Place)],
            [.. annotations.Places.Where(place => !labels.Any(label => label.Place == place))]
        );
    }

    private static MapText Country(MapName country)
    {
        var width = TextWidth.Of(country.Name.ToUpperInvariant(), CapitalText);
        return MapText.Of(country.Name, country.Label, country.Label.X - (width / 2), width);
    }
}

/// <summary>A place on the map.</summary>
/// <param name="Lines">The lines of its name.</param>
/// <param name="Box">The area that reacts to a touch.</param>
public sealed record MapLabel(Place Place, MapPlace Mark, ImmutableArray<string> Lines, FigureBox Box)
{
    /// <summary>The distance between two baselines.</summary>
    public const int LineHeight = 14;

    /// <summary>24 pixels on the screen, which shows the map a little smaller.</summary>
    private const int Touch = 26;

    /// <summary>The area of the letters and the blank space around them.</summary>
    public FigureBox Text => Box with { Y = Box.Y + 6, Height = Box.Height - 10 };

    public static MapLabel Of(MapPlace item, Place place)
    {
        var lines = TextWidth.Wrap(place.Name.Value, item.Width, FigureSize.Wide.TextSize);
        var width = lines.Max(line => TextWidth.Of(line, FigureSize.Wide.TextSize));
        var left =
            item.Label.X
            - (
                item.Anchor switch
                {
                    LabelAnchor.Start => 0,
                    LabelAnchor.Middle => width / 2,
                    _ => width,
                }
            );
        return new(place, item, lines, new(left, item.Label.Y - 18, width, Touch + ((lines.Length - 1) * LineHeight)));
    }
}

/// <summary>A name on the map that is not a link.</summary>
/// <param name="Box">The area of the letters and the blank space around them.</param>
public sealed record MapText(string Name, MapPoint At, FigureBox Box)
{
    public static MapText Of(string name, MapPoint at, int left, int width) =>
        new(name, at, new(left, at.Y - 12, width, 16));
}

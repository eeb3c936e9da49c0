using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>The places that the study names on a map, or on the part of it that a small screen shows.</summary>
/// <param name="View">The part that is shown, in pixels of the map.</param>
/// <param name="Labels">The places shown, each with the box in which its label takes a touch.</param>
/// <param name="Lines">The names of disputed lines that no place's label names.</param>
/// <param name="Outside">Those that stand on the map, but not in this part of it.</param>
/// <param name="Elsewhere">Those that the map does not show.</param>
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

    /// <summary>The stylesheet sets the names of countries in capitals, with space between them.</summary>
    private const int CapitalText = 14;

    /// <summary>Puts the places on their map; null where there is no map, or none of them is on it.</summary>
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
            [.. labels.Where(label => view.Holds(label.Text))],
            [.. lines.Where(line => view.Holds(line.Box))],
            [.. map.Countries.Select(Country).Where(country => view.Holds(country.Box))],
            [.. labels.Where(label => !view.Holds(label.Text)).Select(label => label.Place)],
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
/// <param name="Lines">Its name, as broken into lines.</param>
/// <param name="Box">About the label: the least that a finger needs.</param>
public sealed record MapLabel(Place Place, MapPlace Mark, ImmutableArray<string> Lines, FigureBox Box)
{
    /// <summary>From one baseline to the next.</summary>
    public const int LineHeight = 14;

    /// <summary>24 pixels of the screen, on which the map is drawn a little smaller.</summary>
    private const int Touch = 26;

    /// <summary>What the letters take, and what is blank about them.</summary>
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

/// <summary>A name on the map that leads nowhere.</summary>
/// <param name="Box">What the letters take, and what is blank about them.</param>
public sealed record MapText(string Name, MapPoint At, FigureBox Box)
{
    public static MapText Of(string name, MapPoint at, int left, int width) =>
        new(name, at, new(left, at.Y - 12, width, 16));
}

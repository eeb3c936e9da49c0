using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>The study's places on a map, or on the part of it that a small screen shows.</summary>
/// <param name="View">The part that is shown, in pixels of the map.</param>
/// <param name="Labels">The places shown by name, each with the box that reacts to a touch.</param>
/// <param name="Lines">The names of disputed lines that are not also places.</param>
/// <param name="Outside">Places that are on the map, but outside of this part.</param>
/// <param name="Elsewhere">Places that are not on the map.</param>
public sealed record MapFigure(
    PlaceMap Map,
    FigureSize Size,
    FigureBox View,
    ImmutableArray<MapLabel> Labels,
    ImmutableArray<MapLineName> Lines,
    ImmutableArray<MapText> Countries,
    ImmutableArray<Place> Outside,
    ImmutableArray<Place> Elsewhere
)
{
    internal const int SmallText = 12;

    /// <summary>The width of a country's name: the stylesheet sets it in spaced capitals.</summary>
    private const int CapitalText = 14;

    /// <summary>Places the labels on the map; null if there is no map, or no place is on it.</summary>
    public static MapFigure? Of(AnnotationSet annotations, FigureSize size)
    {
        if (annotations.Map is not { } map)
            return null;
        ImmutableArray<MapLabel> labels =
        [
            .. annotations
                .Places.DistinctBy(place => place.Slug, StringComparer.Ordinal)
                .SelectMany(place =>
                    map.Places.Where(item => item.Place.Value == place.Slug).Select(item => MapLabel.Of(item, place))
                ),
        ];
        if (labels.IsEmpty)
            return null;
        ImmutableArray<MapLineName> lines =
        [
            .. map
                .Disputed.Where(line => line.Along is not null)
                .Select(line => MapLineName.Of(line.Name, line.Along!, SmallText)),
        ];
        var view = MapPart.Of(map, size, labels, lines);
        return new(
            map,
            size,
            view,
            [.. labels.Where(label => label.Boxes.All(view.Contains))],
            [.. lines.Where(line => line.Boxes.All(view.Contains))],
            [.. map.Countries.Select(Country).Where(country => view.Contains(country.Box))],
            [
                .. labels
                    .Where(label => !label.Boxes.All(view.Contains))
                    .Select(label => label.Place)
                    .Except(labels.Where(label => label.Boxes.All(view.Contains)).Select(label => label.Place)),
            ],
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
/// <param name="Box">The area that reacts to a touch; null for a name along a line.</param>
/// <param name="Boxes">The areas of the letters, with blank space around them, and of the circle.</param>
public sealed record MapLabel(
    Place Place,
    MapPlace Mark,
    ImmutableArray<string> Lines,
    FigureBox? Box,
    ImmutableArray<FigureBox> Boxes
)
{
    /// <summary>The distance between two baselines.</summary>
    public const int LineHeight = 14;

    /// <summary>24 pixels on the screen, which shows the map a little smaller.</summary>
    private const int Touch = 26;

    /// <summary>The radius of the circle of a point or a ring.</summary>
    public const int Circle = 4;

    /// <summary>Whether a circle marks the place: a dot for a point, a ring for an area named beside it.</summary>
    public bool HasCircle =>
        Mark.Mark == MapMark.Point || (Mark.Mark == MapMark.Area && Mark.Anchor != LabelAnchor.Middle);

    public static MapLabel Of(MapPlace item, Place place)
    {
        if (item.Along is { } along)
            return new(
                place,
                item,
                [place.Name.Value],
                null,
                MapLineName
                    .Of(
                        place.Name.Value,
                        along,
                        item.Mark == MapMark.Area ? MapFigure.SmallText : FigureSize.Wide.TextSize
                    )
                    .Boxes
            );
        var textSize = item.Mark == MapMark.Area ? MapFigure.SmallText : FigureSize.Wide.TextSize;
        var lines = TextWidth.Wrap(place.Name.Value, item.Width, textSize);
        var width = lines.Max(line => TextWidth.Of(line, textSize));
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
        var box = new FigureBox(left, item.Label.Y - 18, width, Touch + ((lines.Length - 1) * LineHeight));
        var letters = box with { Y = box.Y + 7, Height = box.Height - 11 };
        var label = new MapLabel(place, item, lines, box, [letters]);
        var circle = new FigureBox(item.At.X - Circle, item.At.Y - Circle, 2 * Circle, 2 * Circle);
        return label.HasCircle ? label with { Boxes = [letters, circle] } : label;
    }
}

/// <summary>A name that follows a line.</summary>
/// <param name="Along">The line, as SVG path data.</param>
/// <param name="Boxes">The areas of the letters, some pixels apart.</param>
public sealed record MapLineName(string Name, string Along, ImmutableArray<FigureBox> Boxes)
{
    private const int Step = 4;
    private const int Reach = 6;

    public static MapLineName Of(string name, string along, int textSize)
    {
        var (pixels, width, length) = (MapLine.Pixels(along).ToList(), TextWidth.Of(name, textSize), 0.0);
        var boxes = ImmutableArray.CreateBuilder<FigureBox>();
        for (var index = 0; index + Step < pixels.Count && length < width; index += Step)
        {
            var (from, to) = (pixels[index], pixels[index + Step]);
            var (across, down) = (to.X - from.X, to.Y - from.Y);
            var step = Math.Sqrt((across * across) + (down * down));

            // The letters are on the left of the line: for a line to the right, above it.
            var middle = new FigurePoint(
                from.X + (int)(down * Reach / 1.2 / step),
                from.Y - (int)(across * Reach / 1.2 / step)
            );
            boxes.Add(new(middle.X - Reach, middle.Y - Reach, 2 * Reach, 2 * Reach));
            length += step;
        }
        return new(name, along, boxes.ToImmutable());
    }
}

/// <summary>A name on the map that is not a link.</summary>
/// <param name="Box">The area of the letters and the blank space around them.</param>
public sealed record MapText(string Name, MapPoint At, FigureBox Box)
{
    public static MapText Of(string name, MapPoint at, int left, int width) =>
        new(name, at, new(left, at.Y - 12, width, 16));
}

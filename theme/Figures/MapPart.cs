using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// Finds the part of a map for a small screen: the one with the most names, minus disputed lines without name.
/// </summary>
internal static class MapPart
{
    /// <summary>Slightly wider than the screen: letters of 12 pixels are still 11 pixels high on it.</summary>
    private const int Across = 340;

    private const int Down = 400;

    /// <summary>Points are the only exact places, so that one counts as several names.</summary>
    private const int WorthOfPoint = 9;

    private const int Step = 4;

    public static FigureBox Of(
        PlaceMap map,
        FigureSize size,
        ImmutableArray<MapLabel> labels,
        ImmutableArray<MapLineName> lines
    )
    {
        if (size == FigureSize.Wide)
            return new(0, 0, map.Width, map.Height);
        var names = labels
            .Select(label => (label.Boxes, Worth: label.Mark.Mark == MapMark.Point ? 1 + WorthOfPoint : 1))
            .Concat(lines.Select(line => (line.Boxes, Worth: 1)))
            .Where(name => !name.Boxes.IsEmpty)
            .Select(name => new Name(name.Boxes, FigureBox.Around(name.Boxes), name.Worth))
            .ToImmutableArray();
        var drawn = map
            .Disputed.Select(line =>
                (Pixels: MapLine.Pixels(line.Outline).ToImmutableArray(), Name: NameOf(line, labels, lines))
            )
            .ToImmutableArray();
        var (width, height) = (Math.Min(Across, map.Width), Math.Min(Down, map.Height));
        var views = (
            from y in Steps(map.Height - height)
            from part in Counted(
                names.Where(name => name.Area.Y >= y && name.Area.Bottom <= y + height),
                width,
                [.. Steps(map.Width - width)]
            )
            select (Box: new FigureBox(part.X, y, width, height), part.Names)
        ).ToList();
        var most = views.Max(view => view.Names);
        var least = views.Where(view => view.Names == most).Max(Worth);
        return views
            .Where(view => view.Names >= least)
            .OrderByDescending(Worth)
            .ThenBy(view => Distance(view.Box, names))
            .First()
            .Box;

        // Following lines is slow, so parts with too few names to win are dropped first.
        int Worth((FigureBox Box, int Names) view) =>
            view.Names - drawn.Count(line => LacksName(view.Box, line.Pixels, line.Name));
    }

    /// <summary>The boxes of a line's own name, or of the place with its name; null if there is neither.</summary>
    public static ImmutableArray<FigureBox>? NameOf(
        DisputedLine line,
        IEnumerable<MapLabel> labels,
        IEnumerable<MapLineName> lines
    ) =>
        lines
            .Where(text => text.Name == line.Name)
            .Select(text => text.Boxes)
            .Concat(labels.Where(label => label.Place.Name.Value == line.Name).Select(label => label.Boxes))
            .Cast<ImmutableArray<FigureBox>?>()
            .FirstOrDefault();

    /// <summary>Whether a part shows a line without its name.</summary>
    private static bool LacksName(
        FigureBox view,
        ImmutableArray<FigurePoint> pixels,
        ImmutableArray<FigureBox>? name
    ) => !(name is { } boxes && boxes.All(view.Contains)) && pixels.Any(view.Contains);

    /// <summary>
    /// The parts of a row of the map from left to right, with the number of names that each contains. Every name is
    /// counted where the first part with it begins, and taken off behind the last one.
    /// </summary>
    /// <param name="names">The names that are inside the row.</param>
    /// <param name="lefts">Where the parts begin.</param>
    private static IEnumerable<(int X, int Names)> Counted(IEnumerable<Name> names, int width, int[] lefts)
    {
        var changes = new int[lefts.Length + 1];
        foreach (var (_, area, worth) in names)
        {
            var (first, behind) = (
                lefts.Count(left => left + width < area.X + area.Width),
                lefts.Count(left => left <= area.X)
            );
            if (first >= behind)
                continue;
            changes[first] += worth;
            changes[behind] -= worth;
        }
        var sum = 0;
        for (var part = 0; part < lefts.Length; part++)
            yield return (lefts[part], sum += changes[part]);
    }

    private static IEnumerable<int> Steps(int room) =>
        Enumerable.Range(0, (room / Step) + 1).Select(step => step * Step);

    /// <summary>The distance of a part's center from the center of its names.</summary>
    private static int Distance(FigureBox view, ImmutableArray<Name> names)
    {
        var centers = names
            .Where(name => view.Contains(name.Area))
            .Select(name => name.Boxes[name.Boxes.Length / 2].Middle)
            .ToList();
        return centers.Count == 0
            ? int.MaxValue
            : Math.Abs(view.Middle.X - (centers.Sum(name => name.X) / centers.Count))
                + Math.Abs(view.Middle.Y - (centers.Sum(name => name.Y) / centers.Count));
    }

    /// <summary>A name on the map: its letters, the box around them, and how many names it counts as.</summary>
    private readonly record struct Name(ImmutableArray<FigureBox> Boxes, FigureBox Area, int Worth);
}

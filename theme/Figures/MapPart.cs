using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>Finds the part of a map that a small screen shows: the one that holds most names, and no disputed line without its own.</summary>
internal static class MapPart
{
    /// <summary>A little more than the width of the screen: drawn on it, letters of 12 pixels are still 11 high.</summary>
    private const int Across = 340;

    private const int Down = 400;
    private const int Step = 4;

    public static FigureBox Of(
        PlaceMap map,
        FigureSize size,
        ImmutableArray<MapLabel> labels,
        ImmutableArray<MapText> lines
    )
    {
        if (size == FigureSize.Wide)
            return new(0, 0, map.Width, map.Height);
        var names = labels.Select(label => label.Text).Concat(lines.Select(line => line.Box)).ToImmutableArray();
        var drawn = map
            .Disputed.Select(line =>
                (Way: Outline.Pixels(line.Outline).ToImmutableArray(), Name: NameOf(line, labels, lines))
            )
            .ToImmutableArray();
        var (width, height) = (Math.Min(Across, map.Width), Math.Min(Down, map.Height));
        var views = (
            from y in Steps(map.Height - height)
            from x in Steps(map.Width - width)
            select new FigureBox(x, y, width, height)
        )
            .Select(view => (Box: view, Held: names.Count(view.Holds)))
            .ToList();
        var most = views.Max(view => view.Held);
        var least = views.Where(view => view.Held == most).Max(Worth);
        return views
            .Where(view => view.Held >= least)
            .OrderByDescending(Worth)
            .ThenBy(view => Distance(view.Box, names))
            .First()
            .Box;

        // Lines are followed last: a part with fewer names than one is worth already cannot be worth more.
        int Worth((FigureBox Box, int Held) view) =>
            view.Held - drawn.Count(line => LeavesNameless(view.Box, line.Way, line.Name));
    }

    /// <summary>Where the name of a line stands, be it its own or that of the place that it is.</summary>
    public static FigureBox? NameOf(DisputedLine line, IEnumerable<MapLabel> labels, IEnumerable<MapText> lines) =>
        lines
            .Where(text => text.Name == line.Name)
            .Select(text => text.Box)
            .Concat(labels.Where(label => label.Place.Name.Value == line.Name).Select(label => label.Text))
            .Cast<FigureBox?>()
            .FirstOrDefault();

    private static bool LeavesNameless(FigureBox view, ImmutableArray<FigurePoint> way, FigureBox? name) =>
        !(name is { } box && view.Holds(box)) && way.Any(view.Holds);

    private static IEnumerable<int> Steps(int room) =>
        Enumerable.Range(0, (room / Step) + 1).Select(step => step * Step);

    /// <summary>How far the middle of a part is from the middle of the names that it holds.</summary>
    private static int Distance(FigureBox view, ImmutableArray<FigureBox> names)
    {
        var held = names.Where(view.Holds).Select(name => name.Middle).ToList();
        return held.Count == 0
            ? int.MaxValue
            : Math.Abs(view.Middle.X - (held.Sum(name => name.X) / held.Count))
                + Math.Abs(view.Middle.Y - (held.Sum(name => name.Y) / held.Count));
    }
}

using System.Collections.Immutable;

namespace AfPakSite.Theme.Figures;

/// <summary>Places boxes as near as possible to their wanted points without overlaps.</summary>
internal static class BoxPlacer
{
    private const int Gap = 5;

    /// <summary>
    /// Twelve directions with the same length: a circle without sine and cosine, which differ between machines.
    /// </summary>
    private static readonly ImmutableArray<(int Across, int Down)> Ways =
    [
        (5, 0),
        (-5, 0),
        (0, 5),
        (0, -5),
        (4, 3),
        (-4, -3),
        (4, -3),
        (-4, 3),
        (3, 4),
        (-3, -4),
        (3, -4),
        (-3, 4),
    ];

    /// <summary>Places one box per point, earlier points first, and returns the boxes and their total height.</summary>
    public static (ImmutableArray<FigureBox> Boxes, int Height) Place(
        ImmutableArray<FigurePoint> places,
        ImmutableArray<int> widths,
        int boxHeight,
        int width,
        int height
    )
    {
        var boxes = ImmutableArray.CreateBuilder<FigureBox>(places.Length);
        var bottom = height;
        for (var index = 0; index < places.Length; index++)
        {
            if (Find(places[index], widths[index], boxHeight, width, height, boxes) is not { } free)
            {
                free = new((width - widths[index]) / 2, bottom + Gap, widths[index], boxHeight);
                bottom += boxHeight + Gap;
            }
            boxes.Add(free);
        }
        return (boxes.ToImmutable(), bottom);
    }

    private static FigureBox? Find(
        FigurePoint wanted,
        int boxWidth,
        int boxHeight,
        int width,
        int height,
        ImmutableArray<FigureBox>.Builder taken
    )
    {
        for (var reach = 0; reach * 5 < width + height; reach++)
        {
            foreach (var (across, down) in Ways)
            {
                var x = Math.Clamp(wanted.X + (across * reach) - (boxWidth / 2), 0, Math.Max(0, width - boxWidth));
                var y = Math.Clamp(wanted.Y + (down * reach) - (boxHeight / 2), 0, Math.Max(0, height - boxHeight));
                var box = new FigureBox(x, y, boxWidth, boxHeight);
                if (!taken.Any(other => other.Overlaps(box, Gap)))
                    return box;
            }
        }
        return null;
    }
}

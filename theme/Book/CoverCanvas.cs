using AfPakSite.Theme.Figures;

namespace AfPakSite.Theme.Book;

/// <summary>A picture in 16 tones from paper to ink and a few more colors, drawn with whole numbers only.</summary>
internal sealed class CoverCanvas(int width, int height)
{
    /// <summary>The number of tones; the last is full ink.</summary>
    public const int Tones = 16;

    /// <summary>Points have this many steps in a pixel.</summary>
    public const int Steps = 16;

    /// <summary>The rows that are measured in a pixel.</summary>
    private const int Rows = 4;

    /// <summary>The steps from one row to the next.</summary>
    private const int RowSteps = Steps / Rows;

    private readonly byte[] pixels = new byte[width * height];

    /// <summary>Where the lines of a letter cross each row, and which way they turn there.</summary>
    private readonly List<(int X, int Turn)>[] crossings =
    [
        .. Enumerable.Range(0, height * Rows).Select(_ => new List<(int, int)>()),
    ];

    public ReadOnlySpan<byte> Pixels => pixels;

    public void Fill(FigureBox area, byte color)
    {
        for (var y = area.Y; y < area.Y + area.Height; y++)
            pixels.AsSpan(y * width + area.X, area.Width).Fill(color);
    }

    /// <summary>Fills the inside of closed lines, where they wind around a point in one direction more often.</summary>
    /// <param name="lines">From and to points in steps.</param>
    public void Ink(IReadOnlyList<(int FromX, int FromY, int ToX, int ToY)> lines)
    {
        if (lines.Count == 0)
            return;
        var (top, bottom) = (
            lines.Min(line => Math.Min(line.FromY, line.ToY)),
            lines.Max(line => Math.Max(line.FromY, line.ToY))
        );
        var (left, right) = (
            Math.Max(0, lines.Min(line => Math.Min(line.FromX, line.ToX)) / Steps),
            Math.Min(width - 1, lines.Max(line => Math.Max(line.FromX, line.ToX)) / Steps)
        );
        foreach (var line in lines)
            Cross(line);
        var covered = new int[width];
        for (var y = Math.Max(0, top / Steps); y <= Math.Min(height - 1, bottom / Steps); y++)
        {
            Array.Clear(covered);
            for (var row = y * Rows; row < (y + 1) * Rows; row++)
                Cover(covered, crossings[row]);
            for (var x = left; x <= right; x++)
            {
                if (covered[x] > 0)
                    pixels[y * width + x] = (byte)
                        Math.Max(pixels[y * width + x], covered[x] * (Tones - 1) / (Steps * Rows));
            }
        }
    }

    /// <summary>Notes where a line crosses the middle of rows.</summary>
    private void Cross((int FromX, int FromY, int ToX, int ToY) line)
    {
        var (fromX, fromY, toX, toY) = line;
        var end = Math.Min(crossings.Length, RowFrom(Math.Max(fromY, toY)));
        for (var row = Math.Max(0, RowFrom(Math.Min(fromY, toY))); row < end; row++)
        {
            var y = row * RowSteps + RowSteps / 2;
            crossings[row].Add((fromX + (toX - fromX) * (y - fromY) / (toY - fromY), fromY <= y ? 1 : -1));
        }
    }

    /// <summary>The first row whose middle is at a height or below it.</summary>
    private static int RowFrom(int y) => (y - RowSteps / 2 + RowSteps - 1) / RowSteps;

    /// <summary>Adds what a row covers of each pixel, in steps, and empties the row.</summary>
    private void Cover(int[] covered, List<(int X, int Turn)> row)
    {
        row.Sort();
        var turns = 0;
        for (var at = 0; at + 1 < row.Count; at++)
        {
            turns += row[at].Turn;
            if (turns != 0)
                CoverSpan(covered, Math.Max(0, row[at].X), Math.Min(width * Steps, row[at + 1].X));
        }
        row.Clear();
    }

    private static void CoverSpan(int[] covered, int from, int to)
    {
        for (var at = from; at < to; )
        {
            var end = Math.Min(to, (at / Steps + 1) * Steps);
            covered[at / Steps] += end - at;
            at = end;
        }
    }
}

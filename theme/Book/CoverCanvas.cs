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

    private readonly byte[] pixels = new byte[width * height];

    /// <summary>Where the lines of a letter cross the row that is measured, and which way they turn there.</summary>
    private readonly List<(int X, int Turn)> crossings = [];

    public ReadOnlySpan<byte> Pixels => pixels;

    public void Fill(int left, int top, int wide, int high, byte color)
    {
        for (var y = top; y < top + high; y++)
            pixels.AsSpan(y * width + left, wide).Fill(color);
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
        var covered = new int[width];
        for (var y = Math.Max(0, top / Steps); y <= Math.Min(height - 1, bottom / Steps); y++)
        {
            Array.Clear(covered);
            for (var row = 0; row < Rows; row++)
                Cover(covered, lines, y * Steps + (2 * row + 1) * Steps / (2 * Rows));
            for (var x = left; x <= right; x++)
            {
                if (covered[x] > 0)
                    pixels[y * width + x] = (byte)
                        Math.Max(pixels[y * width + x], covered[x] * (Tones - 1) / (Steps * Rows));
            }
        }
    }

    /// <summary>Adds what a row covers of each pixel, in steps.</summary>
    private void Cover(int[] covered, IReadOnlyList<(int FromX, int FromY, int ToX, int ToY)> lines, int y)
    {
        crossings.Clear();
        for (var index = 0; index < lines.Count; index++)
        {
            var (fromX, fromY, toX, toY) = lines[index];
            if (fromY <= y != toY <= y)
                crossings.Add((fromX + (toX - fromX) * (y - fromY) / (toY - fromY), fromY <= y ? 1 : -1));
        }
        crossings.Sort();
        var turns = 0;
        for (var at = 0; at + 1 < crossings.Count; at++)
        {
            turns += crossings[at].Turn;
            if (turns != 0)
                CoverSpan(covered, Math.Max(0, crossings[at].X), Math.Min(width * Steps, crossings[at + 1].X));
        }
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

using System.Collections.Frozen;
using System.Globalization;

namespace AfPakSite.Theme.Book;

/// <summary>The outlines of the letters of the text font, from <c>assets/fonts/outlines.txt</c>.</summary>
internal static class CoverLetters
{
    /// <summary>The outlines have this many units in the font size.</summary>
    private const int Units = 1000;

    /// <summary>A curve is drawn with this many lines.</summary>
    private const int LinesOfCurve = 8;

    private static readonly FrozenDictionary<char, (int Advance, string Outline)> Letters = ThemeSources
        .Own.Read("fonts/outlines.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', 3))
        .ToFrozenDictionary(parts => parts[0] == "space" ? ' ' : parts[0][0], parts => (Number(parts[1]), parts[2]));

    /// <summary>Whether there is an outline for each character of a text.</summary>
    public static bool Have(string text) => text.All(Letters.ContainsKey);

    /// <summary>The width of a text in pixels.</summary>
    public static int WidthOf(string text, int size) => text.Sum(letter => Letters[letter].Advance) * size / Units;

    /// <param name="x">The start of the text, in pixels.</param>
    /// <param name="y">Its baseline, in pixels.</param>
    public static void Write(CoverCanvas canvas, string text, int x, int y, int size)
    {
        var start = 0;
        foreach (var letter in text)
        {
            var (advance, outline) = Letters[letter];
            canvas.Ink([.. LinesOf(outline).Select(line => (X(line.From), Y(line.From), X(line.To), Y(line.To)))]);
            start += advance;

            int X((int X, int Y) point) => x * CoverCanvas.Steps + (start + point.X) * size * CoverCanvas.Steps / Units;
        }

        int Y((int X, int Y) point) => y * CoverCanvas.Steps - point.Y * size * CoverCanvas.Steps / Units;
    }

    /// <summary>The lines of an outline with the commands M, L, Q and Z of SVG.</summary>
    private static IEnumerable<((int X, int Y) From, (int X, int Y) To)> LinesOf(string outline)
    {
        ((int X, int Y) start, (int X, int Y) at) = ((0, 0), (0, 0));
        for (var command = 0; command < outline.Length; )
        {
            var end = outline.AsSpan(command + 1).IndexOfAnyInRange('A', 'Z') is var next and >= 0
                ? command + 1 + next
                : outline.Length;
            var numbers = outline[(command + 1)..end]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(Number)
                .ToArray();
            var to = outline[command] == 'Z' ? start : (numbers[^2], numbers[^1]);
            if (outline[command] == 'M')
                start = to;
            else if (outline[command] == 'Q')
                foreach (var line in Curve(at, (numbers[0], numbers[1]), to))
                    yield return line;
            else
                yield return (at, to);
            (at, command) = (to, end);
        }
    }

    private static IEnumerable<((int X, int Y) From, (int X, int Y) To)> Curve(
        (int X, int Y) from,
        (int X, int Y) control,
        (int X, int Y) to
    )
    {
        var last = from;
        for (var step = 1; step <= LinesOfCurve; step++)
        {
            var point = (Between(from.X, control.X, to.X, step), Between(from.Y, control.Y, to.Y, step));
            yield return (last, point);
            last = point;
        }
    }

    private static int Between(int from, int control, int to, int step)
    {
        var rest = LinesOfCurve - step;
        return (rest * rest * from + 2 * rest * step * control + step * step * to) / (LinesOfCurve * LinesOfCurve);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace AfPakSite.Text;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    private const int WordsPerMinute = 230;

    /// <summary>The words of a text: the pieces between white space.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var (words, inside) = (0, false);
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /// <summary>The minutes that words take to read, to a tenth; what has words takes at least that.</summary>
    public static double Minutes(int words) =>
        words == 0 ? 0 : Math.Max(0.1, Math.Round((double)words / WordsPerMinute, 1, MidpointRounding.AwayFromZero));

    /// <summary>The same for a table: <c>0.4</c>.</summary>
    public static string InTenths(int words) => Minutes(words).ToString("0.#", CultureInfo.InvariantCulture);
}

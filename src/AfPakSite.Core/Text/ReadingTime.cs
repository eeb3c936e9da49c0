using System.Globalization;

namespace AfPakSite.Text;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    /// <summary>The rate at which readers are assumed to read.</summary>
    public const int WordsPerMinute = 230;

    /// <summary>The number of words in a text, which white space separates.</summary>
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

    /// <summary>The minutes that words take to read, in tenths; at least one tenth for any word.</summary>
    public static double Minutes(int words) =>
        words == 0 ? 0 : Math.Max(0.1, Math.Round((double)words / WordsPerMinute, 1, MidpointRounding.AwayFromZero));

    /// <summary>The minutes for a table: <c>0.4</c>.</summary>
    public static string InTenths(int words) => Minutes(words).ToString("0.#", CultureInfo.InvariantCulture);
}

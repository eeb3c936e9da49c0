namespace AfPakSite.Text;

/// <summary>Shortens texts, with an ellipsis for the rest.</summary>
public static class FirstWords
{
    /// <summary>At most <paramref name="most"/> words on one line, with an ellipsis for the rest.</summary>
    public static string Of(string text, int most)
    {
        var words = text.Split((char[]?)null, most + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : $"{string.Join(' ', words[..most])} …";
    }

    /// <summary>
    /// At most <paramref name="most"/> UTF-16 units before the ellipsis; may cut the last word, but never a surrogate
    /// pair.
    /// </summary>
    public static string Within(string text, int most) => text.Length <= most ? text : $"{Cut(text, most).TrimEnd()} …";

    /// <summary>
    /// The first <paramref name="most"/> UTF-16 units of a longer text; one less if they would end inside a surrogate
    /// pair.
    /// </summary>
    public static string Cut(string text, int most) => text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

namespace AfPakSite.Text;

/// <summary>Shortens texts, with an ellipsis for the rest.</summary>
public static class FirstWords
{
    /// <summary>At most <paramref name="most"/> words on one line, with an ellipsis for the rest.</summary>
    public static string Of(ReadOnlySpan<char> text, int most)
    {
        var words = new List<string>(most);
        for (var rest = text.TrimStart(); rest.Length > 0; )
        {
            if (words.Count == most)
                return $"{string.Join(' ', words)} …";
            var length = EndOfWord(rest);
            words.Add(rest[..length].ToString());
            rest = rest[length..].TrimStart();
        }
        return string.Join(' ', words);
    }

    private static int EndOfWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
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

namespace AfPakSite.Text;

/// <summary>The beginning of a text where there is no room for all of it; an ellipsis stands for the rest.</summary>
public static class FirstWords
{
    /// <summary>At most so many words, in one line.</summary>
    public static string Of(string text, int most)
    {
        var words = text.Split((char[]?)null, most + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : $"{string.Join(' ', words[..most])} …";
    }

    /// <summary>At most so many UTF-16 units before the ellipsis; the last word may be cut, a surrogate pair is not.</summary>
    public static string Within(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return $"{text[..end].TrimEnd()} …";
    }
}

namespace AfPakSite.Text;

/// <summary>The beginning of a text, where there is no room for all of it.</summary>
public static class FirstWords
{
    /// <summary>At most so many words in one line; an ellipsis stands for the rest.</summary>
    public static string Of(string text, int most)
    {
        var words = text.Split((char[]?)null, most + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : $"{string.Join(' ', words[..most])} …";
    }
}

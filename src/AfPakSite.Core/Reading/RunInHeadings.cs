using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Finds run-in headings: <c>Human Security: This framework …</c>.</summary>
internal static class RunInHeadings
{
    private const int Longest = 80;

    private static readonly HashSet<string> SmallWords =
        "a an and as at but by for from in into of on or the to vs with & versus"
            .Split(' ')
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The range of the heading with its colon; null without one. It begins the paragraph, its words are in title case,
    /// and a capital letter follows the colon.
    /// </summary>
    public static TextRange? Find(string text)
    {
        var colon = text.AsSpan(0, Math.Min(Longest, text.Length)).IndexOf(':');
        if (colon < 2 || colon + 2 >= text.Length || text[colon + 1] != ' ' || !char.IsUpper(text[colon + 2]))
            return null;
        var words = text[..colon].Split(' ');
        return IsTitleWord(words[0]) && words.All(word => IsTitleWord(word) || SmallWords.Contains(word))
            ? new(0, colon + 1)
            : null;
    }

    private static bool IsTitleWord(string word) =>
        word.Length > 0 && char.IsUpper(word[0]) && word.All(c => char.IsLetterOrDigit(c) || "-–’'/".Contains(c));
}

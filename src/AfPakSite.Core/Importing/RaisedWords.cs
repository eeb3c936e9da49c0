using AfPakSite.Reading;

namespace AfPakSite.Importing;

/// <summary>Writes raised and lowered letters of a paper with the characters of Unicode for them: <c>10⁶</c>.</summary>
internal static class RaisedWords
{
    /// <summary>
    /// The characters; null where one of them does not exist, nothing is before them, or they are the ending of a
    /// number in words (<c>19th</c>), which means the same on the line.
    /// </summary>
    /// <param name="before">What precedes them in the paragraph.</param>
    public static string? Of(string text, bool isRaised, IReadOnlyList<PaperInline> before)
    {
        var letters = text.TrimEnd();
        var last = before.Count == 0 ? ' ' : LastOf(before[^1]);
        return letters.Length == 0
            || char.IsWhiteSpace(letters[0])
            || char.IsWhiteSpace(last)
            || (char.IsAsciiDigit(last) && letters.Length > 1 && letters.All(char.IsLetter))
                ? null
            : RaisedTextParser.CharactersOf(letters, isRaised) is { } characters ? characters + text[letters.Length..]
            : null;
    }

    private static char LastOf(PaperInline inline) =>
        inline switch
        {
            PaperInline.Words { Text: [.., var last] } => last,
            PaperInline.Link { Content: [.., var inner] } => LastOf(inner),
            PaperInline.Formula => ')',
            _ => ' ',
        };
}

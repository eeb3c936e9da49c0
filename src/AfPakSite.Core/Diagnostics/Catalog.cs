using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>
/// Every diagnostic that the program can report, and all text that its readers see. Each code has one kind, one factory
/// of the same name and one file in the gallery of the tests, which shows an input that causes it.
/// </summary>
public static partial class Catalog
{
    private const int LongestQuotation = 160;

    /// <summary>A text that was found, in quotation marks: one line of at most 160 characters.</summary>
    private static string Quoted(string text) => $"“{Shortened(text)}”";

    /// <summary>Texts that were found, each in quotation marks.</summary>
    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(Quoted));

    /// <summary>Words as alternatives: <c>a, b or c</c>.</summary>
    private static string Alternatives(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    private static string Shortened(string text)
    {
        var line = text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : WhiteSpace.Collapse(text);
        return FirstWords.Within(line, LongestQuotation);
    }
}

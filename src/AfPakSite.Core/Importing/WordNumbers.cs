using System.Text.RegularExpressions;

namespace AfPakSite.Importing;

/// <summary>The numbers of works that a field of Word shows as a citation.</summary>
internal static partial class WordNumbers
{
    /// <summary>Whether a text is the numbers of a citation: <c>2,4–6</c>.</summary>
    public static bool Are(string text) => Numbers.IsMatch(text);

    /// <summary>Replaces the parentheses of a citation by numbers with brackets.</summary>
    /// <param name="start">The index at which the inlines of the citation begin, up to the last one.</param>
    public static void PutInBrackets(List<PaperInline> inlines, int start, ImportLog log)
    {
        if (start >= inlines.Count || inlines.Skip(start).Any(one => one is not PaperInline.Words))
            return;
        var text = PaperInline.TextOf(inlines.Skip(start));
        if (NumbersInParentheses.Match(text) is not { Success: true } match)
            return;
        log.Count(ImportLog.BracketedNumbers);
        inlines.RemoveRange(start, inlines.Count - start);
        inlines.Add(
            new PaperInline.Words(
                $"{text[..match.Index]}[{match.Groups["numbers"]}]{text[(match.Index + match.Length)..]}"
            )
        );
    }

    [GeneratedRegex(@"^[0-9\s,–-]*[0-9][0-9\s,–-]*$")]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"(?<=^\s*)\((?<numbers>[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3})*)\)(?=\s*$)")]
    private static partial Regex NumbersInParentheses { get; }
}

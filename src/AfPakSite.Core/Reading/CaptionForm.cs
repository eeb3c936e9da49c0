using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>How a caption begins: <c>Table 2: Leaves</c>, <c>Fig. A1. Hills</c>, <c>Figure: Hills</c>.</summary>
/// <param name="Kind">A table or a figure.</param>
/// <param name="Number">Null for a caption without a number.</param>
/// <param name="Length">The number of characters up to the words of the caption.</param>
internal readonly partial record struct CaptionForm(ReferenceKind Kind, string? Number, int Length)
{
    /// <summary>The number of characters that a caption has at most; those of biology explain each panel.</summary>
    public const int Longest = 6000;

    /// <summary>The number of characters that decide how a caption begins.</summary>
    private const int LongestBeginning = 200;

    /// <summary>The beginning of a text as that of a caption; null for other texts.</summary>
    public static CaptionForm? Of(string text, StudyLanguage language) =>
        text.Length <= Longest
        && Beginning.Match(BeginningOf(text)) is { Success: true } match
        && KindOf(match.Groups["word"].Value, language) is { } kind
        && NumberIn(match, language, out var number)
            ? new(kind, number, match.Length)
            : null;

    /// <summary>The beginning of a text with European digits.</summary>
    public static string BeginningOf(string text) =>
        PartNumbers.Uniform(text.Length > LongestBeginning ? text[..LongestBeginning] : text);

    /// <summary>The number of a caption in digits; false if the word after “Table” is not a number.</summary>
    private static bool NumberIn(Match match, StudyLanguage language, out string? number)
    {
        if (match.Groups["worded"] is { Success: true, Value: var word })
            return (number = language.NumberOf(word)?.ToString(CultureInfo.InvariantCulture)) is not null;
        number = match.Groups["number"] is { Success: true, Value: var written } ? written : null;
        return true;
    }

    /// <summary>What a word before a number names; null for neither a table nor a figure.</summary>
    private static ReferenceKind? KindOf(string word, StudyLanguage language) =>
        language.TableWords.Contains(word)
            ? ReferenceKind.Table
            : language
                .ReferenceWords.Where(list =>
                    list.Kind is ReferenceKind.Table or ReferenceKind.Figure && list.Words.Contains(word.TrimEnd('.'))
                )
                .Select(list => (ReferenceKind?)list.Kind)
                .FirstOrDefault();

    [GeneratedRegex(
        @"^(?<word>\p{L}{2,12}\.?)(?:"
            + PartNumbers.Space
            + "(?:"
            + PartNumbers.InCaption
            + @"|(?<worded>\p{Lu}\p{L}{2,8})))?"
            + PartNumbers.EndOfName
    )]
    private static partial Regex Beginning { get; }
}

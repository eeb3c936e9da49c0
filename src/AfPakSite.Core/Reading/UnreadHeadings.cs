using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Reports lines that look like headings and are read as paragraphs: short lines without a final full stop, between
/// texts, and lines in bold type.
/// </summary>
internal static partial class UnreadHeadings
{
    /// <summary>Longer lines without a number are rarely titles.</summary>
    private const int MostWords = 10;

    public static void Report(ImmutableArray<StudyBlock> blocks, StudyLanguage language, DiagnosticBag diagnostics)
    {
        var isInList = false;
        for (var index = 1; index + 1 < blocks.Length; index++)
        {
            if (blocks[index] is StudyBlock.Heading heading)
                isInList = HeadingReader.IsReferenceList(heading, language);
            if (blocks[index] is not StudyBlock.Paragraph { Kind: ParagraphKind.Text or ParagraphKind.ListItem } line)
                continue;
            if (!isInList && LooksLikeHeading(line) && IsText(blocks[index + 1]) && !IsItem(blocks, index))
                diagnostics.AddOneOfMany(
                    Catalog.HeadingNotReadKind,
                    line.Span,
                    () => Catalog.HeadingNotRead(line.Span, HeadingForm.Of(line.Text)?.Number)
                );
        }
    }

    private static bool LooksLikeHeading(StudyBlock.Paragraph line)
    {
        var text = line.Text[Marker.Match(line.Text).Length..];
        if (text.Length is 0 or > HeadingReader.LongestTitle || text.AsSpan().ContainsAny('\n', '\t', '|'))
            return false;
        if (HeadingForm.Of(text) is { Title.Length: > 0 } form)
            return HeadingReader.IsTitle(form) && (form.HasSign || char.IsUpper(form.Title[0]));
        var isBold = line.Runs.All(run => run.Style.HasFlag(TextStyle.Strong));
        return (isBold || char.IsUpper(text[0]) && text.Count(c => c == ' ') < MostWords)
            && char.IsLetterOrDigit(text[^1])
            && !text.Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>Whether a block is a paragraph of whole sentences.</summary>
    private static bool IsText(StudyBlock block) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.Text } text
        && text.Text.Length > 0
        && HeadingReader.EndsSentence(text.Text)
        && !char.IsLower(text.Text[0])
        && text.Text.Contains(' ');

    /// <summary>Whether a line is one of several similar ones, or an item of a list that a colon begins.</summary>
    private static bool IsItem(ImmutableArray<StudyBlock> blocks, int index) =>
        blocks[index - 1] is StudyBlock.Paragraph above
        && (above.Text.EndsWith(':') || LooksLikeHeading(above) || above.Kind == ParagraphKind.ListItem);

    /// <summary>A number in parentheses, or the signs of a heading of Markdown without a space behind them.</summary>
    [GeneratedRegex(@"^(?:\([0-9]{1,2}\)\s|\([A-ZIVX]{1,4}\)\s|#{1,6}(?=\p{Lu}))")]
    private static partial Regex Marker { get; }
}

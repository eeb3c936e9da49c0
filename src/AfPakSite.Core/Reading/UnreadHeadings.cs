using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Reports lines that look like headings and are read as paragraphs: short lines without a final full stop, between
/// texts or before the next heading, and lines in bold type.
/// </summary>
internal static partial class UnreadHeadings
{
    /// <summary>Longer lines without a number are rarely titles.</summary>
    private const int MostWords = 10;
    private const int MostWordsWithStop = 6;
    private const int LongestSmallWord = 5;

    public static void Report(ImmutableArray<StudyBlock> blocks, StudyLanguage language, DiagnosticBag diagnostics)
    {
        var isInList = false;
        var read = blocks
            .OfType<StudyBlock.Heading>()
            .Select(heading => HeadingForm.Of(heading))
            .OfType<HeadingForm>()
            .Select(form => (form.Series, form.Value))
            .ToHashSet();
        var speakers = SpeakersIn(blocks);
        var lines = HeadingLines.Of(blocks, line => LooksLikeHeading(line, language));
        for (var index = 1; index < blocks.Length; index++)
        {
            if (blocks[index] is StudyBlock.Heading heading)
                isInList = HeadingReader.IsReferenceList(heading, language);
            if (
                blocks[index]
                is not StudyBlock.Paragraph { Kind: ParagraphKind.Text or ParagraphKind.ListItem, OuterItems: 0 } line
            )
                continue;
            var isLikely =
                lines.Contains(index)
                    && (
                        IsText(blocks.ElementAtOrDefault(lines.EndAt(index)))
                        || CanEndText(line, language) && IsAboveOtherPart(blocks, index, lines)
                    )
                || HasOwnNumber(line.Text, read)
                || IsTitleWithStop(line.Text) && IsTextWithoutNumber(blocks.ElementAtOrDefault(index + 1));
            if (speakers.Contains(line.Text))
                continue;
            if (!isInList && isLikely && !IsItem(blocks, index, lines))
                diagnostics.AddOneOfMany(
                    Catalog.HeadingNotReadKind,
                    line.Span,
                    () => Catalog.HeadingNotRead(line.Span, HeadingForm.Of(line.Text)?.Number)
                );
        }
    }

    /// <summary>The lines with a colon that are there again, as the names of speakers are in interviews.</summary>
    private static HashSet<string> SpeakersIn(ImmutableArray<StudyBlock> blocks) =>
        blocks
            .OfType<StudyBlock.Paragraph>()
            .Where(line => TitleWithColon.IsMatch(line.Text))
            .GroupBy(line => line.Text, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static bool LooksLikeHeading(StudyBlock.Paragraph line, StudyLanguage language)
    {
        if (line.Text.Length is 0 or > HeadingReader.LongestTitle || line.Text.AsSpan().ContainsAny('\n', '\t', '|'))
            return false;
        if (Numbered.Match(line.Text) is { Success: true } numbered)
            return !language.IsReferenceWord(numbered.Groups["word"].ValueSpan);
        var text = Decoration.Replace(line.Text[Marker.Match(line.Text).Length..], "");
        if (text.Length == 0)
            return false;
        if (HeadingForm.Of(text) is { Title.Length: > 0 } form)
            return HeadingReader.IsTitle(form) && (form.HasSign || char.IsUpper(form.Title[0]));
        var canBegin = language.HasCapitals ? char.IsUpper(text[0]) : char.IsLetter(text[0]);
        return (IsBold(line) || canBegin && text.Count(c => c == ' ') < MostWords)
            && (char.IsLetterOrDigit(text[^1]) || TitleWithColon.IsMatch(text))
            && !text.Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>Whether a few words behind a number of several parts end with a full stop: <c>2.1. Scale.</c></summary>
    private static bool IsTitleWithStop(string text) =>
        HeadingForm.Of(text) is { IsSimple: false } form
        && form.Title is [.. var words, '.']
        && !words.AsSpan().ContainsAny('.', '!', '?')
        && words.AsSpan().Count(' ') < MostWordsWithStop
        && HeadingReader.IsTitle(form with { Title = words });

    /// <summary>
    /// Whether a line has a number with a word that no heading has, unlike the lines of a table of contents: <c>Part
    /// II</c>.
    /// </summary>
    private static bool HasOwnNumber(string text, HashSet<(NumberSeries, int)> read) =>
        text.Length <= HeadingReader.LongestTitle
        && HeadingForm.Of(text) is { IsWorded: true } form
        && HeadingReader.IsTitle(form)
        && !read.Contains((form.Series, form.Value));

    /// <summary>Whether a block is a paragraph of whole sentences.</summary>
    private static bool IsText(StudyBlock? block) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.Text } text
        && text.Text.Length > 0
        && HeadingReader.EndsSentence(text.Text)
        && !char.IsLower(text.Text[0])
        && text.Text.Contains(' ');

    private static bool IsTextWithoutNumber(StudyBlock? block) =>
        IsText(block) && HeadingForm.Of(((StudyBlock.Paragraph)block!).Text) is null;

    /// <summary>Whether a line is one of several similar ones, or an item of a list that a colon begins.</summary>
    private static bool IsItem(ImmutableArray<StudyBlock> blocks, int index, HeadingLines lines) =>
        blocks[lines.StartAt(index) - 1] is StudyBlock.Paragraph above
        && (
            above.Text.EndsWith(':') || lines.Contains(lines.StartAt(index) - 1) || above.Kind == ParagraphKind.ListItem
        );

    /// <summary>
    /// Whether a line is between a text and a part that is not running text: the next heading, a list, a quotation, a
    /// table or a figure. A small word before a list or a quotation rather goes on with it: <c>They say that</c>.
    /// </summary>
    private static bool IsAboveOtherPart(ImmutableArray<StudyBlock> blocks, int index, HeadingLines lines) =>
        blocks[index] is StudyBlock.Paragraph { Kind: ParagraphKind.Text } line
        && IsText(blocks[lines.StartAt(index) - 1])
        && blocks.ElementAtOrDefault(lines.EndAt(index)) switch
        {
            StudyBlock.Heading => true,
            StudyBlock.Paragraph { Kind: ParagraphKind.Table or ParagraphKind.Caption or ParagraphKind.Figure } => true,
            StudyBlock.Paragraph { Kind: ParagraphKind.ListItem or ParagraphKind.Quotation } => !EndsSmall(line),
            StudyBlock.Paragraph { Kind: ParagraphKind.Text, Text: [var sign, ' ' or '\t', ..] }
                when ItemMarker.IsBullet(sign) => !EndsSmall(line),
            _ => false,
        };

    /// <summary>
    /// Whether a line is not a caption in words (<c>Table One</c>), a row that begins with a number, or a place and a
    /// date below a text (<c>Ely, May 2001</c>).
    /// </summary>
    private static bool CanEndText(StudyBlock.Paragraph line, StudyLanguage language) =>
        HeadingForm.Of(line.Text) is null or { IsMarked: true }
        && !(line.Text.Split(' ') is [.., var month, [_, _, _, _]] && language.Months.Contains(month))
        && !language.IsReferenceWord(line.Text.AsSpan(0, line.Text.IndexOf(' ') is var end && end > 0 ? end : 0));

    private static bool EndsSmall(StudyBlock.Paragraph line)
    {
        var word = line.Text.AsSpan(line.Text.LastIndexOf(' ') + 1);
        return word.Length <= LongestSmallWord && char.IsLower(word[0]) && !IsBold(line);
    }

    private static bool IsBold(StudyBlock.Paragraph line) => line.Runs.All(run => run.Style.HasFlag(TextStyle.Strong));

    /// <summary>A word with a number before a title: <c>Lecture 1: Leaves</c>, <c>Part A. Leaves</c>.</summary>
    [GeneratedRegex(@"^(?<word>\p{Lu}\p{L}{2,11})\s(?:[0-9]{1,3}|[IVX]{1,6}|[A-Z])[.:]\s\p{Lu}[^.:]*$")]
    private static partial Regex Numbered { get; }

    /// <summary>
    /// A number or a letter before a title (<c>2.a</c>, <c>2–</c>, <c>2/</c>), the signs of a heading of Markdown
    /// without a space behind them, or a decoration.
    /// </summary>
    [GeneratedRegex(
        @"^(?:\([0-9]{1,2}\)\s|\([A-ZIVX]{1,4}\)\s|#{1,6}(?=\p{Lu})|(?:[a-z]|[ivx]{2,4})[.)]\s(?=\p{Lu})|[①-⑳Ⅰ-Ⅻ][.:]?\s?|[0-9]{1,2}(?:st|nd|rd|th)\s(?=\p{Lu})|[—–=~_*]{1,9}\s?(?=\p{Lu})|[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}(?:\.?[a-z][.)]?\s|\s?[–—/]\s?)(?=\p{Lu}\p{L}))"
    )]
    private static partial Regex Marker { get; }

    /// <summary>The signs behind a decorated title: <c>=== Leaves ===</c>.</summary>
    [GeneratedRegex(@"\s?[—–=~_*#]{1,9}$")]
    private static partial Regex Decoration { get; }

    /// <summary>A title with a colon: a word, or several with capitals.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,3}:$")]
    private static partial Regex TitleWithColon { get; }
}

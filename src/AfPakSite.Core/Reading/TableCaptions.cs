using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Finds the captions of tables, before or after them, and puts each before its table.</summary>
internal static partial class TableCaptions
{
    public static ImmutableArray<StudyBlock> Read(ImmutableArray<StudyBlock> blocks, StudyLanguage language)
    {
        if (!blocks.Any(IsTable))
            return blocks;
        StudyBlock[] read = [.. blocks];
        var last = -1;
        for (var index = 0; index < read.Length; index++)
        {
            if (!IsTable(read[index]))
                continue;
            if (index > 0 && AsCaption(read[index - 1], language) is { } before)
                read[index - 1] = before;
            else if (
                index + 1 < read.Length
                && AsCaption(read[index + 1], language) is { } after
                && !IsOfNext(read, index, ref last, language)
            )
                (read[index], read[index + 1], index) = (after, read[index], index + 1);
        }
        return [.. read];
    }

    /// <summary>
    /// Whether the caption behind a table belongs to the table that follows it: captions and tables alternate up to a
    /// table without a caption, and the caption is not nearer to the table before it.
    /// </summary>
    /// <param name="last">The last table of the last tables with captions between them that were seen.</param>
    private static bool IsOfNext(StudyBlock[] blocks, int table, ref int last, StudyLanguage language)
    {
        if (Colon.IsMatch(((StudyBlock.Paragraph)blocks[table + 1]).Text))
            return false;
        last = Math.Max(last, table);
        while (
            last + 2 < blocks.Length && IsTable(blocks[last + 2]) && AsCaption(blocks[last + 1], language) is not null
        )
            last += 2;
        return last > table
            && (last + 1 == blocks.Length || AsCaption(blocks[last + 1], language) is null)
            && LinesBetween(blocks[table], blocks[table + 1]) >= LinesBetween(blocks[table + 1], blocks[table + 2]);
    }

    private static int LinesBetween(StudyBlock one, StudyBlock next) =>
        one.Span.End > next.Span.Start
            ? 0
            : one.Span.Source.Content.AsSpan(one.Span.End..next.Span.Start).Trim(' ').Count('\n');

    private static bool IsTable(StudyBlock block) => block is StudyBlock.Paragraph { Kind: ParagraphKind.Table };

    /// <summary>A paragraph as a caption; null if it is not one.</summary>
    private static StudyBlock.Paragraph? AsCaption(StudyBlock block, StudyLanguage language)
    {
        if (block is not StudyBlock.Paragraph { Kind: ParagraphKind.Text, Text.Length: <= CaptionForm.Longest } line)
            return null;
        var colon = Colon.Match(line.Text).Length;
        return colon > 0 || CaptionForm.Of(line.Text, language) is { Kind: ReferenceKind.Table }
            ? (line with { Kind = ParagraphKind.Caption }).From(colon)
            : null;
    }

    /// <summary><c>: Leaves</c> and <c>Table: Leaves</c>, as pandoc writes captions.</summary>
    [GeneratedRegex(@"^(?:Table)?:[ \t]+(?=\S)")]
    private static partial Regex Colon { get; }
}

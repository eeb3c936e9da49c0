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
        for (var index = 0; index < read.Length; index++)
        {
            if (!IsTable(read[index]))
                continue;
            if (index > 0 && AsCaption(read[index - 1], language) is { } before)
                read[index - 1] = before;
            else if (index + 1 < read.Length && AsCaption(read[index + 1], language) is { } after)
                (read[index], read[index + 1], index) = (after, read[index], index + 1);
        }
        return [.. read];
    }

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

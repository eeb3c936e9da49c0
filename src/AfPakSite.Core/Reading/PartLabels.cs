using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Takes the ids that Markdown gives to parts of a study out of their text: <c>{#tbl-leaves}</c> at the end of a
/// heading or a caption (pandoc, Quarto), and <c>(tbl-leaves)=</c> before what has the id (MyST).
/// </summary>
internal static class PartLabels
{
    private const int LongestAttributes = 300;

    public static IEnumerable<StudyBlock> Take(IEnumerable<StudyBlock> blocks)
    {
        (string Label, StudyBlock Block)? waiting = null;
        foreach (var block in blocks)
        {
            if (TargetOf(block) is { } target)
            {
                if (waiting is { } earlier)
                    yield return earlier.Block;
                waiting = (target, block);
                continue;
            }
            var taken = Take(block);
            if (waiting is { } before && WithLabel(taken, before.Label) is { } labeled)
                yield return labeled;
            else if (waiting is not null)
            {
                yield return waiting.Value.Block;
                yield return taken;
            }
            else
                yield return taken;
            waiting = null;
        }
        if (waiting is { } last)
            yield return last.Block;
    }

    /// <summary>The id that a line gives to what follows; null for others.</summary>
    private static string? TargetOf(StudyBlock block) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.Text, Text: ['(', .. var id, ')', '='] } && IsId(id)
            ? id
            : null;

    private static StudyBlock? WithLabel(StudyBlock block, string label) =>
        block switch
        {
            StudyBlock.Heading { Label: null } heading => heading with { Label = label },
            StudyBlock.Paragraph { Label: null } paragraph => paragraph with { Label = label },
            _ => null,
        };

    private static StudyBlock Take(StudyBlock block)
    {
        switch (block)
        {
            case StudyBlock.Heading heading when AttributesAt(heading.Title, isHeading: true) is var (start, id):
                return heading with { Title = heading.Title[..start].TrimEnd(), Label = id };
            case StudyBlock.Heading { Label: null } heading
                when TexLabels.Take(RunText.Plain(heading.Title, heading.Span.Start)) is var (title, own):
                return heading with { Title = title.Text, Label = own };
            case StudyBlock.Paragraph { Kind: ParagraphKind.Text } paragraph
                when AttributesAt(paragraph.Text, isHeading: false) is var (start, id):
                var text = new RunText(paragraph.Text, paragraph.Runs).Slice(new(0, start)).Trimmed();
                return paragraph with
                {
                    Text = text.Text,
                    Runs = text.Runs,
                    Label = id,
                    Labels = Within(text.Text, paragraph.Labels),
                };
            case StudyBlock.Paragraph { Kind: ParagraphKind.Text or ParagraphKind.Caption, Label: null } named
                when TexLabels.Take(new(named.Text, named.Runs)) is var (words, label) && words.Text.Length > 0:
                return named with
                {
                    Text = words.Text,
                    Runs = words.Runs,
                    Label = label,
                    Labels = Within(words.Text, named.Labels),
                };
            default:
                return block;
        }
    }

    /// <summary>The marks, with those behind the attributes of a text at its end.</summary>
    private static ImmutableArray<LabeledMark> Within(string text, ImmutableArray<LabeledMark> marks) =>
        marks.IsDefault
            ? default
            : [.. marks.Select(mark => mark with { Offset = Math.Min(mark.Offset, text.Length) })];

    /// <summary>
    /// Where the attributes at the end of a text begin, and their id; null if there are none. Those of a heading may
    /// have only a class.
    /// </summary>
    private static (int Start, string? Id)? AttributesAt(string text, bool isHeading)
    {
        var end = text.AsSpan().TrimEnd().Length;
        if (end == 0 || text[end - 1] != '}')
            return null;
        var start = text.LastIndexOf('{', end - 1, Math.Min(end, LongestAttributes));
        if (start <= 0 || text.AsSpan(0, start).IsWhiteSpace())
            return null;
        var words = WordsOf(text[start..end]);
        return IdIn(words) is { } id ? (start, id)
            : isHeading && words is ["-"] or [['.', _, ..], ..] ? (start, null)
            : null;
    }

    /// <summary>The id in attributes; null without one, or if the text is something else.</summary>
    public static string? IdIn(ReadOnlySpan<char> attributes) =>
        attributes is ['{', .., '}'] ? IdIn(WordsOf(attributes.ToString())) : null;

    private static string[] WordsOf(string attributes) =>
        attributes[1..^1].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The id among attributes, which may be after classes but not in the value of another one.</summary>
    private static string? IdIn(string[] words)
    {
        if (words is not [['#' or '.', _, ..] or "-", ..] && !(words is [var first, ..] && first.Contains('=')))
            return null;
        var isQuoted = false;
        foreach (var word in words)
        {
            if (!isQuoted && word is ['#', .. var id] && IsId(id))
                return id;
            isQuoted ^= word.Count(c => c == '"') % 2 == 1;
        }
        return null;
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= 100 && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.');
}

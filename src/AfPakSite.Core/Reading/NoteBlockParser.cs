using Markdig.Parsers;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>A note of Markdown: <c>[^label]: text</c>, with further paragraphs that are indented.</summary>
/// <remarks>
/// The footnotes of Markdig would drop a note without a mark and the second note of a label, and say nothing.
/// </remarks>
internal sealed class NoteBlock(BlockParser parser) : ContainerBlock(parser)
{
    public required string Label { get; init; }

    /// <summary>Whether the line before was blank, so that a line without indentation ends the note.</summary>
    public bool IsAfterBlank { get; set; }
}

/// <summary>Parses the notes of Markdown.</summary>
internal sealed class NoteBlockParser : BlockParser
{
    private const int LongestLabel = 60;

    public NoteBlockParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || LabelOf(line) is not { } label)
            return BlockState.None;
        var (column, start) = (processor.Column, processor.Start);
        processor.GoToColumn(column + label.Length + "[^]:".Length);
        processor.NewBlocks.Push(
            new NoteBlock(this)
            {
                Label = label,
                Column = column,
                Span = new(start, processor.Line.End),
            }
        );
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var note = (NoteBlock)block;
        if (processor.IsBlankLine)
        {
            note.IsAfterBlank = true;
            return BlockState.Continue;
        }
        if (processor.Column == note.Column && (note.IsAfterBlank || LabelOf(processor.Line.AsSpan()) is not null))
            return BlockState.None;
        note.IsAfterBlank = false;
        if (processor.IsCodeIndent)
            processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    /// <summary>The label of a line that begins a note; null for other lines.</summary>
    public static string? LabelOf(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("[^"))
            return null;
        var rest = line[2..Math.Min(line.Length, LongestLabel + 4)];
        var end = rest.IndexOfAny(['[', ']', '^', ' ']);
        return end > 0 && rest[end..].StartsWith("]:") ? rest[..end].ToString() : null;
    }
}

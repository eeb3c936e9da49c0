using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>A table of LaTeX on lines of its own: <c>\begin{tabular}{lr} … \end{tabular}</c>.</summary>
internal sealed class TexTableBlock(BlockParser parser) : LeafBlock(parser)
{
    public required TexTable Table { get; init; }

    public IEnumerable<StudyBlock> Read(SourceSpan span) => Table.Read(span);
}

/// <summary>
/// Parses tables of LaTeX, before the signs in them could be markup. A table with commands that are not read is text,
/// and is reported.
/// </summary>
internal sealed class TexTableParser : BlockParser
{
    public TexTableParser() => OpeningCharacters = ['\\'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or Division))
            return BlockState.None;
        var start = processor.Start;
        if (TexTable.At(processor.Line.Text, start) is not { } table)
            return BlockState.None;
        processor.NewBlocks.Push(
            new TexTableBlock(this)
            {
                Table = table,
                Span = new(start, start + table.Length - 1),
                Column = processor.Column,
                ProcessInlines = false,
            }
        );
        return Next(processor, start + table.Length - 1);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        Next(processor, block.Span.Start + ((TexTableBlock)block).Table.Length - 1);

    private static BlockState Next(BlockProcessor processor, int last) =>
        processor.Line.End >= last ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
}

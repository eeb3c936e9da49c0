using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>A break between blocks of MyST, which may name a part: <c>+++ {"part": "abstract"}</c>.</summary>
internal sealed class BlockBreak(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Null without a part.</summary>
    public required string? Part { get; init; }
}

/// <summary>Parses the breaks of MyST.</summary>
internal sealed partial class BlockBreakParser : BlockParser
{
    private const int Longest = 500;

    public BlockBreakParser() => OpeningCharacters = ['+'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        if (
            processor.IsCodeIndent
            || processor.CurrentContainer is not MarkdownDocument
            || line.Length > Longest
            || Break.Match(line.ToString()) is not { Success: true } found
        )
            return BlockState.None;
        processor.NewBlocks.Push(
            new BlockBreak(this)
            {
                Part = found.Groups["part"] is { Success: true } part ? part.Value : null,
                Span = new(processor.Start, processor.Line.End),
                Column = processor.Column,
                ProcessInlines = false,
            }
        );
        return BlockState.BreakDiscard;
    }

    [GeneratedRegex(@"^\+\+\+(?:\s*\{(?:\s*""part""\s*:\s*""(?<part>[\p{L} -]{2,40})"")?.*\})?$")]
    private static partial Regex Break { get; }
}

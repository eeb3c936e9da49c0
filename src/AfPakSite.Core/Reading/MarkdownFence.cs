using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>A fence whose content is Markdown.</summary>
internal abstract class MarkdownFence(BlockParser parser) : ContainerBlock(parser), IFencedBlock
{
    public char FencedChar { get; set; }

    public int OpeningFencedCharCount { get; set; }

    public StringSlice TriviaAfterFencedChar { get; set; }

    public string? Info { get; set; }

    public StringSlice UnescapedInfo { get; set; }

    public StringSlice TriviaAfterInfo { get; set; }

    public string? Arguments { get; set; }

    public StringSlice UnescapedArguments { get; set; }

    public StringSlice TriviaAfterArguments { get; set; }

    public NewLine InfoNewLine { get; set; }

    public StringSlice TriviaBeforeClosingFence { get; set; }

    public int ClosingFencedCharCount { get; set; }

    /// <summary>
    /// Whether a line ends a fence in an outer one that is equally long: pandoc lets the line end the inner one.
    /// </summary>
    public static bool IsEndOfInner(BlockProcessor processor, Block outer) =>
        outer is MarkdownFence { FencedChar: ':', LastChild: MarkdownFence { FencedChar: ':' } inner } fence
        && inner.ClosingFencedCharCount == 0
        && inner.OpeningFencedCharCount == fence.OpeningFencedCharCount
        && IsEnd(processor.Line.AsSpan());

    private static bool IsEnd(ReadOnlySpan<char> line) =>
        line.Trim() is [':', ':', ':', .. var rest] && rest.Trim(':').IsEmpty;
}

using AfPakSite.Formulas;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>A formula in a paragraph of Markdown, with its delimiters.</summary>
/// <remarks>
/// The extension of Markdig knows no brackets, and takes other dollars for formulas than pandoc does.
/// </remarks>
internal sealed class FormulaInline : LeafInline
{
    public required string Content { get; init; }
}

/// <summary>Parses the formulas in paragraphs.</summary>
internal sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '$' && char.IsLetterOrDigit(slice.PeekCharExtra(-1)))
            return false;
        var length = FormulaScanner.LengthAt(slice.Text.AsSpan(0, slice.End + 1), slice.Start);
        if (length == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FormulaInline
        {
            Content = slice.AsSpan()[..length].ToString(),
            Span = new(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

/// <summary>A formula on lines of its own, with its delimiters.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser)
{
    public required string Content { get; init; }

    /// <summary>The id after the formula: <c>{#eq-growth}</c>; null without one.</summary>
    public required string? Label { get; init; }

    /// <summary>The offset of its last character in the source.</summary>
    public required int Last { get; init; }
}

/// <summary>
/// Parses formulas on lines of their own, before the lines in them could be lists, headings or code.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    private const int Longest = 4000;

    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or Division))
            return BlockState.None;
        var (text, start) = (processor.Line.Text, processor.Start);
        var rest = text.AsSpan(start);
        rest = rest[..Math.Min(rest.Length, Longest)];
        if (ClosingOf(rest) is not { } closing || LengthOf(rest, closing) is not (> 0 and var length))
            return BlockState.None;
        var after = rest[length..];
        after = after[..(after.IndexOfAny('\r', '\n') is var end && end < 0 ? after.Length : end)].Trim();
        var label = PartLabels.IdIn(after);
        if (!after.IsEmpty && label is null)
            return BlockState.None;
        processor.NewBlocks.Push(
            new FormulaBlock(this)
            {
                Content = rest[..length].ToString(),
                Label = label,
                Last = start + length - 1,
                Span = new(start, start + length - 1),
                Column = processor.Column,
                ProcessInlines = false,
            }
        );
        return Next(processor, start + length - 1);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        Next(processor, ((FormulaBlock)block).Last);

    private static BlockState Next(BlockProcessor processor, int last) =>
        processor.Line.End >= last ? BlockState.BreakDiscard : BlockState.ContinueDiscard;

    private static string? ClosingOf(ReadOnlySpan<char> text) =>
        text.StartsWith("$$") ? "$$"
        : text.StartsWith("\\[") ? "\\]"
        : text.StartsWith("\\begin{") && text.IndexOf('}') is > 0 and < 30 and var end && IsFormula(text[7..end])
            ? $"\\end{{{text[7..end]}}}"
        : null;

    private static bool IsFormula(ReadOnlySpan<char> environment) =>
        environment.TrimEnd('*') is "equation" or "align" or "gather" or "multline" or "eqnarray" or "alignat";

    /// <summary>The length of a formula without a blank line; 0 if it does not end.</summary>
    private static int LengthOf(ReadOnlySpan<char> text, string closing)
    {
        var end = text[2..].IndexOf(closing);
        if (end < 0 || text.Slice(2, end).IsWhiteSpace())
            return 0;
        var length = end + 2 + closing.Length;
        foreach (var line in text[..length].EnumerateLines())
        {
            if (line.IsWhiteSpace())
                return 0;
        }
        return closing == "\\]" && FormulaScanner.LengthAt(text, 0) != length ? 0 : length;
    }
}

using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>What surrounds an image and its caption, with the id of the figure.</summary>
internal interface IFigureDivision
{
    /// <summary>Null without an id.</summary>
    public string? Label { get; }
}

/// <summary>A division of Quarto: <c>::: {#fig-hills}</c>.</summary>
internal sealed class FigureDivision(BlockParser parser) : MarkdownFence(parser), IFigureDivision
{
    public string? Label => PartLabels.IdIn(Info);
}

/// <summary>Parses the divisions of Quarto that are figures.</summary>
internal sealed class FigureDivisionParser : FencedBlockParserBase<FigureDivision>
{
    public FigureDivisionParser()
    {
        OpeningCharacters = [':'];
        InfoParser = ReadInfo;
    }

    protected override FigureDivision CreateFencedBlock(BlockProcessor processor) => new(this);

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        MarkdownFence.IsEndOfInner(processor, block) ? BlockState.Continue : base.TryContinue(processor, block);

    private static bool ReadInfo(BlockProcessor state, ref StringSlice line, IFencedBlock fenced, char openingCharacter)
    {
        var info = line.AsSpan().Trim();
        if (PartLabels.IdIn(info)?.StartsWith("fig-", StringComparison.Ordinal) is not true)
            return false;
        fenced.Info = info.ToString();
        return true;
    }
}

/// <summary>A figure of HTML whose tags are on lines of their own.</summary>
internal sealed class HtmlFigure(BlockParser parser) : ContainerBlock(parser), IFigureDivision
{
    public required string? Label { get; init; }
}

/// <summary>Parses figures of HTML. The lines between the tags are Markdown, as in other figures.</summary>
internal sealed partial class HtmlFigureParser : BlockParser
{
    private const string Closing = "</figure>";
    private const int Longest = 500;
    private const int MostCharacters = 5000;

    public HtmlFigureParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        if (
            processor.IsCodeIndent
            || processor.CurrentContainer is HtmlFigure
            || line.Length > Longest
            || Opening.Match(line.ToString()) is not { Success: true } tag
            || !HasEnd(processor)
        )
            return BlockState.None;
        processor.NewBlocks.Push(
            new HtmlFigure(this)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
                Label = HtmlAttributes.In(tag.Groups["attributes"].Value).GetValueOrDefault("id").Text,
            }
        );
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.AsSpan().Trim() is Closing ? BlockState.BreakDiscard : BlockState.Continue;
    }

    /// <summary>Whether a closing tag follows soon; without one, the tag is text, which is reported.</summary>
    private static bool HasEnd(BlockProcessor processor)
    {
        var rest = processor.Line.Text.AsSpan(processor.Line.Start);
        return rest[..Math.Min(rest.Length, MostCharacters)].IndexOf($"\n{Closing}") > 0;
    }

    [GeneratedRegex("^<figure(?<attributes>(?:\\s[^<>]*)?)>$")]
    private static partial Regex Opening { get; }
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>
/// A figure as MyST writes it: a fence with <c>{figure}</c> and a path, which are its arguments, lines of options such
/// as <c>:name: fig-hills</c>, and a caption.
/// </summary>
internal sealed class FigureDirective(BlockParser parser) : MarkdownFence(parser);

/// <summary>Parses the figures of MyST, whose captions are Markdown; other fences contain code.</summary>
internal sealed class FigureDirectiveParser : FencedBlockParserBase<FigureDirective>
{
    private static readonly string[] Names = ["{figure}", "{image}"];

    public FigureDirectiveParser()
    {
        OpeningCharacters = ['`', '~', ':'];
        InfoParser = ReadInfo;
    }

    protected override FigureDirective CreateFencedBlock(BlockProcessor processor) => new(this);

    private static bool ReadInfo(BlockProcessor state, ref StringSlice line, IFencedBlock fenced, char openingCharacter)
    {
        var info = line.AsSpan().Trim();
        foreach (var name in Names)
        {
            if (!info.StartsWith(name, StringComparison.Ordinal))
                continue;
            fenced.Info = name;
            fenced.Arguments = info[name.Length..].Trim().ToString();
            return fenced.Arguments.Length > 0;
        }
        return false;
    }
}

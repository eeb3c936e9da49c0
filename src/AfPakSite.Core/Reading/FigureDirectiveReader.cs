using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>
/// Reads a figure of MyST: lines of options, a caption, and perhaps more paragraphs, which follow the figure as text.
/// </summary>
internal static partial class FigureDirectiveReader
{
    /// <param name="read">Reads a block as text.</param>
    public static IEnumerable<StudyBlock> Read(
        FigureDirective directive,
        StudyInlineReader inlines,
        Func<Block, IEnumerable<StudyBlock>> read
    )
    {
        if (!FigureReader.IsFile(directive.Arguments))
        {
            inlines.ReportElsewhere(inlines.FirstLineOf(directive), directive.Arguments);
            return directive.SelectMany(read);
        }
        var options = new Options(null, null, null);
        var (blocks, caption) = (directive.ToList(), default(RunText?));
        if (
            blocks is [ThematicBreakBlock, HeadingBlock { IsSetext: true } between, ..]
            && OptionsIn(inlines.SpanOf(between), Entry) is var (entries, last)
            && inlines.SpanOf(between).Text.AsSpan(last).Trim("- \n").IsEmpty
        )
        {
            options = entries;
            blocks.RemoveRange(0, 2);
        }
        else if (blocks is [ParagraphBlock { Inline: { } first } lines, ..])
        {
            var whole = inlines.SpanOf(lines);
            (options, var end) = OptionsIn(whole, Option);
            if (end > 0)
                blocks.RemoveAt(0);
            if (end > 0 && end < whole.Length)
                caption = CaptionOf(first, whole.Slice(end, whole.Length - end), inlines);
        }
        if (caption is null && blocks is [ParagraphBlock { Inline: { } next }, ..])
        {
            blocks.RemoveAt(0);
            caption = inlines.Read(next);
        }
        return Figure(directive, options, inlines.Noted(caption ?? new("", [])), inlines)
            .Concat(blocks.SelectMany(read));
    }

    /// <summary>The text of a figure where there cannot be one.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<StudyBlock> AsText(
        FigureDirective directive,
        StudyInlineReader inlines,
        Func<Block, IEnumerable<StudyBlock>> read
    )
    {
        inlines.ReportImage(inlines.FirstLineOf(directive));
        return directive.SelectMany(read);
    }

    private static IEnumerable<StudyBlock> Figure(
        FigureDirective directive,
        Options options,
        NotedText caption,
        StudyInlineReader inlines
    )
    {
        var line = inlines.FirstLineOf(directive);
        var path = directive.Arguments!;
        var address = new Located<string>(
            path,
            line.Slice(Math.Max(0, line.Text.LastIndexOf(path, StringComparison.Ordinal)), path.Length)
        );
        var text =
            !string.IsNullOrWhiteSpace(caption.Text.Text) ? caption.Text
            : options.Alternative is { Length: > 0 } alternative ? RunText.Plain(alternative, line.Start)
            : RunText.Plain(path, address.Span.Start);
        return caption.Notes.Prepend<StudyBlock>(
            new StudyBlock.Paragraph(inlines.SpanOf(directive), ParagraphKind.Figure, text.Text, text.Runs)
            {
                Labels = caption.Marks,
                Label = options.Label,
                Image = new(address, options.Alternative ?? "", null, options.Width),
            }
        );
    }

    /// <summary>The options at the beginning of a paragraph, and the length of their lines.</summary>
    private static (Options Options, int End) OptionsIn(SourceSpan paragraph, Regex line)
    {
        var (options, text, at) = (new Options(null, null, null), paragraph.Text, 0);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found + 1;
            if (line.Match(text[at..end].Trim()) is not { Success: true } match)
                break;
            options = With(options, match.Groups["key"].Value, match.Groups["value"].Value.Trim());
            at = end;
        }
        return (options, at);
    }

    private static Options With(Options options, string key, string value) =>
        key switch
        {
            "name" or "label" when value.Length > 0 => options with { Label = value },
            "alt" => options with { Alternative = WhiteSpace.Collapse(value) },
            "width" => options with { Width = FigureAttributes.WidthOf(value) },
            _ => options,
        };

    /// <summary>
    /// The text of a caption in the paragraph of the options. Where markup began in an option, it is as it is written.
    /// </summary>
    private static RunText CaptionOf(ContainerInline content, SourceSpan caption, StudyInlineReader inlines)
    {
        var own = content.Where(inline => inline.Span.Start >= caption.Start).ToList();
        var isCut = content.Any(inline => inline.Span.Start < caption.Start && inline.Span.End >= caption.Start);
        return isCut ? RunText.Plain(caption.Text, caption.Start) : inlines.Read(own);
    }

    private sealed record Options(string? Label, string? Alternative, FigureWidth? Width);

    /// <summary>Options that MyST knows; another line is text, so that no word is lost.</summary>
    private const string Keys =
        "(?<key>name|label|alt|width|height|scale|align|class|figclass|figwidth|target|loading|enumerated|enumerator|"
        + "numbered|number|placeholder|no-subfigures|kind|lang|dir)";

    [GeneratedRegex("^:" + Keys + @":(?:\s(?<value>.*))?$")]
    private static partial Regex Option { get; }

    /// <summary>An option between two lines of hyphens.</summary>
    [GeneratedRegex("^" + Keys + @":(?:\s[""']?(?<value>.*?)[""']?)?$")]
    private static partial Regex Entry { get; }
}

using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>An image as HTML writes it; its alternative text is what an image of Markdown has in brackets.</summary>
internal sealed class HtmlImage : LinkInline
{
    public required FigureAttributes Attributes { get; init; }
}

/// <summary>Parses images of HTML, and the tags around the caption of a figure, which are not text.</summary>
internal sealed partial class HtmlImageParser : InlineParser
{
    private const int Longest = 2000;

    public HtmlImageParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!IsTag(rest))
            return false;
        var text = rest[..Math.Min(rest.Length, Longest)].ToString();
        if (Caption.Match(text) is { Success: true } caption && processor.Block?.Parent is HtmlFigure)
        {
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new LiteralInline(StringSlice.Empty) { Span = new(start, start + caption.Length - 1) };
            slice.Start += caption.Length;
            return true;
        }
        if (Image.Match(text) is not { Success: true } tag)
            return false;
        var values = HtmlAttributes.In(tag.Value);
        if (!values.TryGetValue("src", out var source))
            return false;
        processor.Inline = Read(processor, slice, tag.Length, values, source);
        slice.Start += tag.Length;
        return true;
    }

    private static bool IsTag(ReadOnlySpan<char> text) =>
        text.StartsWith("<img", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<figcaption", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("</figcaption", StringComparison.OrdinalIgnoreCase);

    private static HtmlImage Read(
        InlineProcessor processor,
        StringSlice slice,
        int length,
        Dictionary<string, HtmlValue> values,
        HtmlValue source
    )
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var end = processor.GetSourcePosition(slice.Start + length - 1);
        var image = new HtmlImage
        {
            IsImage = true,
            IsClosed = true,
            Url = source.Text,
            UrlSpan = SpanOf(source),
            Title = values.TryGetValue("title", out var title) ? title.Text : null,
            Span = new(start, end),
            Line = line,
            Column = column,
            Attributes = new(
                values.TryGetValue("id", out var id) ? id.Text : null,
                null,
                null,
                values.TryGetValue("width", out var width) ? FigureAttributes.WidthOf(width.Text) : null,
                end + 1
            ),
        };
        if (values.TryGetValue("alt", out var alternative) && alternative.Text.Length > 0)
            image.AppendChild(new LiteralInline(alternative.Text) { Span = SpanOf(alternative) });
        return image;

        Markdig.Syntax.SourceSpan SpanOf(HtmlValue value) =>
            new(
                processor.GetSourcePosition(slice.Start + value.Start),
                processor.GetSourcePosition(slice.Start + value.Start + Math.Max(0, value.Length - 1))
            );
    }

    [GeneratedRegex(
        @"^<img(?:\s+[a-zA-Z][a-zA-Z-]{0,30}"
            + @"(?:\s{0,5}=\s{0,5}(?:""[^""<>]{0,1000}""|'[^'<>]{0,1000}'|[^\s""'<>=]{1,300}))?){1,20}\s*/?>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Image { get; }

    [GeneratedRegex(@"^</?figcaption(?:\s[^<>]{0,300})?>", RegexOptions.IgnoreCase)]
    private static partial Regex Caption { get; }
}

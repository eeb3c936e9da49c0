using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>
/// Makes a figure of an image that is alone on its line. Its caption is what the brackets contain, or the title if they
/// are empty; they also say what the image shows, unless an attribute does.
/// </summary>
internal static class FigureReader
{
    public static IEnumerable<StudyBlock> Read(ParagraphLines.Figure figure, StudyInlineReader inlines)
    {
        var (image, attributes) = (figure.Image, figure.Attributes);
        var bracketed = inlines.Read(image);
        var tex = TexLabels.Take(bracketed);
        var brackets = inlines.Noted(tex?.Text ?? bracketed);
        var words = WhiteSpace.Collapse(brackets.Text.Text);
        var spoken = brackets.Marks.IsEmpty ? brackets.Text.Trimmed() : brackets.Text;
        var title = string.IsNullOrWhiteSpace(image.Title) ? null : image.Title;
        var address = new Located<string>(image.Url ?? "", AddressOf(image, inlines));
        var (caption, isTitle) =
            attributes.Caption is { } own && (words.Length == 0 || attributes.Alternative is null)
                ? (TextOf(own), false)
            : words.Length > 0 ? (spoken, false)
            : title is not null ? (TextOf(new(title, TitleOf(image, inlines))), true)
            : (TextOf(address), false);
        yield return new StudyBlock.Paragraph(figure.Span, ParagraphKind.Figure, caption.Text, caption.Runs)
        {
            Labels = caption == spoken ? brackets.Marks : [],
            Label = attributes.Label ?? tex?.Label,
            Image = new(address, attributes.Alternative ?? words, isTitle ? null : title, attributes.Width),
        };
        foreach (var note in brackets.Notes)
            yield return note;
        if (attributes.Caption is { } unused && caption == spoken && unused.Value != words)
            yield return new StudyBlock.Paragraph(unused.Span, ParagraphKind.Text, unused.Value, TextOf(unused).Runs);
    }

    /// <summary>Whether an address may be that of a file, and not of something on another site.</summary>
    public static bool IsFile(string? address) =>
        !string.IsNullOrWhiteSpace(address)
        && !address.StartsWith("//", StringComparison.Ordinal)
        && LinkScheme.Of(address) is null or "file";

    /// <summary>The definitions of addresses to which only images and links that are read refer.</summary>
    public static HashSet<LinkReferenceDefinition> DefinitionsIn(MarkdownDocument document)
    {
        var links = document
            .Descendants<LinkInline>()
            .Where(link => link.Reference is not null)
            .ToLookup(link => link.Reference!, link => link.IsImage ? IsFile(link.Url) : IsAddress(link.Url));
        return [.. links.Where(uses => uses.All(isRead => isRead)).Select(uses => uses.Key)];
    }

    private static bool IsAddress(string? url) => url is not null && LinkScheme.IsWebAddress(url);

    private static RunText TextOf(Located<string> text) => RunText.Plain(text.Value, text.Span.Start);

    /// <summary>The place of the address; of the whole image if the address is elsewhere.</summary>
    private static SourceSpan AddressOf(LinkInline image, StudyInlineReader inlines) =>
        image is { Reference: null, UrlSpan: { IsEmpty: false } url } ? inlines.SpanOf(url) : inlines.SpanOf(image);

    private static SourceSpan TitleOf(LinkInline image, StudyInlineReader inlines) =>
        image is { Reference: null, TitleSpan: { Length: > 2 } title }
            ? inlines.SpanOf(new Markdig.Syntax.SourceSpan(title.Start + 1, title.End - 1))
            : inlines.SpanOf(image);
}

using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Studies;

namespace AfPakSite.Importing;

/// <summary>A paragraph of Word with what its properties say, or a table.</summary>
/// <param name="Item">Its place in a list; null without one.</param>
/// <param name="Table">The table, which has no inlines; null for a paragraph.</param>
/// <param name="Anchored">The images and text boxes that are anchored in it.</param>
internal sealed record WordParagraph(
    WordRole Role,
    int Level,
    WordListItem? Item,
    ImmutableArray<PaperInline> Inlines,
    ImmutableArray<PaperBlock> Anchored,
    PaperBlock.Table? Table = null
)
{
    public string Text => PaperInline.TextOf(Inlines).Trim();

    /// <summary>Whether all of its words are bold.</summary>
    public bool IsBold =>
        Text.Length > 0
        && Inlines
            .OfType<PaperInline.Words>()
            .Where(words => !string.IsNullOrWhiteSpace(words.Text))
            .All(words => words.Style.HasFlag(TextStyle.Strong));

    /// <summary>Whether it contains nothing that readers see.</summary>
    public bool IsEmpty =>
        Text.Length == 0
        && Table is null
        && Inlines.All(inline => inline is PaperInline.Words or PaperInline.LineBreak);
}

/// <summary>Reads the paragraphs and tables of a body, a cell, a note or a text box.</summary>
internal sealed class WordParagraphs(WordContext context)
{
    /// <summary>The least indentation on both sides of a quotation, in twentieths of a point.</summary>
    private const int QuotationIndent = 280;

    /// <summary>What precedes the next paragraph, because a tracked change deletes the mark between them.</summary>
    private readonly List<PaperInline> joined = [];

    public IEnumerable<WordParagraph> Read(XElement container)
    {
        foreach (var child in container.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    if (ReadParagraph(child) is { } paragraph)
                        yield return paragraph;
                    break;
                case "tbl":
                    foreach (var block in WordTables.Read(child, context))
                        yield return block;
                    break;
                case "sdt":
                    foreach (var inner in ReadControl(child))
                        yield return inner;
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    foreach (var inner in Read(child))
                        yield return inner;
                    break;
                case "altChunk":
                    context.Log.Add("A document inside the document was left out: open and save the paper in Word.");
                    break;
            }
        }
    }

    /// <summary>A content control. One with a table of contents is left out, because the site makes its own.</summary>
    private IEnumerable<WordParagraph> ReadControl(XElement control)
    {
        context.Citations.ReadTag(control.Child("sdtPr").Child("tag").Get("val"));
        return control.Child("sdtPr").All("docPartGallery").Any(gallery => gallery.Get("val") == "Table of Contents")
            ? []
            : Read(control.Child("sdtContent") ?? control);
    }

    private WordParagraph? ReadParagraph(XElement element)
    {
        var properties = element.Child("pPr");
        var style = context.Styles.Of(properties.Child("pStyle").Get("val"));
        var (inlines, anchored) = new WordInlines(context, box => WordBlocks.Of(Read(box))).Read(element);
        inlines.InsertRange(0, joined);
        joined.Clear();
        if (properties.Child("rPr").Child("del") is not null)
        {
            joined.AddRange(inlines);
            return null;
        }
        var numbering = properties.Child("numPr");
        var level = int.TryParse(numbering.Child("ilvl").Get("val"), out var given) ? given : style.ListLevel;
        var item =
            inlines.Count == 0
                ? null
                : context.Numbering.Next(numbering.Child("numId").Get("val") ?? style.NumberId, level);
        var (role, depth) =
            style.Role == WordRole.Body && WordStyles.LevelOf(properties) is { } outline
                ? (WordRole.Heading, outline)
                : (style.Role, style.Level);
        if (role == WordRole.Body && item is null && IsIndentedTwice(properties.Child("ind")))
            role = WordRole.Quotation;
        var paragraph = new WordParagraph(role, depth, item, [.. inlines], [.. anchored]);
        if (role == WordRole.Heading && paragraph.Text.Length > 0)
            context.Log.Near = paragraph.Text;
        return role == WordRole.Contents ? null : paragraph;
    }

    private static bool IsIndentedTwice(XElement? indent) =>
        Indent(indent, "left", "start") >= QuotationIndent && Indent(indent, "right", "end") >= QuotationIndent;

    private static int Indent(XElement? indent, string name, string other) =>
        int.TryParse(indent.Get(name) ?? indent.Get(other), out var twips) ? twips : 0;
}

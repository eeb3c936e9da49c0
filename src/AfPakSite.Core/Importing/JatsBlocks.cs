using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Formulas;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the blocks of an article: sections, paragraphs, lists, tables, figures, formulas.</summary>
internal sealed class JatsBlocks(JatsContext context)
{
    private static readonly string[] BlocksInParagraphs =
    [
        "list",
        "disp-quote",
        "disp-formula",
        "fig",
        "fig-group",
        "table-wrap",
        "table-wrap-group",
        "boxed-text",
        "def-list",
        "code",
        "preformat",
        "verse-group",
        "disp-formula-group",
        "speech",
        "statement",
        "supplementary-material",
    ];

    private readonly JatsInlines inlines = new(context);

    /// <param name="level">The level of the headings of its sections, from 1.</param>
    public IEnumerable<PaperBlock> Read(XElement? container, int level) =>
        container?.Elements().SelectMany(child => Block(child, level)).ToList() ?? [];

    /// <summary>The blocks of one element; none of an element that is read elsewhere.</summary>
    public IEnumerable<PaperBlock> Block(XElement element, int level)
    {
        switch (element.Name.LocalName)
        {
            case "sec" or "app" or "ack" or "glossary":
                return Section(element, level);
            case "p" or "verse-line" or "attrib" or "speaker" or "comment":
                return Paragraph(element, level);
            case "list":
                return [List(element, level)];
            case "def-list":
                return Definitions(element);
            case "disp-quote" or "verse-group" or "boxed-text":
                return [new PaperBlock.Quotation([.. TitleOf(element), .. Read(element, level)])];
            case "disp-formula":
                return Formula(element);
            case "code" or "preformat":
                return [new PaperBlock.Code(element.Value.Trim('\n'))];
            case "table-wrap":
                return JatsTables.Read(element, context, this);
            case "fig":
                return JatsFigures.Read(element, context, this);
            case "graphic":
                return JatsFigures.Alone(element, context);
            case "supplementary-material" or "media":
                context.Log.Add(
                    $"A file beside the article was left out: “{FirstWords.Of(element.Get("href") ?? element.Value, 8)}”."
                );
                return [];
            case "title" or "label" or "sec-meta" or "ref-list" or "fn" or "fn-group" or "object-id" or "alt-text":
                return [];
            default:
                return element.Elements().Any() ? Read(element, level) : Paragraph(element, level);
        }
    }

    private List<PaperBlock> Section(XElement section, int level)
    {
        var blocks = new List<PaperBlock>();
        var title = inlines.Read(section.Child("title"));
        if (title.IsEmpty && section.Is("ack"))
            title = [new PaperInline.Words("Acknowledgements")];
        if (section.Child("label") is { } label && !title.IsEmpty)
            title = title.Insert(0, new PaperInline.Words($"{WhiteSpace.Collapse(label.Value)} "));
        if (!title.IsEmpty)
        {
            context.Log.Near = PaperInline.TextOf(title);
            blocks.Add(new PaperBlock.Heading(level, title));
        }
        blocks.AddRange(Read(section, title.IsEmpty ? level : level + 1));
        return blocks;
    }

    private IEnumerable<PaperBlock> TitleOf(XElement element) =>
        (element.Child("title") ?? element.Child("caption").Child("title")) is { } title
            ? [new PaperBlock.Paragraph(inlines.Read(title))]
            : [];

    /// <summary>A paragraph, divided where it contains other blocks.</summary>
    public List<PaperBlock> Paragraph(XElement paragraph, int level)
    {
        var blocks = new List<PaperBlock>();
        var nodes = new List<XNode>();
        foreach (var node in paragraph.Nodes())
        {
            if (node is not XElement element || !BlocksInParagraphs.Contains(element.Name.LocalName))
            {
                nodes.Add(node);
                continue;
            }
            Flush();
            blocks.AddRange(Block(element, level));
        }
        Flush();
        return blocks;

        void Flush()
        {
            var content = inlines.Of(nodes);
            if (!content.IsEmpty)
                blocks.Add(new PaperBlock.Paragraph(content));
            nodes.Clear();
        }
    }

    private PaperBlock.ItemList List(XElement list, int level)
    {
        var isOrdered =
            list.Get("list-type") is "order" or "alpha-lower" or "alpha-upper" or "roman-lower" or "roman-upper";
        return new(
            isOrdered ? 1 : null,
            [.. list.Children("list-item").Select(item => Read(item, level).ToImmutableArray())]
        );
    }

    private IEnumerable<PaperBlock> Definitions(XElement list) =>
        list.Children("def-item")
            .Select(item => new PaperBlock.Paragraph([
                .. inlines.Read(item.Child("term")),
                new PaperInline.Words(": "),
                .. inlines.Read(item.Child("def")),
            ]));

    private IEnumerable<PaperBlock> Formula(XElement element)
    {
        if (MathMl.Tex(element) is { Length: > 0 } tex)
            return
            [
                new PaperBlock.Formula(
                    element.Child("label") is { } label
                        ? $"{tex} \\tag{{{TexSymbols.Words(label.Value.Trim('(', ')', ' '))}}}"
                        : tex
                ),
            ];
        if (element.All("graphic").FirstOrDefault() is { } graphic)
            return JatsFigures.Alone(graphic, context);
        context.Log.Add("A formula in another form than TeX or MathML was left out.");
        return [];
    }

    /// <summary>A caption: its label, its title and its text in one line.</summary>
    public ImmutableArray<PaperInline> Caption(XElement element)
    {
        var parts = new[] { element.Child("caption").Child("title") }.Concat(element.Child("caption").Children("p"));
        var text = parts.OfType<XElement>().Select(inlines.Read).Where(part => !part.IsEmpty).ToList();
        var caption = new List<PaperInline>();
        if (element.Child("label") is { } label)
            caption.Add(new PaperInline.Words($"{WhiteSpace.Collapse(label.Value).TrimEnd('.', ':')}: "));
        foreach (var (index, part) in text.Index())
            caption.AddRange(index > 0 ? part.Insert(0, new PaperInline.Words(" ")) : part);
        return [.. caption];
    }
}

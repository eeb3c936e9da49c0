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

    private static readonly GatheredKind Files = new(
        "file",
        null,
        "beside the article left out",
        "Say in the study where readers find them"
    );

    private readonly JatsInlines inlines = new(context);

    /// <summary>The blocks in an element, without its own label, title and caption.</summary>
    /// <param name="level">The level of the headings of its sections, from 1.</param>
    public IEnumerable<PaperBlock> Read(XElement? container, int level) =>
        container?.Elements().SelectMany(child => Block(child, level)).ToList() ?? [];

    /// <summary>The blocks of one element; none of an element that is read with its parent or elsewhere.</summary>
    public IEnumerable<PaperBlock> Block(XElement element, int level)
    {
        switch (element.Name.LocalName)
        {
            case "sec" or "app" or "app-group" or "ack" or "glossary" or "notes" or "bio" or "back":
                return Section(element, level);
            case "p" or "verse-line" or "attrib" or "speaker" or "comment":
                return Paragraph(element, level);
            case "list":
                return [.. Lead(element), JatsLists.Items(element, level, this)];
            case "def-list":
                return JatsLists.Definitions(element, this, inlines);
            case "disp-quote" or "verse-group" or "boxed-text":
                return [new PaperBlock.Quotation([.. Lead(element), .. Read(element, level)])];
            case "disp-formula":
                return Formula(element);
            case "code" or "preformat":
                return [new PaperBlock.Code(element.Value.Trim('\n'))];
            case "table-wrap":
                return JatsTables.Read(element, context, this);
            case "table-wrap-foot":
                return Foot(element);
            case "fig":
                return JatsFigures.Read(element, context, this);
            case "graphic":
                return JatsFigures.Alone(element, context);
            case "supplementary-material" or "media":
                return Supplement(element, level);
            case "permissions":
                return element.All("copyright-statement").Concat(element.All("license-p")).SelectMany(Line);
            case "ref-list":
                return Read(element, level);
            case "title" or "label" or "caption" or "sec-meta" or "ref" or "fn" or "fn-group":
            case "object-id" or "alt-text" or "long-desc":
                return [];
            default:
                return IsText(element) ? Paragraph(element, level) : [.. Lead(element), .. Read(element, level)];
        }
    }

    private IEnumerable<PaperBlock> Line(XElement element) => Paragraph(element, 1);

    /// <summary>Whether an element that is not known contains words, and not only blocks.</summary>
    private static bool IsText(XElement element) =>
        !element.Elements().Any()
        || element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));

    private List<PaperBlock> Section(XElement section, int level)
    {
        var blocks = new List<PaperBlock>();
        var title = inlines.Read(section.Child("title"));
        var label = WhiteSpace.Collapse(section.Child("label")?.Value ?? "");
        if (title.IsEmpty && section.Is("ack"))
            title = [new PaperInline.Words(FirstLetter.Raise(context.Language.BackHeadings.Words[0]))];
        if (label.Length > 0)
            title = title.IsEmpty
                ? [new PaperInline.Words(label)]
                : title.Insert(0, new PaperInline.Words($"{label} "));
        if (!title.IsEmpty)
        {
            context.Log.Near = PaperInline.TextOf(title);
            blocks.Add(new PaperBlock.Heading(level, title));
        }
        blocks.AddRange(Read(section, title.IsEmpty ? level : level + 1));
        return blocks;
    }

    /// <summary>The label, the title and the caption of a block as a paragraph before it.</summary>
    public IEnumerable<PaperBlock> Lead(XElement element) =>
        Caption(element) is { IsEmpty: false } caption ? [new PaperBlock.Paragraph(caption)] : [];

    /// <summary>A title as a paragraph.</summary>
    public IEnumerable<PaperBlock> Named(XElement? title) =>
        inlines.Read(title) is { IsEmpty: false } words ? [new PaperBlock.Paragraph(words)] : [];

    /// <summary>The blocks of a note without its label.</summary>
    public IEnumerable<PaperBlock> Note(XElement note, int level)
    {
        List<PaperBlock> blocks = [.. Named(note.Child("title")), .. Read(note, level)];
        return blocks.Count > 0 ? blocks : Paragraph(note, level);
    }

    /// <summary>What is below a table, whose notes keep their labels because the marks in the table do.</summary>
    private IEnumerable<PaperBlock> Foot(XElement foot) =>
        [
            .. Lead(foot),
            .. foot.Elements()
                .SelectMany(child =>
                    child.Is("fn")
                        ? JatsLists.WithLabel(WhiteSpace.Collapse(child.Child("label")?.Value ?? ""), Note(child, 1))
                    : child.Is("fn-group") ? Foot(child)
                    : Block(child, 1)
                ),
        ];

    private IEnumerable<PaperBlock> Supplement(XElement element, int level)
    {
        if (element.Get("href") is not null || element.Child("media") is null)
            context.Log.Gather(Files, FirstWords.Of(element.Get("href") ?? element.Value, 8));
        return [.. Lead(element), .. Read(element, level)];
    }

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
            return [.. Lead(element), .. JatsFigures.Alone(graphic, context)];
        context.Log.Add("A formula in another form than TeX or MathML was left out.");
        return [];
    }

    /// <summary>A caption: its label, its title and its text in one line.</summary>
    public ImmutableArray<PaperInline> Caption(XElement element)
    {
        var parts = new[] { element.Child("title"), element.Child("caption").Child("title") }.Concat(
            element.Child("caption").Children("p")
        );
        var text = parts.OfType<XElement>().Select(inlines.Read).Where(part => !part.IsEmpty).ToList();
        var label = WhiteSpace.Collapse(element.Child("label")?.Value ?? "");
        var caption = new List<PaperInline>();
        if (label.Length > 0)
            caption.Add(new PaperInline.Words(text.Count > 0 ? $"{label.TrimEnd('.', ':')}: " : label));
        foreach (var (index, part) in text.Index())
            caption.AddRange(index > 0 ? part.Insert(0, new PaperInline.Words(" ")) : part);
        return [.. caption];
    }
}

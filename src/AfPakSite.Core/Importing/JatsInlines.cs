using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the running text of an article.</summary>
internal sealed partial class JatsInlines(JatsContext context)
{
    /// <summary>How far before a number an open bracket is sought.</summary>
    private const int LongestBrackets = 300;

    /// <summary>The inlines of an element, without white space at their ends.</summary>
    public ImmutableArray<PaperInline> Read(XElement? element) => element is null ? [] : Of(element.Nodes());

    /// <summary>The inlines of nodes, without white space at their ends.</summary>
    public ImmutableArray<PaperInline> Of(IEnumerable<XNode> nodes)
    {
        var inlines = new List<PaperInline>();
        AddNodes([.. nodes], TextStyle.None, inlines);
        return Trimmed(inlines);
    }

    private void AddAll(XElement element, TextStyle style, List<PaperInline> inlines) =>
        AddNodes([.. element.Nodes()], style, inlines);

    private void AddNodes(ImmutableArray<XNode> nodes, TextStyle style, List<PaperInline> inlines)
    {
        for (var at = 0; at < nodes.Length; at++)
        {
            var (numbers, end) = JatsCitedNumbers.At(nodes, at);
            if (numbers.Length > 0 && !IsInBrackets(inlines))
            {
                if (AddNumbers(numbers, end < nodes.Length ? nodes[end] : null, style, inlines))
                    end++;
            }
            else
            {
                foreach (var node in nodes.AsSpan()[at..end])
                    Add(node, style, inlines);
            }
            at = end - 1;
        }
    }

    /// <summary>
    /// Adds numbers in brackets, which replace parentheses; returns whether the next node is added, too.
    /// </summary>
    private bool AddNumbers(string numbers, XNode? next, TextStyle style, List<PaperInline> inlines)
    {
        context.Log.Count(ImportLog.BracketedNumbers);
        if (
            inlines is not [.., PaperInline.Words { Text: [.. var before, '('] } words]
            || next is not XText { Value: [')', .. var after] }
        )
        {
            AddWords($"[{numbers}]", style, inlines);
            return false;
        }
        inlines[^1] = words with { Text = before };
        AddWords($"[{numbers}]", style, inlines);
        AddWords(Space.Replace(after, " "), style, inlines);
        return true;
    }

    /// <summary>Whether a bracket is open before what follows.</summary>
    private static bool IsInBrackets(List<PaperInline> inlines)
    {
        for (var (at, left) = (inlines.Count - 1, LongestBrackets); at >= 0 && left > 0; at--, left--)
        {
            if (inlines[at] is not PaperInline.Words { Text: var text })
                continue;
            if (text.AsSpan().LastIndexOfAny('[', ']') is >= 0 and var bracket)
                return text[bracket] == '[';
            left -= text.Length;
        }
        return false;
    }

    private void Add(XNode node, TextStyle style, List<PaperInline> inlines)
    {
        if (node is XText text)
            AddWords(Space.Replace(text.Value, " "), style, inlines);
        else if (node is XElement element)
            AddElement(element, style, inlines);
    }

    private void AddElement(XElement element, TextStyle style, List<PaperInline> inlines)
    {
        switch (element.Name.LocalName)
        {
            case "italic":
                AddAll(element, style | TextStyle.Emphasis, inlines);
                break;
            case "bold":
                AddAll(element, style | TextStyle.Strong, inlines);
                break;
            case "sup" or "sub":
                AddRaised(element, style, inlines, element.Is("sup"));
                break;
            case "xref":
                AddReference(element, style, inlines);
                break;
            case "fn":
                inlines.Add(new PaperInline.NoteMark(context.Notes.NumberOf(element)));
                break;
            case "ext-link" or "uri":
                AddLink(element, style, inlines);
                break;
            case "inline-formula" or "disp-formula" or "math" or "tex-math":
                AddFormula(element, inlines);
                break;
            case "break":
                inlines.Add(new PaperInline.LineBreak());
                break;
            case "graphic" or "inline-graphic" or "private-char" or "media":
                context.Log.Count(
                    "Images in lines were left out, in {0}: write them with characters, or make them figures."
                );
                break;
            case "label"
                when element.Parent is { } parent && (parent.Is("fn") || parent.Is("aff") || parent.Is("corresp")):
            case "index-term" or "object-id" or "institution-id":
                break;
            case "p" or "title" or "label" or "list-item" or "term" or "def" or "attrib" or "speaker" or "verse-line":
            case "td" or "th" or "caption" or "subtitle":
                AddWords(" ", style, inlines);
                AddAll(element, style, inlines);
                AddWords(" ", style, inlines);
                break;
            default:
                AddAll(element, style, inlines);
                break;
        }
    }

    /// <summary>Raised or lowered words; marks of notes and citations stay marks.</summary>
    private void AddRaised(XElement element, TextStyle style, List<PaperInline> inlines, bool isRaised)
    {
        var isMark = element.All("xref").Any();
        if (!isMark && !element.HasElements && RaisedWords.Of(element.Value, isRaised, inlines) is { } raised)
        {
            inlines.Add(new PaperInline.Words(raised, style));
            return;
        }
        if (!isMark)
            context.Log.Count(ImportLog.RaisedCharacters);
        AddAll(element, style, inlines);
    }

    private void AddFormula(XElement element, List<PaperInline> inlines)
    {
        if (MathMl.Tex(element.Is("math") || element.Is("tex-math") ? element.Parent! : element) is { Length: > 0 } tex)
            inlines.Add(new PaperInline.Formula(tex));
        else
            context.Log.Add("A formula that is only an image was left out: write it in TeX.");
    }

    /// <summary>A mark of a note; the words of all other references stay as they are.</summary>
    private void AddReference(XElement reference, TextStyle style, List<PaperInline> inlines)
    {
        var isNote = reference.Get("ref-type") is "fn" or null;
        var numbers = isNote
            ? (reference.Get("rid") ?? "").Split(' ').Select(context.Notes.NumberOf).OfType<int>().ToList()
            : [];
        if (IsJoined(reference, inlines))
            AddWords(" ", style, inlines);
        if (numbers.Count == 0 && IsMarkOfTable(reference))
            AddRaised(reference, style, inlines, isRaised: true);
        else if (numbers.Count == 0)
            AddAll(reference, style, inlines);
        inlines.AddRange(numbers.Select(number => new PaperInline.NoteMark(number)));
    }

    /// <summary>Whether a reference is the mark of a note below a table, which is level in the file.</summary>
    private static bool IsMarkOfTable(XElement reference) =>
        !reference.HasElements
        && reference.Parent?.Is("sup") == false
        && (
            reference.Get("ref-type") == "table-fn"
            || reference.Get("ref-type") is "fn" or null && reference.Ancestors().Any(one => one.Is("table"))
        );

    /// <summary>Whether a citation directly follows a word, because a program took a line break away.</summary>
    private static bool IsJoined(XElement reference, List<PaperInline> inlines) =>
        reference.Get("ref-type") == "bibr"
        && inlines is [.., PaperInline.Words { Text: [.., var last] }]
        && (char.IsLetter(last) || last is ',' or ';')
        && reference.Value is [var first, ..]
        && char.IsUpper(first);

    private void AddLink(XElement link, TextStyle style, List<PaperInline> inlines)
    {
        var content = new List<PaperInline>();
        AddAll(link, style, content);
        var address = link.Get("href") ?? link.Value.Trim();
        if (LinkScheme.IsWebAddress(address) && content.TrueForAll(one => one is PaperInline.Words))
            inlines.Add(new PaperInline.Link(address, [.. content]));
        else
            inlines.AddRange(content);
    }

    /// <summary>Adds words; white space after white space is only a matter of how the file is indented.</summary>
    private static void AddWords(string text, TextStyle style, List<PaperInline> inlines)
    {
        var follows = inlines is [.., PaperInline.Words { Text: [.., ' '] }];
        var words = follows ? text.TrimStart(' ') : text;
        if (words.Length > 0)
            inlines.Add(new PaperInline.Words(words, style));
    }

    private static ImmutableArray<PaperInline> Trimmed(List<PaperInline> inlines)
    {
        if (inlines is [PaperInline.Words first, ..])
            inlines[0] = first with { Text = first.Text.TrimStart() };
        if (inlines is [.., PaperInline.Words last])
            inlines[^1] = last with { Text = last.Text.TrimEnd() };
        return [.. inlines.Where(inline => inline is not PaperInline.Words { Text.Length: 0 })];
    }

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Space { get; }
}

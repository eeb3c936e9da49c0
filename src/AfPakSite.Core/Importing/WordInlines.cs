using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the runs of a paragraph: words, note marks, links, formulas, and what is anchored in them.</summary>
internal sealed class WordInlines(WordContext context, Func<XElement, IEnumerable<PaperBlock>> readBlocks)
{
    private const string Deleted =
        "Words that tracked changes delete were left out, in {0}: the study has the text with all changes accepted.";
    private const string Inserted = "Words that tracked changes insert were taken over, in {0}.";
    private const string Hidden = "Hidden words were left out, in {0}.";

    private readonly List<PaperInline> inlines = [];
    private readonly List<PaperBlock> anchored = [];
    private readonly ImagesInLine images = new();

    /// <summary>The inlines of a paragraph, and the images and text boxes that are anchored in it.</summary>
    public (List<PaperInline> Inlines, List<PaperBlock> Anchored) Read(XElement paragraph)
    {
        context.Fields.StartParagraph();
        ReadAll(paragraph);
        images.CountMoved(inlines, context.Log);
        return (inlines, anchored);
    }

    private void ReadAll(XElement container)
    {
        foreach (var child in container.Elements())
            ReadChild(child);
    }

    private void ReadChild(XElement child)
    {
        switch (child.Name.LocalName)
        {
            case "r":
                ReadRun(child);
                break;
            case "del" or "moveFrom":
                context.Log.Count(Deleted);
                break;
            case "ins" or "moveTo":
                context.Log.Count(Inserted);
                ReadAll(child);
                break;
            case "hyperlink":
                ReadLink(child);
                break;
            case "fldSimple":
                ReadSimpleField(child);
                break;
            case "oMath" or "oMathPara":
                Add(new PaperInline.Formula(WordFormula.Tex(child, context.Log)));
                break;
            case "bookmarkStart":
                context.Citations.ReadBookmark(child.Get("name"));
                break;
            case "sdt":
                var isCitation = context.Citations.ReadTag(child.Child("sdtPr").Child("tag").Get("val"));
                var start = inlines.Count;
                ReadAll(child.Child("sdtContent") ?? child);
                if (isCitation)
                    EndCitation(start);
                break;
            case "smartTag" or "customXml" or "dir" or "bdo":
                ReadAll(child);
                break;
        }
    }

    private void ReadLink(XElement link)
    {
        var start = inlines.Count;
        ReadAll(link);
        if (context.Relations.GetValueOrDefault(link.Get("id") ?? "") is { IsExternal: true, Target: var address })
            Wrap(address, start);
    }

    private void ReadSimpleField(XElement field)
    {
        context.Fields.Begin(null, inlines.Count);
        context.Fields.Instruct(field.Get("instr") ?? "");
        context.Fields.Separate(inlines.Count);
        ReadAll(field);
        EndField();
    }

    private void EndField()
    {
        if (context.Fields.End(inlines.Count) is not var (address, start))
            return;
        if (address is not null)
            Wrap(address, start);
        else
            EndCitation(start);
    }

    /// <param name="start">The index at which the inlines of the citation begin.</param>
    private void EndCitation(int start)
    {
        context.Citations.Show(PaperInline.TextOf(inlines.Skip(start)));
        WordNumbers.PutInBrackets(inlines, start, context.Log);
    }

    /// <summary>Makes a link of the inlines from an index on, if browsers follow its address.</summary>
    private void Wrap(string address, int start)
    {
        if (
            start >= inlines.Count
            || !LinkScheme.IsWebAddress(address)
            || inlines.Skip(start).Any(one => one is not PaperInline.Words)
        )
            return;
        var link = new PaperInline.Link(address, [.. inlines.Skip(start)]);
        inlines.RemoveRange(start, inlines.Count - start);
        inlines.Add(link);
    }

    private void ReadRun(XElement run)
    {
        var properties = run.Child("rPr");
        if (WordStyles.IsOn(properties.Child("vanish")))
        {
            context.Log.Count(Hidden);
            return;
        }
        var style = StyleOf(properties);
        var alignment = properties.Child("vertAlign").Get("val");
        var isRaised =
            alignment is "superscript" or "subscript" && run.Child("t") is not null && !context.Fields.IsHidden;
        var isCitation = isRaised && context.Fields.IsCitation && WordNumbers.Are(run.Child("t")!.Value);
        if (isRaised && RaisedIn(run, alignment == "superscript") is { } raised)
        {
            Add(new PaperInline.Words(raised, style));
            return;
        }
        if (isRaised)
            context.Log.Count(isCitation ? ImportLog.BracketedNumbers : ImportLog.RaisedCharacters);
        if (isCitation && inlines is [.., PaperInline.Words { Text: "]" }])
            inlines.RemoveAt(inlines.Count - 1); // the numbers go on in this run
        else if (isCitation)
            Add(new PaperInline.Words("[", style));
        foreach (var child in run.Elements())
            ReadPiece(child, style);
        if (isCitation)
            Add(new PaperInline.Words("]", style));
    }

    /// <summary>The characters for the raised or lowered words of a run; null if they are not only words.</summary>
    private string? RaisedIn(XElement run, bool isRaised) =>
        context.Fields.IsCitation || !run.Elements().All(piece => piece.Name.LocalName is "t" or "rPr")
            ? null
            : RaisedWords.Of(string.Concat(run.Children("t").Select(text => text.Value)), isRaised, inlines);

    private TextStyle StyleOf(XElement? properties)
    {
        var (bold, italic) = context.Styles.FontOf(properties.Child("rStyle").Get("val"));
        if (properties.Child("b") is { } b)
            bold = WordStyles.IsOn(b);
        if (properties.Child("i") is { } i)
            italic = WordStyles.IsOn(i);
        return (bold ? TextStyle.Strong : TextStyle.None) | (italic ? TextStyle.Emphasis : TextStyle.None);
    }

    private void ReadPiece(XElement piece, TextStyle style)
    {
        switch (piece.Name.LocalName)
        {
            case "t":
                Add(new PaperInline.Words(piece.Value, style));
                break;
            case "tab" or "ptab":
                Add(new PaperInline.Words(" ", style));
                break;
            case "noBreakHyphen":
                Add(new PaperInline.Words("\u2011", style));
                break;
            case "sym":
                ReadSymbol(piece, style);
                break;
            case "br" when piece.Get("type") is null or "textWrapping":
            case "cr":
                Add(new PaperInline.LineBreak());
                break;
            case "footnoteReference" or "endnoteReference":
                Add(
                    new PaperInline.NoteMark(
                        context.Notes.NumberOf(piece.Is("endnoteReference"), piece.Get("id") ?? "")
                    )
                );
                break;
            case "commentReference":
                context.Comments.Report(piece.Get("id"), context.Log);
                break;
            case "fldChar":
                ReadFieldMark(piece);
                break;
            case "instrText":
                context.Fields.Instruct(piece.Value);
                break;
            case "drawing" or "pict" or "object":
                AddAnchored(piece);
                break;
            case "AlternateContent":
                foreach (var inner in (piece.Child("Choice") ?? piece.Child("Fallback"))?.Elements() ?? [])
                    ReadPiece(inner, style);
                break;
            case "ruby":
                foreach (var run in piece.Child("rubyBase").Children("r"))
                    ReadRun(run);
                break;
        }
    }

    private void AddAnchored(XElement drawing)
    {
        var blocks = WordDrawings.Read(drawing, context, readBlocks).ToList();
        anchored.AddRange(blocks);
        images.Add(drawing, blocks, inlines.Count);
    }

    private void ReadFieldMark(XElement mark)
    {
        switch (mark.Get("fldCharType"))
        {
            case "begin":
                context.Fields.Begin(mark.Child("fldData")?.Value, inlines.Count);
                break;
            case "separate":
                context.Fields.Separate(inlines.Count);
                break;
            case "end":
                EndField();
                break;
        }
    }

    /// <summary>A character of a symbol font; its code is in the private use area, which no other font has.</summary>
    private void ReadSymbol(XElement symbol, TextStyle style)
    {
        var isCode = int.TryParse(
            symbol.Get("char"),
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture,
            out var code
        );
        if (isCode && code is > 0x20 and < 0xD800)
            Add(new PaperInline.Words(new Rune(code).ToString(), style));
        else
            context.Log.Add(
                $"A character of the font {symbol.Get("font")} was left out: write it with a character of Unicode."
            );
    }

    private void Add(PaperInline inline)
    {
        if (!context.Fields.IsHidden)
            inlines.Add(inline);
    }
}

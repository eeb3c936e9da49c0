using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads a document of Word (ECMA-376). Total: any bytes give a document or a refusal.</summary>
internal static class WordReader
{
    private const int MostWordsOfTitle = 40;

    /// <exception cref="PaperRefusalException">The file is not a document of Word.</exception>
    public static PaperDocument Read(SourceFile file) => WordPackage.Read(file, Read);

    private static PaperDocument Read(WordPackage package)
    {
        var main = package.MainPart;
        var body =
            package.Xml(main).Child("body")
            ?? throw new PaperRefusalException(
                "The file is a zip, but not a document of Word: name a .docx that Word or LibreOffice saved."
            );
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var log = new ImportLog();
        var citations = new CitationFields(ZoteroBookmarks.In(package), log);
        var context = new WordContext(
            package,
            new(package.Xml($"{folder}styles.xml")),
            new(package.Xml($"{folder}numbering.xml")),
            new(),
            new(package.Xml($"{folder}comments.xml")),
            new(citations),
            citations,
            new(),
            log,
            package.Relations(main)
        );
        var front = WordFront.Read([.. new WordParagraphs(context).Read(body)], WordProperties.In(package), context);
        var blocks = WordBlocks.Of(front.Rest);
        var notes = NotesOf(folder, context);
        log.Near = null;
        ReportMargins(package, folder, log);
        return new(front.Record, blocks, notes, context.Images.All, citations.Works, log.ToNotes());
    }

    /// <summary>The texts of all notes in the order of their marks; each part with notes is read once.</summary>
    private static ImmutableArray<ImmutableArray<PaperBlock>> NotesOf(string folder, WordContext context)
    {
        var (footnotes, endnotes) = (PartOf("footnote"), PartOf("endnote"));
        return [.. context.Notes.InOrder.Select(mark => Note(mark.IsEndnote ? endnotes : footnotes, mark.Id))];

        (Dictionary<string, XElement> Notes, WordContext Context) PartOf(string name)
        {
            var part = $"{folder}{name}s.xml";
            var notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
            foreach (var note in context.Package.Xml(part).Children(name))
                notes.TryAdd(note.Get("id") ?? "", note);
            return (notes, context with { Relations = context.Package.Relations(part) });
        }
    }

    private static ImmutableArray<PaperBlock> Note(
        (Dictionary<string, XElement> Notes, WordContext Context) part,
        string id
    )
    {
        if (part.Notes.TryGetValue(id, out var note))
            return WordBlocks.Of(new WordParagraphs(part.Context).Read(note));
        part.Context.Log.Add("The text of a note is missing in the document.");
        return [new PaperBlock.Paragraph([new PaperInline.Words("…")])];
    }

    /// <summary>Reports the headers and footers, which a website does not have.</summary>
    private static void ReportMargins(WordPackage package, string folder, ImportLog log)
    {
        var texts = package
            .Names.Where(name =>
                name.StartsWith($"{folder}header", StringComparison.Ordinal)
                || name.StartsWith($"{folder}footer", StringComparison.Ordinal)
            )
            .Select(name => WhiteSpace.Collapse(string.Concat(package.Xml(name).All("t").Select(text => text.Value))))
            .Where(text => text.Any(char.IsLetter))
            .Distinct();
        foreach (var text in texts)
            log.Add($"The header or footer “{FirstWords.Of(text, MostWordsOfTitle)}” was left out.");
    }
}

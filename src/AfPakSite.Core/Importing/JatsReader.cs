using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads an article in JATS (ANSI/NISO Z39.96). Total: any bytes give a document or a refusal.</summary>
internal static class JatsReader
{
    private static readonly GatheredKind Further = new(
        "further article",
        null,
        "in the file left out",
        "What belongs to the study must be written into it"
    );

    /// <param name="beside">Returns a file beside the article by its name; null if there is none.</param>
    /// <exception cref="PaperRefusalException">The file is not an article in JATS.</exception>
    public static PaperDocument Read(SourceFile file, Func<string, ImmutableArray<byte>?> beside)
    {
        var root = PaperXml.Load(file.Bytes, file.Path);
        var article = root.Is("article") ? root : root.All("article").FirstOrDefault();
        if (article is null)
            throw new PaperRefusalException(
                $"“{file.Path}” is XML, but not an article in JATS: save the paper as .docx, or as text."
            );
        var log = new ImportLog();
        if (root.All("article").Skip(root.Is("article") ? 0 : 1).Any())
            log.Add("The file contains several articles: only the first one was read.");
        LeaveOutOthers(article, log);
        var language = article.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "lang")?.Value;
        return Read(article, new(new(article), new(), log, StudyLanguage.For(language ?? "en"), beside));
    }

    /// <summary>
    /// Removes the further articles in an article, such as replies, so that their notes and references are not taken
    /// for its own.
    /// </summary>
    private static void LeaveOutOthers(XElement article, ImportLog log)
    {
        var others = article.Elements("sub-article", "response").ToList();
        foreach (var other in others)
            log.Gather(Further, FirstWords.Of(other.All("article-title").FirstOrDefault()?.Value ?? other.Value, 8));
        if (others.Count > 0)
            article.ReplaceNodes(
                article
                    .Nodes()
                    .Where(node => node is not XElement { Name.LocalName: "sub-article" or "response" })
                    .ToList()
            );
    }

    private static PaperDocument Read(XElement article, JatsContext context)
    {
        var record = JatsFront.Read(article, context);
        var references = JatsReferences.Of(article, context.Log);
        var blocks = new JatsBlocks(context);
        List<PaperBlock> all =
        [
            .. Abstracts(article, blocks, context),
            .. blocks.Read(article.Child("body"), 1),
            .. Floats(article.Child("floats-group"), blocks, context.Log),
            .. article.Child("front").Children("notes").SelectMany(part => blocks.Block(part, 1)),
            .. article.Child("back") is { } back ? blocks.Block(back, 1) : [],
        ];
        context.Log.Near = null;
        all.AddRange(Others(references, context.Language, context.Log));
        var notes = new List<ImmutableArray<PaperBlock>>();
        ReadMarked(notes, context, blocks);
        all.AddRange(Unmarked(notes, article, context, blocks));
        if (references.Works.Any(work => work.Number is null))
            context.Log.Add(
                $"The reference list is not part of the study: {Quantity.Of(references.Works.Length, "reference")} became works in input/bibliography.yml, which the site shows as its bibliography."
            );
        return new(record, [.. all], [.. notes], context.Images.All, references.Works, context.Log.ToNotes());
    }

    private static IEnumerable<PaperBlock> Abstracts(XElement article, JatsBlocks blocks, JatsContext context)
    {
        var meta = article.Child("front").Child("article-meta") ?? article.Child("front-stub");
        foreach (var summary in meta.Elements("abstract", "trans-abstract"))
        {
            var content = blocks.Read(summary, 2).ToList();
            if (content.Count > 0)
                yield return new PaperBlock.Heading(1, [new PaperInline.Words(TitleOf(summary, context))]);
            foreach (var block in content)
                yield return block;
        }
    }

    /// <summary>The title of an abstract; a special one without a title has the name of its type.</summary>
    private static string TitleOf(XElement summary, JatsContext context)
    {
        if (WhiteSpace.Collapse(summary.Child("title")?.Value ?? "") is { Length: > 0 } own)
            return own;
        if (summary.Get("abstract-type") is not { Length: > 0 } type)
            return Capitalized(context.Language.AbstractHeadings);
        var title = FirstLetter.Raise(WhiteSpace.Collapse(type.Replace('-', ' ')));
        context.Log.Add($"An abstract without a title became the section “{FirstWords.Within(title, 60)}”.");
        return title;
    }

    /// <summary>The figures and tables that have no place in the text: they follow its last section.</summary>
    private static List<PaperBlock> Floats(XElement? group, JatsBlocks blocks, ImportLog log)
    {
        List<PaperBlock> floats = [.. blocks.Read(group, 1)];
        if (floats.Count > 0)
            log.Add(
                $"{Quantity.Of(group!.Elements().Count(), "figure or table", "figures and tables")} without a place in the text follow its last section: move them to where they belong."
            );
        return floats;
    }

    private static IEnumerable<XElement> Elements(this XElement? element, params string[] names) =>
        element?.Elements().Where(child => names.Contains(child.Name.LocalName)) ?? [];

    /// <summary>The references that stay text, as the study's own list.</summary>
    private static IEnumerable<PaperBlock> Others(JatsReferences references, StudyLanguage language, ImportLog log)
    {
        if (references.Others.IsEmpty)
            return [];
        log.Add(
            $"{Quantity.Of(references.Others.Length, "reference")} stayed text, in the list at the end of the study, from which the site reads them: check the bibliography."
        );
        return references
            .Others.Select(text => (PaperBlock)new PaperBlock.Paragraph([new PaperInline.Words(text)]))
            .Prepend(new PaperBlock.Heading(1, [new PaperInline.Words(Capitalized(language.ReferenceHeadings))]));
    }

    /// <summary>The notes without a mark, such as those on funding, as a section of their own.</summary>
    private static List<PaperBlock> Unmarked(
        List<ImmutableArray<PaperBlock>> notes,
        XElement article,
        JatsContext context,
        JatsBlocks blocks
    )
    {
        var (unmarked, count) = (new List<PaperBlock>(), 0);
        foreach (var note in OfAuthors(article).Concat(context.Notes.Unmarked))
        {
            if (context.Notes.IsMarked(note))
                continue;
            unmarked.AddRange(note.Is("fn") ? blocks.Note(note, 2) : WithoutMark(blocks.Paragraph(note, 2)));
            ReadMarked(notes, context, blocks);
            count++;
        }
        if (unmarked.Count == 0)
            return [];
        context.Log.Add($"{Quantity.Of(count, "note")} without a mark in the text became a section at the end.");
        unmarked.Insert(
            0,
            new PaperBlock.Heading(1, [new PaperInline.Words(Capitalized(context.Language.NoteHeadings))])
        );
        return unmarked;
    }

    /// <summary>A note of the authors without its mark, which is beside their names.</summary>
    private static List<PaperBlock> WithoutMark(List<PaperBlock> note) =>
        note is [PaperBlock.Paragraph { Content: [PaperInline.Words words, .. var others] }, .. var rest]
            ?
            [
                new PaperBlock.Paragraph([
                    words with
                    {
                        Text = words.Text.TrimStart('*', '†', '‡', '§', ' '),
                    },
                    .. others,
                ]),
                .. rest,
            ]
            : note;

    /// <summary>What the front matter says in sentences: on funding, correspondence and the authors.</summary>
    private static IEnumerable<XElement> OfAuthors(XElement article) =>
        article
            .Child("front")
            .Child("article-meta")
            .All("author-notes")
            .SelectMany(notes => notes.Elements("p", "corresp"))
            .Concat(article.Child("front").Child("article-meta").All("funding-statement"));

    private static string Capitalized(WordList words) => FirstLetter.Raise(words.Words[0]);

    /// <summary>Reads the notes with marks that are not read yet; reading one may add notes that it marks.</summary>
    private static void ReadMarked(List<ImmutableArray<PaperBlock>> notes, JatsContext context, JatsBlocks blocks)
    {
        while (notes.Count < context.Notes.InOrder.Count)
            notes.Add([.. blocks.Note(context.Notes.InOrder[notes.Count], 1)]);
    }
}

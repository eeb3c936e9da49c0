using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads an article in JATS (ANSI/NISO Z39.96). Total: any bytes give a document or a refusal.</summary>
internal static class JatsReader
{
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
        return Read(article, new(new(article), new(), new(), beside));
    }

    private static PaperDocument Read(XElement article, JatsContext context)
    {
        var record = JatsFront.Read(article, context);
        var language = StudyLanguage.For(record.Language ?? "en");
        var references = JatsReferences.Of(article);
        var blocks = new JatsBlocks(context);
        List<PaperBlock> all =
        [
            .. Abstracts(article, blocks, language),
            .. blocks.Read(article.Child("body"), 1),
            .. Back(article.Child("back"), blocks),
        ];
        context.Log.Near = null;
        all.AddRange(Others(references, language, context.Log));
        all.AddRange(Unmarked(article.Child("back"), context, blocks, language));
        var notes = Notes(context, blocks);
        if (references.Works.Length > 0)
            context.Log.Add(
                $"The reference list is not part of the study: {Quantity.Of(references.Works.Length, "reference")} became works in input/bibliography.yml, which the site shows as its bibliography."
            );
        return new(record, [.. all], notes, context.Images.All, references.Works, context.Log.ToNotes());
    }

    private static IEnumerable<PaperBlock> Abstracts(XElement article, JatsBlocks blocks, StudyLanguage language)
    {
        var meta = article.Child("front").Child("article-meta") ?? article.Child("front-stub");
        foreach (
            var summary in meta.Elements("abstract", "trans-abstract").Where(one => one.Get("abstract-type") is null)
        )
        {
            var title = summary.Child("title") is { } own
                ? WhiteSpace.Collapse(own.Value)
                : Capitalized(language.AbstractHeadings);
            yield return new PaperBlock.Heading(1, [new PaperInline.Words(title)]);
            foreach (var block in blocks.Read(summary, 2))
                yield return block;
        }
    }

    private static IEnumerable<XElement> Elements(this XElement? element, params string[] names) =>
        element?.Elements().Where(child => names.Contains(child.Name.LocalName)) ?? [];

    /// <summary>The back matter without the notes, which are beside their marks, and without the references.</summary>
    private static IEnumerable<PaperBlock> Back(XElement? back, JatsBlocks blocks) =>
        back?.Elements().SelectMany(part => part.Is("app-group") ? blocks.Read(part, 1) : blocks.Block(part, 1)) ?? [];

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
    private static IEnumerable<PaperBlock> Unmarked(
        XElement? back,
        JatsContext context,
        JatsBlocks blocks,
        StudyLanguage language
    )
    {
        var unmarked = back.All("fn").Where(note => !context.Notes.IsMarked(note)).ToList();
        if (unmarked.Count == 0)
            return [];
        context.Log.Add(
            $"{Quantity.Of(unmarked.Count, "note")} without a mark in the text became a section at the end."
        );
        return unmarked
            .SelectMany(note => blocks.Read(note, 2))
            .Prepend(new PaperBlock.Heading(1, [new PaperInline.Words(Capitalized(language.NoteHeadings))]));
    }

    private static string Capitalized(WordList words) => FirstLetter.Raise(words.Words[0]);

    /// <summary>The notes with marks. Reading one may add notes that are marked in it.</summary>
    private static ImmutableArray<ImmutableArray<PaperBlock>> Notes(JatsContext context, JatsBlocks blocks)
    {
        var notes = ImmutableArray.CreateBuilder<ImmutableArray<PaperBlock>>();
        for (var index = 0; index < context.Notes.InOrder.Count; index++)
        {
            var note = context.Notes.InOrder[index];
            ImmutableArray<PaperBlock> content = [.. blocks.Read(note, 1)];
            notes.Add(content.IsEmpty ? [.. blocks.Paragraph(note, 1)] : content);
        }
        return notes.ToImmutable();
    }
}

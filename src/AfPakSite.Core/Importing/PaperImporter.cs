using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Imports a paper: its bytes in, the study of a new site out. Total: any bytes give a result.</summary>
public static class PaperImporter
{
    private const string PlainText = "seeds/study.txt";
    private const string Markdown = "seeds/study.md";

    /// <summary>The endings of the files that can be imported.</summary>
    public static ImmutableArray<string> Endings { get; } =
    [".docx", ".xml", ".nxml", ".md", ".markdown", ".qmd", ".rmd", ".txt"];

    /// <param name="file">A file with one of the endings.</param>
    /// <param name="beside">Returns a file beside it or below its folder by its path; null if there is none.</param>
    public static ImportResult Import(SourceFile file, Func<string, ImmutableArray<byte>?> beside)
    {
        try
        {
            return Path.GetExtension(file.Path).ToLowerInvariant() switch
            {
                ".txt" => Text(file, PlainText).Result,
                ".md" or ".markdown" or ".qmd" or ".rmd" => WithImages(Text(file, Markdown), beside),
                ".docx" => Written(WordReader.Read(file), file.Path),
                _ => Written(JatsReader.Read(file, beside), file.Path),
            };
        }
        catch (PaperRefusalException refusal)
        {
            return new ImportResult.Refused(refusal.Message);
        }
    }

    /// <summary>A text that the program reads as it is, with its front matter.</summary>
    private static (ImportResult Result, Study? Study) Text(SourceFile file, string path)
    {
        var study = file with { Path = path };
        var diagnostics = new DiagnosticBag();
        var source = new SourceText(path, SourceDecoder.Decode(file, diagnostics).Content);
        if (diagnostics.ToSorted(strict: false) is [var first, ..])
            return (new ImportResult.Refused($"{first.Message} {Sentence(first.Hint)}".TrimEnd()), null);
        if (string.IsNullOrWhiteSpace(source.Content))
            return (Empty(file.Path), null);
        var (text, breaks) = WithoutPageBreaks(source.Content);
        var read = StudyReader.Read(breaks == 0 ? source : new(path, text), LanguageGuess.Of(text), new());
        return (
            new ImportResult.Understood(
                new(
                    HeadRecord.Of(read.Head),
                    breaks == 0 ? study : study with { Bytes = [.. Encoding.UTF8.GetBytes(text)] },
                    [],
                    [],
                    breaks == 0
                        ? []
                        :
                        [
                            new(
                                null,
                                $"{Quantity.Of(breaks, "page break")} of the text became line breaks: remove the headers, footers and numbers of pages."
                            ),
                        ],
                    [.. read.Head.Bibliographies.Select(file => file.Value)]
                )
            ),
            read
        );
    }

    /// <summary>
    /// A paper in Markdown with the images of its figures, which are files beside it. Those that are missing are
    /// reported when the new site is read.
    /// </summary>
    private static ImportResult WithImages(
        (ImportResult Result, Study? Study) text,
        Func<string, ImmutableArray<byte>?> beside
    ) =>
        text is (ImportResult.Understood { Paper: var paper }, { } study)
            ? new ImportResult.Understood(
                paper with
                {
                    Images =
                    [
                        .. study
                            .AllSections.SelectMany(section => section.Paragraphs)
                            .Select(paragraph => paragraph.Image)
                            .OfType<FigureImage>()
                            .Select(image => ImageFolder.PathOf(image.Address.Value))
                            .OfType<string>()
                            .Where(ImageReader.IsImage)
                            .Distinct(StringComparer.Ordinal)
                            .Select(path => (Path: path, Bytes: beside(path)))
                            .Where(found => found.Bytes is not null)
                            .Select(found => new SourceFile(SourceSet.StudyFolder + found.Path, found.Bytes!.Value)),
                    ],
                }
            )
            : text.Result;

    /// <summary>A paper that becomes Markdown.</summary>
    private static ImportResult Written(PaperDocument paper, string path)
    {
        var document = paper.Record.Title is null
            ? paper with
            {
                Record = paper.Record with { Title = NameOf(path) },
            }
            : paper;
        var moved = HeadingNotes.Move(document.Blocks);
        if (moved.Count > 0)
            document = document with
            {
                Blocks = moved.Blocks,
                Notes = document.Notes.Add(
                    new(
                        null,
                        $"{Quantity.Of(moved.Count, "mark")} of notes in titles and headings moved to the beginning of the next paragraph."
                    )
                ),
            };
        var blocks = document
            .Blocks.Concat(document.Footnotes.SelectMany(note => note))
            .SelectMany(block => block.SelfAndDescendants)
            .ToList();
        if (blocks.TrueForAll(block => block is PaperBlock.Heading))
            return Empty(path);
        var (text, replaced) = WithoutControls(PaperMarkdown.Write(document));
        if (replaced > 0)
            document = document with
            {
                Notes = document.Notes.Add(
                    new(
                        null,
                        $"{Quantity.Of(replaced, "control character")} of an old encoding replaced by the signs that they stood for."
                    )
                ),
            };
        return new ImportResult.Understood(
            new(
                WithAuthors(document.Record, text),
                new(Markdown, [.. Encoding.UTF8.GetBytes(text)]),
                [.. document.Images.Select(image => new SourceFile($"seeds/{image.Name}", image.Bytes))],
                document.Works,
                document.Notes
            )
        );
    }

    /// <summary>
    /// A text with line breaks for the form feeds by which programs that read PDF divide pages.
    /// </summary>
    private static (string Text, int Count) WithoutPageBreaks(string text)
    {
        var pages = text.Split('\f');
        var joined = new StringBuilder(pages[0]);
        foreach (var page in pages.Skip(1))
        {
            if (joined.Length > 0 && joined[^1] != '\n')
                joined.Append('\n');
            joined.Append(page);
        }
        return (joined.ToString(), pages.Length - 1);
    }

    /// <summary>
    /// A text whose control characters 80 to 9F are the characters of these bytes in Windows-1252, which old programs
    /// meant; those that stand for nothing are left out.
    /// </summary>
    private static (string Text, int Count) WithoutControls(string text)
    {
        var count = text.Count(c => c is >= '\u0080' and <= '\u009F');
        return count == 0
            ? (text, 0)
            : (
                string.Concat(
                    text.Select(c => c is >= '\u0080' and <= '\u009F' ? Windows1252.CharacterOf((byte)c) : c)
                        .Where(c => c != Windows1252.None)
                ),
                count
            );
    }

    /// <summary>A record with the authors that the text names below its title, if nothing else names them.</summary>
    private static PaperRecord WithAuthors(PaperRecord record, string text)
    {
        if (!record.Authors.IsEmpty)
            return record;
        var source = new SourceText(Markdown, text);
        var study = StudyReader.Read(source, record.Language ?? LanguageGuess.Of(text), new());
        return record with { Authors = HeadRecord.Of(study.Head).Authors };
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static ImportResult.Refused Empty(string path) =>
        new($"“{path}” contains no text: name the file with the study.");

    private static string Sentence(string? hint) => string.IsNullOrEmpty(hint) ? "" : $"{FirstLetter.Raise(hint)}.";
}

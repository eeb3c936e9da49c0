using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AfPakSite.Tests.Importing;

/// <summary>
/// The words of papers, read without the program: by the simplest rules of each format, which suffice for the papers of
/// these tests.
/// </summary>
internal static partial class PaperText
{
    /// <summary>The captions and descriptions of the figures, which other tests read.</summary>
    private static readonly string[] Figures =
    [
        "Abbildung 1: Wartende je Stunde",
        "Vier Balken, die von links nach rechts höher werden",
        "Figure 1. Speed of six dunes against their height.",
        "Figure 1: Speed of six dunes against their height.",
        "Four bars that grow from left to right",
    ];

    /// <summary>All words in order, except those of formulas, figures and records.</summary>
    public static IReadOnlyList<string> WordsOf(string path) =>
        Words(
            Path.GetExtension(path) switch
            {
                ".txt" => File.ReadAllText(path),
                ".md" => OfMarkdown(File.ReadAllText(path)),
                ".docx" => OfWord(path),
                _ => OfJats(XDocument.Load(path).Root!),
            }
        );

    /// <summary>
    /// The words of a site’s <c>study.json</c>: the title, then each heading and each paragraph, with the notes at the
    /// end, where the papers have them.
    /// </summary>
    /// <param name="ownHeadings">The headings that the site adds; that of the notes is the first.</param>
    public static IReadOnlyList<string> WordsOfSite(JsonElement study, IEnumerable<string> ownHeadings)
    {
        var own = ownHeadings.ToList();
        var texts = study
            .GetProperty("sections")
            .EnumerateArray()
            .OrderBy(section => own.IndexOf(HeadingOf(section)) == 0 ? 1 : 0)
            .SelectMany(section =>
                section
                    .GetProperty("paragraphs")
                    .EnumerateArray()
                    .Select(paragraph => paragraph.GetProperty("text").GetString()!)
                    .Prepend(HeadingOf(section))
            )
            .Where(text => !own.Contains(text));
        return Words(Level(string.Join('\n', texts.Prepend(study.GetProperty("title").GetString()!))));
    }

    /// <summary>A text with raised and lowered characters on the line, where the papers have them with a style.</summary>
    private static string Level(string text) => text.Replace('²', '2').Replace('ₗ', 'l');

    private static string HeadingOf(JsonElement section) =>
        $"{section.GetProperty("number").GetString()} {section.GetProperty("title").GetString()}".Trim();

    private static string[] Words(string text)
    {
        var prose = string.Join(
            ' ',
            Formula.Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        foreach (var figure in Figures)
            prose = prose.Replace(figure, "", StringComparison.Ordinal);
        return NumberWithStop.Replace(prose, "${number}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string OfMarkdown(string text) => MarkdownMark.Replace(text.Replace('|', ' '), "");

    private static string OfWord(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var parts = new[] { "document", "footnotes", "endnotes" }.Select(name => zip.GetEntry($"word/{name}.xml"));
        return string.Join(' ', parts.OfType<ZipArchiveEntry>().SelectMany(part => Paragraphs(part)));
    }

    private static IEnumerable<string> Paragraphs(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        return
        [
            .. XDocument
                .Load(stream)
                .Descendants()
                .Where(element => element.Name.LocalName == "p" && !IsOfAuthor(element))
                .Select(paragraph => string.Concat(paragraph.Descendants().Select(Piece))),
        ];
    }

    /// <summary>The names of the authors go into the record of the study.</summary>
    private static bool IsOfAuthor(XElement paragraph) =>
        paragraph
            .Descendants()
            .Any(element => element.Name.LocalName == "pStyle" && element.Attributes().Single().Value == "Author");

    private static string Piece(XElement element) =>
        element.Name.LocalName switch
        {
            "t" when element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal) => element.Value,
            "tab" or "br" => " ",
            _ => "",
        };

    private static string OfJats(XElement article)
    {
        string[] left =
        [
            "journal-meta",
            "contrib-group",
            "pub-date",
            "permissions",
            "kwd-group",
            "article-id",
            "alt-text",
            "disp-formula",
            "inline-formula",
            "element-citation",
        ];
        foreach (
            var element in article
                .Descendants()
                .Where(element => left.Contains(element.Name.LocalName) || IsMark(element))
                .ToList()
        )
            element.Remove();
        foreach (
            var list in article
                .Descendants("ref-list")
                .Where(list => !list.Descendants("mixed-citation").Any())
                .ToList()
        )
            list.Remove();
        foreach (var note in article.Descendants("fn").SelectMany(note => note.Elements("label")).ToList())
            note.Remove();
        foreach (var label in article.Descendants("ref").Elements("label"))
            label.Value = $"[{label.Value}]";
        var notes = article.Descendants("fn-group").ToList();
        return string.Concat(Texts(article).Concat(notes.SelectMany(Texts)));

        IEnumerable<string> Texts(XElement element) => element.Nodes().SelectMany(node => TextsOf(element, node));

        IEnumerable<string> TextsOf(XElement parent, XNode node) =>
            node switch
            {
                XText text => [text.Value],
                XElement inner when notes.Contains(inner) && parent.Name == "back" => [],
                XElement inner when IsInline(inner) => [string.Concat(Texts(inner))],
                XElement inner => [" ", .. Texts(inner), " "],
                _ => [],
            };
    }

    private static bool IsMark(XElement element) =>
        element.Name == "xref" && element.Attribute("ref-type")?.Value == "fn";

    private static bool IsInline(XElement element) =>
        element.Name.LocalName is "xref" or "italic" or "bold" or "sub" or "sup" or "ext-link";

    [GeneratedRegex(@"\$\$?[^$]+\$\$?")]
    private static partial Regex Formula { get; }

    [GeneratedRegex(@"(?<!\S)(?<number>[0-9]+(?:\.[0-9]+)*)[.:](?!\S)")]
    private static partial Regex NumberWithStop { get; }

    /// <summary>Marks of headings, lists, quotations, tables, emphasis and notes.</summary>
    [GeneratedRegex(@"^#+ |^> |^- |^[0-9]+\. |^ +[-: ]+$|\*|\[\^[a-z0-9]+\]:?", RegexOptions.Multiline)]
    private static partial Regex MarkdownMark { get; }
}

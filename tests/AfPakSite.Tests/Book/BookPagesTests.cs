using System.IO.Compression;
using System.Xml.Linq;
using AfPakSite.Theme.Book;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Book;

/// <summary>The chapters of the EPUB that the pages of the site become.</summary>
public sealed class BookPagesTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XName Semantics = XName.Get("type", "http://www.idpf.org/2007/ops");

    private static readonly Dictionary<string, XElement> Chapters = Read("page-", SmallSite.RealSite);

    public static TheoryData<string> Names => SampleSites.Names;

    [Theory]
    [InlineData("page-argument")]
    [InlineData("page-timeline")]
    [InlineData("page-actors")]
    [InlineData("page-actors.taliban")]
    [InlineData("page-frameworks.realism")]
    [InlineData("page-places")]
    [InlineData("page-themes.trade")]
    [InlineData("page-glossary")]
    [InlineData("page-about")]
    public void Contain_what_their_pages_say(string name)
    {
        var route = $"/{name["page-".Length..].Replace('.', '/')}/";
        var page = SmallSite.RealSite.Page(route);
        Assert.Equal(
            page.QuerySelector("h1")!.TextContent,
            Chapters[$"{name}.xhtml"].Descendants(Html + "h1").Single().Value
        );
        Assert.Equal(LettersOf(page), LettersOf(Chapters[$"{name}.xhtml"]));
        var quotations = page.QuerySelectorAll("main .sidenote").Select(note => note.TextContent.Trim()).ToList();
        Assert.Equal(
            quotations,
            Footnotes(Chapters[$"{name}.xhtml"]).Select(note => note.Value.Trim().TrimStart([.. "0123456789"]).Trim())
        );
    }

    /// <summary>
    /// What works only on a site, what is a note of the book, and the sentences that name an entry, of which the book
    /// has only the numbers.
    /// </summary>
    private const string OnlyOnTheSite =
        "nav, form, fieldset, label, script, .imprint, .cite-files, .Z3988, .rate, .figure-files, .sidenote, "
        + ".counted:is([id$=sentences], :has(> [id$=sentences])), "
        + "section:has(> :is(#_persistence, #_offline, #_marks, #_data))";

    private static string LettersOf(IDocument page)
    {
        var main = (IElement)page.QuerySelector("main")!.Clone();
        foreach (var element in main.QuerySelectorAll(OnlyOnTheSite).ToList())
            element.Remove();
        return LettersOf(main.TextContent);
    }

    private static string LettersOf(XElement chapter)
    {
        var body = new XElement(chapter.Element(Html + "body")!);
        body.Descendants()
            .Where(element =>
                (string?)element.Attribute("class") is "footnotes" or "note-mark"
                || (
                    (string?)element.Attribute("class") == "counted"
                    && element.Elements().Prepend(element).Any(ListsSentences)
                )
            )
            .Remove();
        return LettersOf(body.Value);
    }

    private static bool ListsSentences(XElement element) =>
        ((string?)element.Attribute("id"))?.EndsWith("sentences", StringComparison.Ordinal) == true;

    private static string LettersOf(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [Fact]
    public void Have_notes_with_links_both_ways()
    {
        var marks = Chapters
            .Values.SelectMany(chapter => Links(chapter).Where(link => (string?)link.Attribute(Semantics) == "noteref"))
            .ToList();
        Assert.NotEmpty(marks);
        foreach (var chapter in Chapters.Values)
        {
            Assert.Equal(
                Links(chapter)
                    .Where(link => (string?)link.Attribute(Semantics) == "noteref")
                    .Select(link =>
                        ($"{link.Attribute("href")!.Value}", $"#{link.Attribute("id")!.Value}", link.Value)
                    ),
                Footnotes(chapter)
                    .Select(note =>
                        (
                            $"#{note.Attribute("id")!.Value}",
                            Links(note).First().Attribute("href")!.Value,
                            Links(note).First().Value
                        )
                    )
            );
        }
    }

    [Fact]
    public void Have_the_figures_of_the_site_with_their_names()
    {
        string[] drawn = ["page-actors.xhtml", "page-places.xhtml", "page-timeline.xhtml"];
        Assert.Equal(
            drawn,
            Chapters
                .Where(chapter => chapter.Value.Descendants(Svg + "svg").Any())
                .Select(chapter => chapter.Key)
                .Order(StringComparer.Ordinal)
        );
        foreach (var name in drawn)
        {
            var chapter = Chapters[name];
            Assert.All(
                chapter.Descendants(Svg + "svg"),
                figure =>
                    Assert.Single(
                        chapter.Descendants(),
                        element => (string?)element.Attribute("id") == (string?)figure.Attribute("aria-labelledby")
                    )
            );
        }
        Assert.Equal(
            10,
            Chapters["page-frameworks.xhtml"]
                .Descendants(Html + "table")
                .First()
                .Descendants(Html + "th")
                .Count(cell => (string?)cell.Attribute("scope") == "col") - 1
        );
    }

    /// <summary>Numbers lead to what they count, as on the site.</summary>
    [Fact]
    public void Count_what_their_numbers_lead_to()
    {
        var counts = Chapters
            .SelectMany(chapter =>
                Links(chapter.Value)
                    .Where(link => (string?)link.Attribute("class") == "count")
                    .Select(link => (chapter.Key, Link: link))
            )
            .ToList();
        Assert.InRange(counts.Count, 500, int.MaxValue);
        foreach (var (file, link) in counts)
        {
            var address = link.Attribute("href")!.Value.Split('#');
            var target = Chapters[address[0].Length == 0 ? file : address[0]]
                .Descendants()
                .Single(element => (string?)element.Attribute("id") == address[1]);
            Assert.Equal(
                (
                    link.Attribute("href")!.Value,
                    int.Parse(link.Value.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
                ),
                (
                    link.Attribute("href")!.Value,
                    target.Descendants().Count(element => element.Attribute("data-counted") is not null)
                )
            );
        }
    }

    /// <summary>The book writes the bibliography by itself, not from its page.</summary>
    [Fact]
    public void Lead_to_the_bibliography() =>
        Assert.Contains(
            "bibliography.xhtml",
            Links(Chapters["page-about.xhtml"]).Attributes("href").Select(href => href.Value)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Have_nothing_that_needs_a_site_and_no_dead_link(string name)
    {
        var book = Read("", SampleSites.Get(name));
        Assert.Contains(book.Keys, file => file.StartsWith("page-", StringComparison.Ordinal));
        Assert.All(
            book.Values.Descendants(),
            element =>
                Assert.DoesNotContain(
                    element.Name.LocalName,
                    (string[])["form", "input", "button", "label", "details", "script"]
                )
        );
        foreach (var (file, chapter) in book)
        {
            foreach (
                var href in Links(chapter)
                    .Attributes("href")
                    .Select(href => href.Value)
                    .Where(href => !href.Contains(':', StringComparison.Ordinal))
            )
            {
                var parts = href.Split('#');
                var target = book[parts[0].Length == 0 ? file : parts[0]];
                Assert.True(
                    parts.Length == 1
                        || parts[1].Length == 0
                        || target.Descendants().Attributes("id").Any(id => id.Value == parts[1]),
                    $"{file}: {href}"
                );
            }
        }
    }

    [Theory]
    [InlineData(
        "<p hidden title=\"a > b\">1<br>2&nbsp;&amp;&#x1;</p>",
        "<p hidden=\"\" title=\"a > b\">1<br/>2&#160;&amp; </p>"
    )]
    [InlineData("<p>a<span class=\"x rate\"><b>1</b></span>b<input>c</p>", "<p>abc</p>")]
    [InlineData("<details open><summary>a</summary></details>", "<div open=\"\"><p>a</p></div>")]
    [InlineData(
        "<p lang=\"fa\" data-a=\"1\" data-counted id=\"1a\">a</p>",
        "<p xml:lang=\"fa\" lang=\"fa\" data-counted=\"\" id=\"id-1a\">a</p>"
    )]
    [InlineData("<p><img src=\"a.png\" alt=\"1 &lt; 2\"></p>", "<p>1 &lt; 2</p>")]
    [InlineData(
        "<svg class=\"wide\"><a href=\"/x/\"><path d=\"M0 0\" /></a></svg><a href=\"/x/\">b</a>",
        "<svg class=\"wide\" xmlns=\"http://www.w3.org/2000/svg\" direction=\"ltr\" font-size=\"13\"><a href=\"[/x/]\" color=\"inherit\"><path d=\"M0 0\"/></a></svg><a href=\"[/x/]\">b</a>"
    )]
    [InlineData(
        "<p>a<small class=\"sidenote\"> <q>b <i>c</i></q> </small>d</p>",
        "<p>a<a epub:type=\"noteref\" role=\"doc-noteref\" class=\"note-mark\" id=\"mark-1\" href=\"#note-1\">1</a>d</p><section epub:type=\"footnotes\" class=\"footnotes\"><aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"note-1\"><p><a role=\"doc-backlink\" href=\"#mark-1\">1</a> <q>b <i>c</i></q></p></aside></section>"
    )]
    public void Write_the_html_of_components_as_xml(string html, string xml) =>
        Assert.Equal(
            $"<section class=\"a\">{xml}</section>",
            ChapterWriter.Write(html, " class=\"a\"").Markup.With(target => $"[{target}]")
        );

    private static IEnumerable<XElement> Links(XElement chapter) =>
        chapter.Descendants().Where(element => element.Name.LocalName == "a");

    private static IEnumerable<XElement> Footnotes(XElement chapter) =>
        chapter.Descendants(Html + "aside").Where(note => (string?)note.Attribute(Semantics) == "footnote");

    private static Dictionary<string, XElement> Read(string prefix, CompiledSite site)
    {
        var bytes = site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip
            .Entries.Where(entry =>
                entry.Name.StartsWith(prefix, StringComparison.Ordinal)
                && entry.Name.EndsWith(".xhtml", StringComparison.Ordinal)
            )
            .ToDictionary(
                entry => entry.Name,
                entry =>
                {
                    using var stream = entry.Open();
                    return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
                },
                StringComparer.Ordinal
            );
    }
}

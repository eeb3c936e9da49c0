using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Sites;
using AfPakSite.Theme;
using AfPakSite.Theme.Book;

namespace AfPakSite.Tests.Book;

/// <summary>The book meets EPUB 3.3 and EPUB Accessibility 1.1; <c>.ci/run</c> also checks it with epubcheck.</summary>
public sealed class EpubTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private static readonly XNamespace Package = "http://www.idpf.org/2007/opf";

    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";

    private static readonly XName Semantics = XName.Get("type", "http://www.idpf.org/2007/ops");

    private static readonly byte[] Bytes = SmallSite
        .RealSite.Files.Single(file => file.Path == "study.epub")
        .Bytes.ToArray();

    private static readonly Dictionary<string, XElement> Book = Read(Bytes);

    private static XElement Metadata => Book["package.opf"].Element(Package + "metadata")!;

    private static IEnumerable<KeyValuePair<string, XElement>> Documents =>
        Book.Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal));

    private static IEnumerable<XElement> Links => Documents.SelectMany(file => file.Value.Descendants(Html + "a"));

    [Fact]
    public void Identifies_its_format_in_its_first_bytes() =>
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(Bytes, 30, 28));

    [Fact]
    public void Names_journal_publisher_and_year_on_its_title_page_as_the_home_page_does() =>
        Assert.Equal(
            SmallSite.RealSite.Page("/").QuerySelector(".publication li")!.TextContent,
            Book["titlepage.xhtml"]
                .Descendants(Html + "p")
                .Single(part => part.Attribute("class")?.Value == "source")
                .Value
        );

    /// <summary>What the site adds to the study’s words has a style of its own.</summary>
    [Fact]
    public void Has_a_style_for_what_the_site_says_of_an_expansion()
    {
        Assert.Contains(
            Book["page-glossary.xhtml"].Descendants(),
            element => element.Attribute("class")?.Value == "site-own"
        );
        Assert.Contains(
            ".site-own {",
            EpubStyle.Of(ThemeSources.Own, isRightToLeft: false, hasImages: false),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Lists_each_of_its_files_and_reads_each_document_once()
    {
        var items = Book["package.opf"]
            .Element(Package + "manifest")!
            .Elements()
            .ToDictionary(
                item => item.Attribute("id")!.Value,
                item => item.Attribute("href")!.Value,
                StringComparer.Ordinal
            );
        Assert.Equal(
            Book.Keys.Where(name => name is not ("package.opf" or "container.xml"))
                .Concat(["style.css", "cover.png"])
                .Order(StringComparer.Ordinal),
            items.Values.Order(StringComparer.Ordinal)
        );
        var spine = Book["package.opf"]
            .Element(Package + "spine")!
            .Elements()
            .Select(item => items[item.Attribute("idref")!.Value])
            .ToList();
        Assert.Equal(
            Documents.Select(file => file.Key).Order(StringComparer.Ordinal),
            spine.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["cover.xhtml", "titlepage.xhtml", "nav.xhtml", "section-abstract.xhtml", "section-introduction.xhtml"],
            spine[..5]
        );
    }

    [Fact]
    public void Shows_its_author_and_date()
    {
        Assert.Equal("en", (string?)Metadata.Element(Core + "language"));
        Assert.StartsWith("The Evolving Dynamics", (string?)Metadata.Element(Core + "title"), StringComparison.Ordinal);
        Assert.Equal("Abdul Wasi Popalzay", (string?)Metadata.Element(Core + "creator"));
        Assert.Equal("https://orcid.org/0009-0005-3697-6034", Meta("dcterms:identifier").Single());
        Assert.Equal("https://doi.org/10.1142/S2630531324500069", (string?)Metadata.Element(Core + "source"));
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z$", Meta("dcterms:modified").Single());
    }

    [Fact]
    public void Marks_the_unknown_titles_of_works()
    {
        var onSite = SmallSite.RealSite.Page(Routes.Bibliography).QuerySelectorAll(".apa .unknown").Length;
        var inBook = Book["bibliography.xhtml"].Descendants(Html + "span");
        Assert.NotEqual(0, onSite);
        Assert.Equal(onSite, inBook.Count(span => (string?)span.Attribute("class") == "unknown"));
    }

    [Fact]
    public void Is_dated_by_the_study_if_no_ledger_dates_its_text()
    {
        var book = Read(
            SmallSite
                .Real.Without("input/anchors.lock.json")
                .Compile()
                .Files.Single(file => file.Path == "study.epub")
                .Bytes.ToArray()
        );
        Assert.Equal(
            "2024-01-01T00:00:00Z",
            (string?)
                book["package.opf"]
                    .Descendants(Package + "meta")
                    .Single(meta => (string?)meta.Attribute("property") == "dcterms:modified")
        );
    }

    [Fact]
    public void Contains_its_accessibility_metadata()
    {
        foreach (
            var property in new[]
            {
                "accessMode",
                "accessibilityFeature",
                "accessibilityHazard",
                "accessibilitySummary",
            }
        )
            Assert.NotEmpty(Meta($"schema:{property}"));
    }

    [Fact]
    public void Has_each_character_and_each_id_of_the_study()
    {
        var site = SmallSite.RealSite;
        var text = site.Page("/study/")
            .QuerySelectorAll(".study-text .paragraph")
            .ToDictionary(paragraph => paragraph.Id!, paragraph => paragraph.TextContent, StringComparer.Ordinal);
        var sentences = site.Page("/study/")
            .QuerySelectorAll(".study-text .paragraph > span[id^='s-']")
            .Select(sentence => sentence.Id!);
        var chapters = Documents
            .Where(file => file.Key.StartsWith("section-", StringComparison.Ordinal) || file.Key == "colophon.xhtml")
            .SelectMany(file => file.Value.Descendants())
            .ToList();
        var ids = chapters.Attributes("id").Select(id => id.Value).ToList();
        Assert.Distinct(ids);
        Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), sentences.ToHashSet(StringComparer.Ordinal));
        Assert.All(
            text,
            paragraph =>
                Assert.Equal(
                    paragraph.Value,
                    WithoutHeads(chapters.Single(element => (string?)element.Attribute("id") == paragraph.Key))
                )
        );

        static string WithoutHeads(XElement paragraph)
        {
            var copy = new XElement(paragraph);
            copy.Descendants(Html + "small").Remove();
            return copy.Value;
        }
    }

    [Fact]
    public void Has_no_dead_link_inside_and_no_relative_one_to_the_site()
    {
        foreach (var (file, document) in Documents)
        {
            foreach (
                var href in document
                    .Descendants(Html + "a")
                    .Attributes("href")
                    .Select(link => link.Value)
                    .Where(href => !href.StartsWith("http", StringComparison.Ordinal))
            )
            {
                var parts = href.Split('#');
                var target = Book[parts[0].Length == 0 ? file : parts[0]];
                Assert.True(
                    parts.Length == 1 || target.Descendants().Attributes("id").Any(id => id.Value == parts[1]),
                    $"{file}: {href}"
                );
            }
        }
    }

    [Fact]
    public void Leads_from_each_citation_to_its_work_and_back()
    {
        var citations = Links.Where(link => (string?)link.Attribute("role") == "doc-biblioref").ToList();
        Assert.All(citations, link => Assert.Equal("biblioref noteref", (string?)link.Attribute(Semantics)));
        var works = Book["bibliography.xhtml"].Descendants(Html + "li").ToList();
        Assert.Equal(46, works.Count);
        Assert.Equal(
            works.Select(work => $"bibliography.xhtml#{(string?)work.Attribute("id")}").Order(StringComparer.Ordinal),
            citations.Select(link => link.Attribute("href")!.Value).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            works,
            work =>
                Assert.Contains(work.Descendants(Html + "a"), link => (string?)link.Attribute("role") == "doc-backlink")
        );
    }

    [Fact]
    public void Has_contents_and_landmarks()
    {
        var navigation = Book["nav.xhtml"]
            .Descendants(Html + "nav")
            .ToDictionary(nav => nav.Attribute(Semantics)!.Value, StringComparer.Ordinal);
        Assert.Contains(
            "section-historical-context-of-afghanistan-pakistan-relations.xhtml",
            navigation["toc"].Descendants(Html + "a").Select(link => link.Attribute("href")!.Value)
        );
        Assert.Equal(
            ["cover", "titlepage", "bodymatter", "glossary", "bibliography", "colophon", "toc"],
            navigation["landmarks"].Descendants(Html + "a").Select(link => link.Attribute(Semantics)!.Value)
        );
    }

    [Fact]
    public void Names_the_site_if_the_site_has_an_address()
    {
        const string Address = "https://afpak.org/";
        var book = Read(SmallSite.Real.With(new BuildOptions(BaseUrl: Address)).Compile());
        Assert.Equal($"{Address}study.epub", (string?)book["package.opf"].Descendants(Core + "identifier").Single());
        var links = book["section-introduction.xhtml"]
            .Descendants(Html + "a")
            .Select(link => link.Attribute("href")!.Value)
            .ToList();
        Assert.Contains(links, link => Regex.IsMatch(link, $"^{Address}l/h-[a-z0-9]+/$"));
        Assert.Contains(Address, book["colophon.xhtml"].Value, StringComparison.Ordinal);
    }

    /// <summary>The site's host is a placeholder, so an address in a book would lead nowhere.</summary>
    [Fact]
    public void Has_no_address_of_a_site_without_one()
    {
        Assert.All(
            Book.Values,
            document => Assert.DoesNotContain("afpaksite.example", document.ToString(), StringComparison.Ordinal)
        );
        Assert.Matches(
            "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
            (string?)Metadata.Element(Core + "identifier")
        );
        Assert.NotEqual(
            (string?)Metadata.Element(Core + "identifier"),
            (string?)Read(SmallSite.Tea.Compile())["package.opf"].Descendants(Core + "identifier").Single()
        );
    }

    [Fact]
    public void Quotes_with_marks_in_the_text()
    {
        var quotations = Book["page-timeline.xhtml"]
            .Descendants(Html + "span")
            .Where(span => (string?)span.Attribute("class") == "quotation")
            .ToList();
        Assert.NotEmpty(quotations);
        Assert.All(quotations, quotation => Assert.Matches("^“[^“”]+”$", quotation.Value));
        Assert.All(Documents, document => Assert.Empty(document.Value.Descendants(Html + "q")));
    }

    [Fact]
    public void Has_marginal_heads_before_their_sentences()
    {
        var heads = Documents
            .SelectMany(file => file.Value.Descendants(Html + "small"))
            .Where(small => (string?)small.Attribute("class") == "head")
            .ToList();
        Assert.Equal(
            SmallSite.RealSite.Linked.Heads.Select(head => head.Head.Text.Value),
            heads.Select(head => head.Value.TrimEnd())
        );
        Assert.Equal(
            SmallSite.RealSite.Linked.Heads.Select(head => head.Place.Id),
            heads.Select(head => (string?)head.ElementsAfterSelf().First().Attribute("id"))
        );
    }

    [Fact]
    public void Is_made_of_any_study()
    {
        var book = Read(SmallSite.Tea.Compile());
        Assert.NotEmpty(book["nav.xhtml"].Descendants(Html + "li"));
    }

    [Fact]
    public void Numbers_every_fifth_sentence_as_locators_count()
    {
        var numbers = SmallSite
            .RealSite.Linked.Sentences.Where(place => place.Number % 5 == 0)
            .Select(place => (place.Id, Number: place.Number.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(
            numbers,
            Documents
                .SelectMany(file => file.Value.Descendants(Html + "span"))
                .Where(span => span.Attribute("data-n") is not null)
                .Select(span => (span.Attribute("id")!.Value, span.Attribute("data-n")!.Value))
        );
    }

    private static IEnumerable<string> Meta(string property) =>
        Metadata
            .Elements(Package + "meta")
            .Where(meta => (string?)meta.Attribute("property") == property)
            .Select(meta => meta.Value);

    private static Dictionary<string, XElement> Read(CompiledSite site) =>
        Read(site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray());

    /// <summary>The files of a book by name, parsed as XML, which proves that each is well formed.</summary>
    private static Dictionary<string, XElement> Read(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return zip
            .Entries.Where(entry => entry.Name is not ("mimetype" or "style.css" or "cover.png"))
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

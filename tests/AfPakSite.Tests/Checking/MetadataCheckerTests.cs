using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Checking;

/// <summary>Finds what programs would misread in a finished site with one changed page.</summary>
public sealed class MetadataCheckerTests
{
    private const string Home = "index.html";
    private const string Section = "sections/leaves/index.html";
    private const string Actor = "actors/planters/index.html";
    private const string Bibliography = "bibliography/index.html";
    private const string About = "about/index.html";
    private const string Span =
        "<span class=\"Z3988\" title=\"rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.genre=book&amp;rft.btitle=Tea\"></span>";
    private const string OpenSpan =
        "<span class=\"Z3988\" title=\"rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.btitle=Tea";

    private static readonly CompiledSite Tea = SmallSite.Tea.Compile();

    [Theory]
    [InlineData(Home, "og:title")]
    [InlineData(Section, "og:type")]
    [InlineData(About, "og:url")]
    [InlineData(Bibliography, "og:site_name")]
    public void Misses_a_tag_of_Open_Graph(string page, string name) =>
        AssertFault(page, $"property=\"{name}\"", "property=\"og:other\"", "metadata-incomplete", $"“{name}”");

    [Fact]
    public void Misses_the_place_in_the_site() =>
        AssertFault(About, "BreadcrumbList", "ItemList", "metadata-incomplete", "“BreadcrumbList”");

    [Theory]
    [InlineData(
        About,
        "property=\"og:url\" content=\"https://tea.example/about/\"",
        "property=\"og:url\" content=\"https://tea.example/\""
    )]
    [InlineData(
        Home,
        "name=\"citation_public_url\" content=\"https://tea.example/\"",
        "name=\"citation_public_url\" content=\"https://tea.example/study/\""
    )]
    public void Finds_another_address_than_the_page_has(string page, string before, string after) =>
        AssertFault(page, before, after, "base-url-mixed", "as its address");

    [Theory]
    [InlineData(About, "<main", Span + "<main", "a book")]
    [InlineData(About, "<main", Span + Span + "<main", "a folder of 2 items")]
    [InlineData(Home, "<main", Span + "<main", "a book")]
    [InlineData(Actor, "<main", Span + "<main", "a folder of 2 items")]
    [InlineData(Actor, "class=\"Z3988\"", "class=\"\"", "an ordinary web page")]
    [InlineData(Section, "rft.genre=bookitem", "rft.genre=proceeding", "a conferencePaper")]
    [InlineData(Section, "</head>", "<meta name=\"citation_title\" content=\"Leaves\"></head>", "a separate work")]
    [InlineData(
        Bibliography,
        "</head>",
        "<meta name=\"citation_doi\" content=\"10.1000/1\"></head>",
        "a separate work"
    )]
    [InlineData(Home, "</head>", "<meta name=\"DC.title\" content=\"On Tea\"></head>", "a separate work")]
    [InlineData(About, "</head>", "<meta name=\"dcterms.title\" content=\"About\"></head>", "a separate work")]
    [InlineData(
        Home,
        "</head>",
        "<meta name=\"citation_journal_title\" content=\"Tea\"><meta name=\"citation_dissertation_institution\" content=\"Tea\"></head>",
        "a thesis"
    )]
    public void Finds_a_page_that_is_taken_for_something_else(string page, string before, string after, string taken) =>
        AssertFault(page, before, after, "metadata-item-type", $"for {taken}.");

    [Fact]
    public void Lets_the_bibliography_list_several_works() =>
        Assert.Empty(Check((Bibliography, "<main", Span + Span + "<main")));

    [Theory]
    [InlineData("&amp;", "“&”")]
    [InlineData("&amp;rft.au", "“rft.au”")]
    [InlineData("&amp;rft.au=100%", "“%25”")]
    [InlineData("&amp;rft.au=%zz", "“%25”")]
    public void Finds_a_span_that_stops_Zotero(string rest, string hint)
    {
        var fault = AssertFault(
            Bibliography,
            "<main",
            $"{OpenSpan}{rest}\"></span><main",
            "coins-malformed",
            "rft.btitle=Tea"
        );
        Assert.Contains(hint, fault.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Atea&amp;rft.title=Tea", "rft_val_fmt")]
    [InlineData("rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.title=", "a title")]
    public void Finds_a_span_that_is_not_a_work(string title, string hint)
    {
        var fault = AssertFault(
            Bibliography,
            "<main",
            $"<span class=\"Z3988\" title=\"{title}\"></span><main",
            "coins-malformed",
            "rft"
        );
        Assert.Contains(hint, fault.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<link rel=\"alternate\" href=\"../study/\">")]
    [InlineData("<link rel=\"shortlink\" href=\"https://tea.example/\">")]
    [InlineData("<link rel=\"bookmark\" href=\"../actors/\">")]
    public void Finds_a_page_with_the_address_of_another(string link) =>
        AssertFault(About, "</head>", $"{link}</head>", "metadata-shared-identity", "“/about/”");

    [Theory]
    [InlineData("<link rel=\"alternate\" href=\"/tea.pdf\">")]
    [InlineData("<meta name=\"citation_doi\" content=\"10.1000/1\">")]
    [InlineData("<meta name=\"citation_pdf_url\" content=\"https://tea.example/tea.pdf\">")]
    [InlineData("<meta name=\"dc.identifier\" content=\"doi:10.1000/1\">")]
    public void Finds_two_pages_with_one_address(string tag)
    {
        var found = Check((About, "</head>", $"{tag}</head>"), ("study/index.html", "</head>", $"{tag}</head>"));
        Assert.Equal(
            "Hypothes.is would show the notes of “/about/” on “/study/” too.",
            Assert.Single(found, fault => fault.Code == "metadata-shared-identity").Message
        );
    }

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"../study.json\">")]
    [InlineData("<link rel=\"alternate\" hreflang=\"de\" href=\"../study/\">")]
    [InlineData("<link rel=\"describedby\" href=\"../study.json\">")]
    public void Lets_pages_share_facts_that_are_not_identities(string link) =>
        Assert.Empty(Check((About, "</head>", $"{link}</head>"), ("study/index.html", "</head>", $"{link}</head>")));

    [Theory]
    [InlineData("{\"@context\":\"https://schema.org\"", "[\"https://schema.org\"", "json-ld-malformed")]
    [InlineData("\"@graph\":[", "\"@graph\":[{\"name\":\"</script>\"},", "json-ld-malformed")]
    [InlineData("\"@context\"", "\"context\"", "json-ld-without-context")]
    [InlineData(
        "\"@graph\":[",
        "\"@graph\":[{\"@id\":\"https://tea.example/\"},{\"@id\":\"https://tea.example/\"},",
        "json-ld-node-twice"
    )]
    public void Finds_data_that_no_program_can_read(string before, string after, string code) =>
        AssertFault(About, before, after, code, "“/about/”");

    [Theory]
    [InlineData("https://tea.example/abuot/", "page-dead")]
    [InlineData("https://tea.example/glossary/#teas", "fragment-dead")]
    public void Follows_the_addresses_in_data(string address, string code) =>
        AssertFault(About, "\"item\":\"https://tea.example/about/\"", $"\"item\":\"{address}\"", code, "");

    [Theory]
    [InlineData("2020/5")]
    [InlineData("2020-05-31")]
    [InlineData("2020/13/1")]
    [InlineData("2020/5/32")]
    [InlineData("20")]
    [InlineData("May 2020")]
    public void Finds_a_date_that_Scholar_does_not_read(string date) =>
        AssertFault(Home, "content=\"2020\"", $"content=\"{date}\"", "scholar-cannot-read", $"“{date}”");

    [Theory]
    [InlineData("2020/5/31")]
    [InlineData("2020/05/03")]
    [InlineData("1999")]
    public void Accepts_a_date_that_Scholar_reads(string date) =>
        Assert.Empty(Check((Home, "content=\"2020\"", $"content=\"{date}\"")));

    [Theory]
    [InlineData("study.pdf")]
    [InlineData("https://tea.example/none.pdf")]
    [InlineData("https://tea.example/actors/index.html")]
    [InlineData("https://pdf.example/study.pdf")]
    public void Finds_a_PDF_that_Scholar_does_not_take(string address) =>
        AssertFault(
            Home,
            "</head>",
            $"<meta name=\"citation_pdf_url\" content=\"{address}\"></head>",
            "scholar-cannot-read",
            $"“{address}”"
        );

    [Fact]
    public void Accepts_a_PDF_beside_its_page() =>
        Assert.Empty(
            Check(
                (Home, "</head>", "<meta name=\"citation_pdf_url\" content=\"https://tea.example/study.json\"></head>")
            )
        );

    [Theory]
    [InlineData("citation_title", "title")]
    [InlineData("citation_author", "author")]
    [InlineData("citation_publication_date", "date")]
    public void Reports_missing_facts_for_Scholar(string tag, string part) =>
        AssertFault(Home, $"name=\"{tag}\"", "name=\"other\"", "scholar-cannot-index", $"without its {part}.");

    [Theory]
    [InlineData("  issued: \"2020\"\n", "date")]
    [InlineData("  author: [{family: Brown, given: Ada}]\n", "author")]
    public void Reports_missing_facts_for_Scholar_at_the_record_of_the_study(string line, string part)
    {
        var fault = Assert.Single(SmallSite.Tea.Change("input/site.yml", line, "").Compile().Diagnostics);
        Assert.Equal(("scholar-cannot-index", "input/site.yml"), (fault.Code, fault.Span?.Source.Path));
        Assert.Contains($"without its {part}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Requires_nothing_of_a_redirect_page() =>
        Assert.Empty(
            Check(
                (
                    About,
                    Tea[About],
                    "<!DOCTYPE html><html lang=\"en\"><head><title>About</title><meta http-equiv=\"refresh\" content=\"0; url=../study/\"><link rel=\"canonical\" href=\"https://tea.example/study/\"></head><body><h1>About</h1><a href=\"../desk/\">Desk</a></body></html>"
                )
            )
        );

    private static Diagnostic AssertFault(string page, string before, string after, string code, string message)
    {
        var fault = Assert.Single(Check((page, before, after)), fault => fault.Code == code);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        return fault;
    }

    /// <summary>
    /// The diagnostics of the tea site after the first occurrence of a text is replaced in some pages.
    /// </summary>
    private static List<Diagnostic> Check(params (string Page, string Before, string After)[] changes)
    {
        var files = Tea.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var (page, before, after) in changes)
        {
            var at = Tea[page].IndexOf(before, StringComparison.Ordinal);
            Assert.True(at >= 0, $"“{before}” stands not in {page}.");
            files[page] = new(
                page,
                string.Concat(Tea[page].AsSpan(0, at), after, Tea[page].AsSpan(at + before.Length))
            );
        }
        var found = new DiagnosticBag();
        Checker.Check(FinishedSite.Of(Tea.Site, [.. files.Values], ["tea.pdf"]), found);
        return [.. found.ToSorted(strict: false)];
    }
}

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Annotations;

/// <summary>Bibliographic records as Zotero, pandoc and people write them.</summary>
public sealed class WorkReaderTests
{
    private const string Author = "author: [{family: Dee, given: Ada}]";

    [Theory]
    [InlineData("issued: '2010-05'", "2010-05")]
    [InlineData("issued: {date-parts: [[2010, 5, 3]]}", "2010-05-03")]
    [InlineData("issued: {date-parts: [2010, 5]}", "2010-05")]
    [InlineData("issued: {date-parts: [[2010], [2012]]}", "2010/2012")]
    [InlineData("issued: {date-parts: [[2010]], season: 1}", "2010-21")]
    [InlineData("issued: {date-parts: [[2010]], circa: 1}", "2010~")]
    [InlineData("issued: [{year: 2010, month: 5}]", "2010-05")]
    [InlineData("issued: [{year: 2010}, {year: 2012}]", "2010/2012")]
    [InlineData("issued: {year: 2010}", "2010")]
    [InlineData("issued: {raw: 2010-05}", "2010-05")]
    public void Reads_dates_in_parts(string date, string expected) =>
        Assert.Equal(expected, Read($"{{id: d, type: book, {Author}, {date}}}").Issued?.Text);

    [Theory]
    [InlineData("{family: King, given: Martin L., suffix: Jr.}", "King, M. L., Jr. (1964). Tea. P.")]
    [InlineData("{family: 'King, Jr.', given: Martin L.}", "King, M. L., Jr. (1964). Tea. P.")]
    [InlineData("{family: King III, given: Martin L.}", "King, M. L., III. (1964). Tea. P.")]
    [InlineData("{family: Berg, given: Jan, non-dropping-particle: van der}", "van der Berg, J. (1964). Tea. P.")]
    [InlineData("{family: Humboldt, given: Alexander, dropping-particle: von}", "Humboldt, A. von. (1964). Tea. P.")]
    public void Reads_the_parts_of_names(string name, string expected) =>
        Assert.Equal(
            expected,
            Apa($"{{id: k, type: book, author: [{name}], issued: '1964', title: Tea, publisher: P}}")
        );

    [Theory]
    [InlineData("title: Der Tee und die Macht, language: de", "Der Tee und die Macht")]
    [InlineData("title: The tea and the power, language: en-GB", "The Tea and the Power")]
    [InlineData("title: \"CO<sub>2</sub> and <i>homo sapiens</i> in tea\"", "CO2 and homo sapiens in Tea")]
    [InlineData("title: The *homo sapiens* of tea", "The homo sapiens of Tea")]
    [InlineData(
        "title: \"**All** of _camellia sinensis_ in snake_case_words\"",
        "All of camellia sinensis in Snake_case_words"
    )]
    [InlineData("title: C*-algebras and W*-algebras of 2 * 3 * 4", "C*-Algebras and W*-Algebras of 2 * 3 * 4")]
    [InlineData("title: The $x$ of CO$_2$ and x^2^ of H~2~O", "The x of CO₂ and X² of H₂O")]
    [InlineData("title: From US$5 to US$7", "From US$5 to US$7")]
    [InlineData("title: \"<em>Homo sapiens</em> in <strong>tea</strong>\"", "Homo sapiens in tea")]
    public void Keeps_the_capitals_of_titles(string title, string expected) =>
        Assert.Equal(
            $"Dee, Ada. 2012. {expected}. P.",
            Text(CitationStyle.Chicago, $"{{id: n, type: book, {Author}, issued: '2012', {title}, publisher: P}}")
        );

    /// <summary>A page without a date may change, so APA wants the day of the visit.</summary>
    [Theory]
    [InlineData(
        "URL: 'https://leaf.example/', accessed: '2019-04-05'",
        "(n.d.). Tea. Retrieved April 5, 2019, from https://leaf.example/"
    )]
    [InlineData(
        "URL: 'https://leaf.example/', accessed: '2019-04'",
        "(n.d.). Tea. Retrieved April 2019, from https://leaf.example/"
    )]
    [InlineData("URL: 'https://leaf.example/'", "(n.d.). Tea. https://leaf.example/")]
    [InlineData("URL: 'https://leaf.example/', accessed: '2019', issued: '2012'", "(2012). Tea. https://leaf.example/")]
    [InlineData(
        "URL: 'https://leaf.example/', accessed: '2019', issued: in press",
        "(in press). Tea. https://leaf.example/"
    )]
    [InlineData("accessed: '2019-04-05'", "(n.d.). Tea.")]
    [InlineData("DOI: 10.5555/tea, accessed: '2019-04-05'", "(n.d.). Tea. https://doi.org/10.5555/tea")]
    public void Says_when_an_undated_page_was_seen(string fields, string expected) =>
        Assert.Equal($"Dee, A. {expected}", Apa($"{{id: n, type: webpage, {Author}, title: Tea, {fields}}}"));

    [Theory]
    [InlineData("3", "Tea (3rd ed.)")]
    [InlineData("3rd", "Tea (3rd ed.)")]
    [InlineData("2nd ed.", "Tea (2nd ed.)")]
    [InlineData("Revised ed.", "Tea (Revised ed.)")]
    [InlineData("second", "Tea (2nd ed.)")]
    [InlineData("Third edition", "Tea (3rd ed.)")]
    [InlineData("Zweite", "Tea (2nd ed.)")]
    [InlineData("Second revised", "Tea (Second revised ed.)")]
    [InlineData("Revised and expanded", "Tea (Revised and expanded ed.)")]
    public void Numbers_editions(string edition, string expected) =>
        Assert.Equal(
            $"Dee, A. (2012). {expected}. P.",
            Apa($"{{id: e, type: book, {Author}, issued: '2012', title: Tea, edition: '{edition}', publisher: P}}")
        );

    [Theory]
    [InlineData("2010-05/2010-07", "2010")]
    [InlineData("2010-12/2011-01", "2010–2011")]
    public void Gives_the_year_of_an_interval_once(string date, string expected) =>
        Assert.Equal(
            $"Dee, A. ({expected}). Tea. P.",
            Apa($"{{id: e, type: book, {Author}, issued: '{date}', title: Tea, publisher: P}}")
        );

    [Fact]
    public void Joins_the_lines_of_blocks() =>
        Assert.Equal(
            "Dee, A. (2012). A folded title. Block.",
            Apa(
                $"\n    id: d\n    type: book\n    {Author}\n    issued: '2012'\n    title: >\n      A folded\n      title\n    publisher: |\n      Block\n"
            )
        );

    [Theory]
    [InlineData("in press")]
    [InlineData("forthcoming")]
    public void Knows_works_that_are_not_published_yet(string date) =>
        Assert.Equal(
            $"Dee, A. ({date}). Tea. P.",
            Apa($"{{id: l, type: book, {Author}, issued: {date}, title: Tea, publisher: P}}")
        );

    [Theory]
    [InlineData("10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData("https://doi.org/10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData("http://dx.doi.org/10.1234/a%3Cb", "https://doi.org/10.1234/a%3Cb")]
    [InlineData("doi:10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData("DOI: https://doi.org/10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData("https://www.doi.org/10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData("urn:doi:10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData(
        "10.1002/(sici)1099<197::aid>3.0.co;2-#",
        "https://doi.org/10.1002/(sici)1099%3C197::aid%3E3.0.co;2-%23"
    )]
    public void Reads_DOIs_in_any_form(string doi, string address) =>
        Assert.Equal(address, Read($"{{id: d, type: book, {Author}, DOI: \"{doi}\"}}").DoiAddress);

    [Theory]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData("0000-0002-9079-593X", "https://orcid.org/0000-0002-9079-593X")]
    [InlineData("https://orcid.org/0000-0002-9079-593x", "https://orcid.org/0000-0002-9079-593X")]
    public void Reads_ORCIDs_in_any_form(string orcid, string address) =>
        Assert.Equal(
            address,
            Read($"{{id: d, type: book, author: [{{family: Dee, ORCID: '{orcid}'}}]}}").Authors[0].OrcidAddress
        );

    [Theory]
    [InlineData("accessed: 2020-01-02, keyword: tea, annote: x, journalAbbreviation: J.")]
    [InlineData(
        "accessed: {date-parts: [[2020, 1, 2]]}, event-date: [{year: 2020}], reviewed-author: [{family: Moss}]"
    )]
    public void Knows_every_variable_of_CSL(string variables) =>
        Assert.Equal("a", Read($"{{id: a, type: legal_case, {variables}}}").Id.Value);

    [Fact]
    public void Reports_a_type_that_CSL_does_not_have()
    {
        var diagnostics = new DiagnosticBag();
        ReadAll("{id: a, type: newspaper-article}", diagnostics);
        var fault = Assert.Single(diagnostics.ToSorted(strict: false));
        Assert.Equal("yaml-unknown-word", fault.Code);
        Assert.Contains("article-newspaper", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Sorts_works_by_authors_years_and_letters()
    {
        var works = ReadAll(
            """
            {id: zed, type: book, author: [{family: Zed}], issued: '2001'}
              - {id: b-khan, type: book, author: [{family: Khan, given: Bo}], issued: '1990'}
              - {id: a-khan, type: book, author: [{family: Khan, given: Ann}], issued: '2001'}
              - {id: a-khan-undated, type: book, author: [{family: Khan, given: Ann}]}
              - {id: a-khan-press, type: book, author: [{family: Khan, given: Ann}], issued: in press}
              - {id: a-khan-b, type: book, author: [{family: Khan, given: Ann}], issued: '2000', year-suffix: b}
              - {id: a-khan-a, type: book, author: [{family: Khan, given: Ann}], issued: '2000', year-suffix: a}
              - {id: abel, type: book, title: Abel}
            """,
            new()
        );
        Assert.Equal(
            "abel a-khan-undated a-khan-a a-khan-b a-khan a-khan-press b-khan zed",
            string.Join(' ', works.InOrder().Select(work => work.Id.Value))
        );
    }

    [Theory]
    [InlineData("2010/2012", "\"date-parts\":[[2010],[2012]]")]
    [InlineData("2010-22", "\"date-parts\":[[2010]],\"season\":2")]
    public void Writes_intervals_and_seasons_as_CSL(string date, string expected) =>
        Assert.Contains(
            expected,
            CslJson.ItemOf(Read($"{{id: d, type: book, issued: {date}}}")).ToJsonString(),
            StringComparison.Ordinal
        );

    private static string Apa(string record) => Text(CitationStyle.Apa, record);

    private static string Text(CitationStyle style, string record) =>
        string.Concat(ReferenceFormatter.Format(Read(record), style).Select(part => part.Text));

    private static Work Read(string record)
    {
        var diagnostics = new DiagnosticBag();
        var work = Assert.Single(ReadAll(record, diagnostics));
        Assert.Empty(diagnostics.ToSorted(strict: true));
        return work;
    }

    private static ImmutableArray<Work> ReadAll(string records, DiagnosticBag diagnostics) =>
        WorkReader.ReadAll(new SourceText("input/bibliography.yml", $"references:\n  - {records}\n"), diagnostics);
}

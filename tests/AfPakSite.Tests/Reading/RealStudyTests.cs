using System.Security.Cryptography;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Reading;

/// <summary>Facts about the real study, counted by hand and by other programs.</summary>
public class RealStudyTests
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Repository.PathOf("seeds", "study.txt"));
    private static readonly SourceText Source = new("seeds/study.txt", Encoding.UTF8.GetString(Bytes));
    private static readonly Study Study = Read(Source.Content);

    [Fact]
    public void File_is_the_one_that_was_given()
    {
        Assert.Equal(58_082, Bytes.Length);
        Assert.Equal(
            "4bcf55c30f5f7576d76af1f0e9c0efc83739e239e9f991a003174261aa941e52",
            Convert.ToHexStringLower(SHA256.HashData(Bytes))
        );
    }

    [Fact]
    public void Nothing_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        StudyReader.Read(Source, "en", diagnostics);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void Title_is_the_first_line() =>
        Assert.Equal(
            "The Evolving Dynamics of Afghanistan–Pakistan Relations: Implications of the Taliban’s Resurgence Post-2021",
            Study.Title
        );

    [Fact]
    public void Sections_are_abstract_nine_of_the_argument_and_ORCID()
    {
        Assert.Equal(
            [null, "1", "2", "3", "4", "5", "6", "7", "8", "9", null],
            Study.Sections.Select(section => section.Number)
        );
        Assert.Equal(
            [
                "Abstract",
                "Introduction",
                "Theoretical Framework",
                "Literature Review",
                "Research Methodology",
                "Historical Context of Afghanistan–Pakistan Relations",
                "The Taliban’s Resurgence",
                "Current Dynamics of Afghanistan–Pakistan Relations",
                "Implications of the Taliban’s Resurgence",
                "Conclusion",
                "ORCID",
            ],
            Study.Sections.Select(section => section.Title)
        );
        Assert.Equal(SectionKind.Abstract, Study.Sections[0].Kind);
        Assert.All(Study.Sections[1..^1], section => Assert.Equal(SectionKind.Body, section.Kind));
        Assert.Equal(SectionKind.BackMatter, Study.Sections[^1].Kind);
    }

    [Fact]
    public void Sixteen_subsections_are_in_five_sections()
    {
        Assert.Equal(
            [
                "3.1",
                "3.2",
                "3.3",
                "3.4",
                "5.1",
                "5.2",
                "5.3",
                "6.1",
                "6.2",
                "6.3",
                "7.1",
                "7.2",
                "7.3",
                "8.1",
                "8.2",
                "8.3",
            ],
            Study.Sections.SelectMany(section => section.Subsections).Select(section => section.Number)
        );
        Assert.All(Study.AllSections, section => Assert.True(section.Level <= 2));
    }

    [Fact]
    public void Sections_3_and_5_have_no_paragraph_of_their_own() =>
        Assert.Equal(
            ["3", "5"],
            Study.AllSections.Where(section => section.Paragraphs.IsEmpty).Select(section => section.Number)
        );

    [Fact]
    public void Each_line_is_one_heading_or_one_paragraph()
    {
        var lines = Study
            .AllSections.SelectMany(section =>
                section.Paragraphs.Select(paragraph => paragraph.Span).Prepend(section.HeadingSpan)
            )
            .Prepend(Study.TitleSpan);
        Assert.Equal(Source.Content.Split('\n'), lines.Select(span => span.Text));
        Assert.Equal(Enumerable.Range(1, 59), lines.Select(span => span.Position.Line));
    }

    [Fact]
    public void Sections_contain_every_word_in_order()
    {
        var texts = Study
            .AllSections.SelectMany(section =>
                section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(Heading(section))
            )
            .Prepend(Study.Title);
        Assert.Equal(Words(Source.Content), texts.SelectMany(Words));
    }

    [Fact]
    public void Sixty_citations_are_of_forty_six_works()
    {
        var citations = Citations(Study).ToList();
        Assert.Equal(60, citations.Count);
        Assert.Equal(
            46,
            citations
                .Select(citation => (string.Join('|', citation.Names), citation.EtAl, citation.Year, citation.Suffixes))
                .Distinct()
                .Count()
        );
        Assert.All(citations, citation => Assert.Null(citation.Prefix ?? citation.Locator));
    }

    [Theory]
    [InlineData("Haider and Khan, 2020", 5)]
    [InlineData("Khan, 2020", 2)]
    [InlineData("Cohen, 2004", 5)]
    [InlineData("Rashid, 2010a", 2)]
    [InlineData("Rashid, 2010b", 1)]
    [InlineData("Rashid, 2022", 1)]
    [InlineData("UNHCR, 2022", 3)]
    [InlineData("Buzan et al., 1998", 1)]
    [InlineData("Jones, 2008", 2)]
    [InlineData("Zardad, 2021", 1)]
    [InlineData("Cooley, 2012", 1)]
    [InlineData("Blank, 2021", 1)]
    [InlineData("1979", 0)]
    public void Citation_occurs_as_often_as_in_the_text(string text, int count) =>
        Assert.Equal(count, CitationTexts().Count(found => found == text));

    [Fact]
    public void One_citation_is_narrative_and_begins_at_the_names()
    {
        var (paragraph, citation) = Assert.Single(
            Paragraphs(Study)
                .SelectMany(paragraph =>
                    paragraph.Citations.Where(citation => citation.IsInForm).Select(citation => (paragraph, citation))
                ),
            pair => pair.citation.Narrative
        );
        Assert.Equal("Buzan and Waever (2003)", citation.Range.Of(paragraph.Text));
        Assert.Equal(["Buzan", "Waever"], citation.Names);
    }

    /// <summary>
    /// Of 71 parentheses, 58 contain citations; the others contain acronyms, years of wars, and an institution with its
    /// acronym.
    /// </summary>
    [Fact]
    public void Thirteen_parentheses_contain_no_citation()
    {
        var held = Paragraphs(Study)
            .SelectMany(paragraph =>
                paragraph
                    .Text.Select((c, index) => (c, index))
                    .Where(item => item.c == '(')
                    .Select(item => TextRange.Between(item.index, paragraph.Text.IndexOf(')', item.index) + 1))
                    .Select(range =>
                        (
                            Text: range.Of(paragraph.Text),
                            Count: paragraph
                                .Citations.Where(citation => citation.IsInForm)
                                .Count(citation => citation.Range.Overlaps(range))
                        )
                    )
            )
            .ToList();
        Assert.Equal(71, held.Count);
        Assert.Equal(
            [
                "(1979–1989)",
                "(1979–1989)",
                "(BRI)",
                "(CPEC)",
                "(ISIS-K)",
                "(Inter-Services Intelligence, ISI)",
                "(RSCT)",
                "(SAARC)",
                "(SCO)",
                "(SCO)",
                "(TTP)",
                "(TTP)",
                "(TTP)",
            ],
            held.Where(item => item.Count == 0).Select(item => item.Text).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["(Cooley, 2012; Blank, 2021)", "(Jones, 2008; Zardad, 2021)"],
            held.Where(item => item.Count == 2).Select(item => item.Text).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Four_run_in_headings_are_in_section_2()
    {
        var runIns = Study
            .AllSections.SelectMany(section =>
                section.Paragraphs.Select(paragraph => (section.Number, Text: paragraph.RunIn?.Of(paragraph.Text)))
            )
            .Where(item => item.Text is not null);
        Assert.Equal(
            [
                ("2", "Realism and Neorealism:"),
                ("2", "Constructivism:"),
                ("2", "Human Security:"),
                ("2", "Multilateral Diplomacy:"),
            ],
            runIns.Select(item => (item.Number!, item.Text!))
        );
    }

    [Theory]
    [InlineData("Abstract", 9)]
    [InlineData("§1", 21)]
    [InlineData("§2", 20)]
    [InlineData("§3", 0)]
    [InlineData("§3.1", 12)]
    [InlineData("§3.2", 13)]
    [InlineData("§3.3", 12)]
    [InlineData("§3.4", 4)]
    [InlineData("§4", 13)]
    [InlineData("§5", 0)]
    [InlineData("§5.1", 16)]
    [InlineData("§5.2", 15)]
    [InlineData("§5.3", 15)]
    [InlineData("§6", 3)]
    [InlineData("§6.1", 13)]
    [InlineData("§6.2", 17)]
    [InlineData("§6.3", 14)]
    [InlineData("§7", 3)]
    [InlineData("§7.1", 16)]
    [InlineData("§7.2", 12)]
    [InlineData("§7.3", 14)]
    [InlineData("§8", 4)]
    [InlineData("§8.1", 16)]
    [InlineData("§8.2", 13)]
    [InlineData("§8.3", 11)]
    [InlineData("§9", 19)]
    [InlineData("ORCID", 1)]
    public void Section_has_so_many_sentences(string label, int count) =>
        Assert.Equal(count, SentencePlace.AllOf(Study).Count(place => place.Section.ShortName == label));

    [Theory]
    [InlineData("§1", 3, "The Afghan–Soviet War (1979–1989) marked")]
    [InlineData("§1", 6, "However, after the U.S. invasion of Afghanistan in 2001, Pakistan shifted")]
    [InlineData("§1", 21, "Through these objectives and questions")]
    [InlineData("§3.1", 8, "The RSCT, developed by Buzan and Waever (2003), provides")]
    [InlineData("§5.1", 10, "Pakistan’s goal was to secure a post-U.S. Afghanistan that aligned")]
    [InlineData("§8.3", 4, "As of 2023, Pakistan hosts an estimated 3 million Afghan refugees")]
    [InlineData("§9", 19, "Both countries must adopt pragmatic approaches")]
    public void Sentence_has_its_number(string label, int number, string beginning)
    {
        var place = SentencePlace
            .AllOf(Study)
            .Single(place => place.Section.ShortName == label && place.Number == number);
        Assert.StartsWith(beginning, place.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_join_to_their_paragraphs() =>
        Assert.All(
            Paragraphs(Study),
            paragraph =>
                Assert.Equal(
                    paragraph.Text,
                    string.Join(' ', paragraph.Sentences.Select(sentence => sentence.Range.Of(paragraph.Text)))
                )
        );

    [Fact]
    public void Slugs_are_made_from_the_titles()
    {
        Assert.Equal("historical-context-of-afghanistan-pakistan-relations", Study.Sections[5].Slug);
        Assert.Equal("the-talibans-resurgence", Study.Sections[6].Slug);
        Assert.Distinct(Study.AllSections.Select(section => section.Slug));
    }

    private static Study Read(string text) => StudyReader.Read(new("seeds/study.txt", text), "en", new());

    private static IEnumerable<Paragraph> Paragraphs(Study study) =>
        study.AllSections.SelectMany(section => section.Paragraphs);

    private static IEnumerable<Citation> Citations(Study study) =>
        Paragraphs(study).SelectMany(paragraph => paragraph.Citations.Where(citation => citation.IsInForm));

    private static IEnumerable<string> CitationTexts() =>
        Paragraphs(Study)
            .SelectMany(paragraph =>
                paragraph
                    .Citations.Where(citation => citation.IsInForm)
                    .Select(citation => citation.Range.Of(paragraph.Text))
            );

    private static string Heading(Section section) =>
        section.Number is { } number ? $"{number}. {section.Title}" : section.Title;

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

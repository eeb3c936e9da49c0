using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Theme.Book;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AfPakSite.Tests.Book;

/// <summary>What the printed study has that the page of the site does not, and the reverse.</summary>
public sealed class PrintedStudyTests
{
    private static readonly IDocument Printed = Print(SmallSite.RealSite, PageNumbers.None);

    [Fact]
    public void Lists_its_sections_with_their_pages()
    {
        var sections = SmallSite
            .RealSite.Site.Study.AllSections.Where(section => section.Title != "ORCID")
            .Select(section => (section.Slug, section.FullTitle))
            .Append((Slug: "_works-cited", FullTitle: "Works cited"))
            .ToList();
        var numbers = sections.Select((section, index) => KeyValuePair.Create(section.Slug, 100 + index));
        var lines = Print(SmallSite.RealSite, new(numbers.ToImmutableSortedDictionary(StringComparer.Ordinal)))
            .QuerySelectorAll(".printed-contents a")
            .ToList();
        Assert.Equal(
            sections.Select((section, index) => $"#{section.Slug} {section.FullTitle} {100 + index}"),
            lines.Select(line => $"{line.GetAttribute("href")} {line.TextContent}")
        );
        Assert.All(lines, line => Assert.NotNull(Printed.QuerySelector(line.GetAttribute("href")!)));
    }

    [Fact]
    public void Has_no_chapter_that_only_identifies_the_author()
    {
        Assert.DoesNotContain(Printed.QuerySelectorAll("h2"), heading => heading.TextContent == "ORCID");
        Assert.Contains(
            "Abdul Wasi Popalzay https://orcid.org/0009-0005-3697-6034",
            Printed.QuerySelector(".imprint")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            SmallSite.RealSite.Page("/study/").QuerySelectorAll("h2"),
            heading => heading.TextContent == "ORCID"
        );
    }

    [Fact]
    public void Notes_each_cited_work_beside_the_text()
    {
        var cited = Printed.QuerySelectorAll(".study-text .sidenote a[href^='#_work-']").Select(Address).ToHashSet();
        Assert.Equal(46, cited.Count);
        Assert.Equal(cited, Printed.QuerySelectorAll(".works-cited li").Select(work => $"#{work.Id}").ToHashSet());

        static string Address(IElement link) => link.GetAttribute("href")!;
    }

    [Fact]
    public void Has_the_title_of_each_section_in_its_running_heads()
    {
        var styles = SmallSite
            .RealSite.Files.Single(file => file.Path.StartsWith("assets/print-study.", StringComparison.Ordinal))
            .Text;
        var rules = styles[styles.IndexOf("@page s0", StringComparison.Ordinal)..].Split("\n@page ");
        var paged = SmallSite.RealSite.Site.Study.Sections.Where(section => section.Kind == SectionKind.Body).ToList();
        Assert.Equal(paged.Count + 1, rules.Length);
        foreach (var (section, rule) in paged.Zip(rules.Skip(1)))
        {
            Assert.Contains($"content: \"{section.FullTitle}\"", rule, StringComparison.Ordinal);
            Assert.Contains($"[data-label=\"§{section.Number}\"]", rule, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Is_made_of_any_study() =>
        Assert.NotNull(Print(SmallSite.Tea.Compile(), PageNumbers.None).QuerySelector("h1"));

    private static IDocument Print(CompiledSite site, PageNumbers numbers) =>
        new HtmlParser().ParseDocument(
            PrintedStudy.Files(site.Linked, numbers).Single(file => file.Path == "study/index.html").Text
        );
}

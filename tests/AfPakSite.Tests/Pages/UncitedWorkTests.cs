using System.IO.Compression;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Pages;

/// <summary>
/// A file of a reference manager may be a library of which the study cites some works: the site has only these, unless
/// its author wants others.
/// </summary>
public sealed class UncitedWorkTests
{
    private const string Library = """
        @book{ash, author = {Ash, Mary}, title = {Leaves}, year = 2001}
        @book{birch, author = {Birch, Ed}, title = {Milk}, year = 2002}
        @book{cedar, author = {Cedar, Ann}, title = {Cups}, year = 2003}
        """;

    private const string LeaveOut = "uncited-works: leave-out";

    [Theory]
    [InlineData("Old (Ash, 2001).", "", "", "ash, birch, cedar", null)]
    [InlineData("Old (Ash, 2001).", "", "uncited-works: report", "ash, birch, cedar", null)]
    [InlineData("Old (Ash, 2001).", "", "uncited-works: keep", "ash, birch, cedar", null)]
    [InlineData(
        "Old (Ash, 2001).",
        "",
        LeaveOut,
        "ash",
        "2 works of this file, to which no citation leads: “birch”, “ce"
    )]
    [InlineData("Old (Ash, 2001) [@birch; @cedar].", "", LeaveOut, "ash, birch, cedar", null)]
    [InlineData("Old. Leaves is by Ash.", "", LeaveOut, "ash, birch, cedar", null)]
    [InlineData("Old (Ash, 2001).", "nocite: '@*'", LeaveOut, "ash, birch, cedar", null)]
    [InlineData("Old (Ash, 2001).", "nocite: |\n  @birch, @{none}", LeaveOut, "ash, birch", "1 work of this file")]
    [InlineData("Old (Ash, 2001).", "nocite: ['@cedar', '@birch']", LeaveOut, "ash, birch, cedar", null)]
    [InlineData("Old (Ash, 2001), as Birch 2001 says.", "", LeaveOut, "ash, birch", "1 work of this file")]
    public void Are_part_of_the_site_only_if_its_author_wants_them(
        string text,
        string front,
        string setting,
        string works,
        string? note
    )
    {
        var site = Compile(text, front, setting);
        Assert.Equal(works, string.Join(", ", site.Site.Annotations.Works.Select(work => work.Id.Value)));
        var found = site.Diagnostics.SingleOrDefault(one => one.Kind == Catalog.WorksLeftOutKind);
        Assert.Contains(note ?? "", found?.Message ?? "", StringComparison.Ordinal);
        Assert.Equal(note is null, found is null);
        Assert.Equal(works.Length > 0, site.Routes.Contains("/bibliography/"));
        Assert.All(
            new[] { "Leaves", "Milk", "Cups" }.Zip(["ash", "birch", "cedar"]),
            work =>
                Assert.Equal(
                    works.Contains(work.Second, StringComparison.Ordinal),
                    site["bibliography.ris"].Contains(work.First, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void Key_of_no_work_in_the_front_matter_is_noted() =>
        Assert.Equal(
            "“none” is not the key of a work, so `nocite` keeps nothing for it.",
            Assert
                .Single(
                    Compile("Old (Ash, 2001).", "nocite: '@birch, @none'", LeaveOut).Diagnostics,
                    one => one.Kind == Catalog.FrontMatterValueKind
                )
                .Message
        );

    /// <summary>What the study nearly cites is reported, and stays until it is corrected.</summary>
    [Theory]
    [InlineData("Old (Ash, 2001), as Birch 2001 says.", LeaveOut, true)]
    [InlineData("Old (Ash, 2001).", LeaveOut, false)]
    [InlineData("Old (Ash, 2001).", "uncited-works: keep", false)]
    [InlineData("Old (Ash, 2001).", "", true)]
    [InlineData("Old.", LeaveOut, true)]
    public void Are_reported_if_they_stay_without_being_wanted(string text, string setting, bool isReported) =>
        Assert.Equal(isReported, Compile(text, "", setting).Codes.Contains("work-not-cited"));

    /// <summary>What a page of the input cites or links to is part of the site.</summary>
    [Theory]
    [InlineData("As [@cedar] says.")]
    [InlineData("As [this work](/bibliography/#cedar) says.")]
    public void Are_part_of_the_site_if_a_page_leads_to_them(string text)
    {
        var site = Site("Old (Ash, 2001).", "", LeaveOut)
            .With("input/pages/about.md", $"---\ntitle: About\ndescription: About.\n---\n{text}\n")
            .Compile();
        Assert.Equal(["ash", "cedar"], site.Site.Annotations.Works.Select(work => work.Id.Value));
        Assert.DoesNotContain("fragment-dead", site.Codes);
    }

    [Theory]
    [InlineData(LeaveOut, "1 work cited", "Ash, 2001", "Leaves")]
    [InlineData("uncited-works: keep", "1 work cited", "Ash, 2001", "Leaves Milk Cups")]
    public void Are_not_counted_as_cited(string setting, string count, string cited, string titles)
    {
        var site = Compile("Old (Ash, 2001).", "", setting);
        var page = site.Page("/bibliography/");
        Assert.Equal(
            cited,
            string.Join(", ", page.QuerySelectorAll(".known-works li").Select(item => item.TextContent))
        );
        Assert.Equal(titles.Split().Length, page.QuerySelectorAll("ul.bibliography > li").Length);
        Assert.Contains(count, site.Page("/").Body!.TextContent, StringComparison.Ordinal);
        AssertHas(
            titles,
            string.Concat(site.Page("/study/").QuerySelectorAll(".works-cited").Select(list => list.TextContent))
        );
        AssertHas(titles, Book(site));
    }

    /// <summary>The printed list and the book have the same works: those of the study.</summary>
    [Fact]
    public void Of_the_own_bibliography_are_not_listed_where_readers_cannot_see_who_cites_them()
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", "On Tea\n1. Leaves\nOld (Ash, 2001).\n")
            .With(
                "input/bibliography.yml",
                "references:\n- {id: ash, type: book, author: [{family: Ash}], issued: '2001', title: Leaves}\n"
                    + "- {id: moss, type: book, author: [{family: Moss}], issued: '2002', title: Milk}\n"
            )
            .Compile();
        Assert.Equal(2, site.Page("/bibliography/").QuerySelectorAll("ul.bibliography > li").Length);
        AssertHas("Leaves", site.Page("/study/").QuerySelector(".works-cited")!.TextContent);
        AssertHas("Leaves", Book(site));
    }

    private static void AssertHas(string titles, string text) =>
        Assert.Equal(
            titles,
            string.Join(
                ' ',
                new[] { "Leaves", "Milk", "Cups" }.Where(title => text.Contains(title, StringComparison.Ordinal))
            )
        );

    /// <summary>The bibliography of the book.</summary>
    private static string Book(CompiledSite site)
    {
        using var book = new ZipArchive(
            new MemoryStream(site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray())
        );
        using var chapter = new StreamReader(
            book.Entries.Single(entry => entry.FullName.EndsWith("bibliography.xhtml", StringComparison.Ordinal)).Open()
        );
        return chapter.ReadToEnd();
    }

    private static CompiledSite Compile(string text, string front, string setting) =>
        Site(text, front, setting).Compile();

    private static SmallSite Site(string text, string front, string setting) =>
        SmallSite
            .Tea.Without("seeds/study.txt")
            .With("seeds/study.md", $"---\ntitle: On Tea\n{front}\n---\n# 1. Leaves\n\n{text}\n")
            .With("input/bibliography.yml", "references: []\n")
            .With("input/bibliography.bib", Library)
            .With("input/site.yml", $"{SmallSite.Tea["input/site.yml"]}{setting}\n");
}

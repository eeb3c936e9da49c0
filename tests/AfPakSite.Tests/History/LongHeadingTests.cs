using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.Tests.History;

/// <summary>A paragraph that was pasted as a heading: the site still builds, and each old address still answers.</summary>
public sealed class LongHeadingTests
{
    private const string StudyPath = "seeds/study.md";
    private const string Short = "## Results\n";
    private const string Text = "Forty ships arrived in the first year alone.";
    private const string Ending = "\n## Conclusion\n\nTrade follows peace as closely as it follows profit.\n";

    private static readonly string Words = string.Join(' ', Enumerable.Repeat("results that nobody counted", 12));

    private static readonly SmallSite First = (
        ShipsStudy.First with
        {
            Files = ShipsStudy.First.Files.Remove(ShipsStudy.StudyPath).Remove(Ledger.Path),
        }
    )
        .With(StudyPath, $"# Ships\n\n## Abstract\n\nThis abstract tells of ships.\n\n{Short}\n{Text}\n{Ending}")
        .Accept("2026-01-01");

    private static readonly SmallSite Long = First.Change(StudyPath, Short, $"## {Words}\n").Accept("2026-01-15");

    [Fact]
    public void Makes_a_short_slug_that_ends_at_a_word()
    {
        var section = SectionOf(Long, Words);
        Assert.InRange(section.Heading!.Slug.Length, 60, Slug.Longest);
        Assert.StartsWith($"{section.Heading.Slug}-", Words.Replace(' ', '-'), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_every_address_when_the_heading_is_short_again()
    {
        foreach (var site in Long.Change(StudyPath, $"## {Words}\n", Short).Published())
        {
            foreach (var anchor in Long.ReadLedger().Anchors.Concat(First.ReadLedger().Anchors))
            {
                var text = anchor.Text == Words ? "Results" : anchor.Text;
                Assert.Contains(text, site.Fetch(anchor.Address).TextContent, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>A ledger of an earlier version can contain a slug that no file system takes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Builds_from_a_ledger_whose_slug_cannot_be_a_folder(bool isRetitled)
    {
        var (section, sentence) = (SectionOf(Long, Words), Long.IdOf(AnchorKind.Sentence, Text));
        var slug = string.Join('-', Enumerable.Repeat("results", 40));
        var broken = WithSlug(Long, section, slug);
        var source = isRetitled ? broken.Change(StudyPath, $"## {Words}\n", Short) : broken;
        foreach (var site in source.Published())
            Assert.Contains(Text, site.Fetch($"/l/{sentence}/").TextContent, StringComparison.Ordinal);
        var files = source.Accept("2026-02-01").CompileWell();
        Assert.All(files.Files, file => Assert.All(file.Path.Split('/'), name => Assert.InRange(name.Length, 1, 255)));
        Assert.Contains(
            Text,
            new PublishedSite(files, withRules: true).Fetch($"{Routes.Sections}{slug}/").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Notes_the_end_of_a_section_whose_slug_cannot_be_a_folder()
    {
        var section = SectionOf(First, "Conclusion");
        var gone = WithSlug(First, section, string.Join('-', Enumerable.Repeat("conclusion", 30)))
            .Change(StudyPath, Ending, "")
            .Retire(section.Id, null, "2026-01-31");
        foreach (var site in gone.Published())
            Assert.Contains(section.Text, site.Fetch($"/l/{section.Id}/").TextContent, StringComparison.Ordinal);
    }

    private static Anchor SectionOf(SmallSite site, string title) =>
        site.ReadLedger().Anchors.Single(anchor => anchor.Text == title);

    /// <summary>The site as if a section had been published with a slug.</summary>
    private static SmallSite WithSlug(SmallSite site, Anchor section, string slug) =>
        site.Change(ledger =>
            ledger with
            {
                Anchors =
                [
                    .. ledger.Anchors.Select(anchor => anchor.Route == section.Route ? Put(anchor, slug) : anchor),
                ],
            }
        );

    private static Anchor Put(Anchor anchor, string slug) =>
        anchor with
        {
            Route = $"{Routes.Sections}{slug}/",
            Heading = anchor.Heading is { } heading ? heading with { Slug = slug } : null,
        };
}

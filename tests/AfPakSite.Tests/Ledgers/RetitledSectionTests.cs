using AfPakSite.Ledgers;
using AfPakSite.Studies;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// Exchanges the titles of the real study's sections: ids and former addresses stay with the texts. Where texts were
/// rewritten in the same release, a few sections may be asked about, but none gets the id of another.
/// </summary>
public sealed class RetitledSectionTests
{
    /// <summary>The share of the sections that may be asked about where texts were rewritten.</summary>
    private const double MostAsked = 0.01;

    private static readonly AnchoredStudy Anchored = AnchoredStudy.Of(
        EditedStudy.Read(SmallSite.Real["seeds/study.txt"]),
        Ledger.Empty
    );

    private static readonly Study Real = Anchored.Study;
    private static readonly Ledger First = EditedStudy.Release(Anchored, "2026-01-01");

    [Theory]
    [InlineData(0, 150)]
    [InlineData(3, 15)]
    public void Keeps_ids_with_texts_when_titles_are_exchanged(int rewritten, int scripts)
    {
        var (asked, all) = (0, 0);
        for (var script = 0; script < Rounds.Of(scripts); script++)
        {
            var (edited, random) = (new EditedStudy(Real, script), new Random(script));
            var some = Some(edited, random);
            Exchange(some, [.. some.Select(section => section.Title).OrderBy(_ => random.Next())]);
            edited.Rewrite(Some(edited, random).Take(rewritten));
            asked += Asked(edited, Align(edited), script);
            all += edited.Sections.Count;
        }
        Assert.InRange((double)asked / all, 0, rewritten == 0 ? 0 : MostAsked);
    }

    /// <summary>Each section takes the title of the next; the last one gets a new title.</summary>
    [Theory]
    [InlineData(0, 150)]
    [InlineData(3, 15)]
    public void Keeps_ids_with_texts_when_titles_move_on(int rewritten, int scripts)
    {
        for (var script = 0; script < Rounds.Of(scripts); script++)
        {
            var (edited, random) = (new EditedStudy(Real, script), new Random(script));
            var some = Some(edited, random);
            Exchange(some, [.. some.Skip(1).Select(section => section.Title), "What Nobody Has Called a Section Yet"]);
            edited.Rewrite(Some(edited, random).Take(rewritten));
            AssertKept(edited, script);
        }
    }

    [Theory]
    [InlineData("7.1. Militancy across the border", "7.2. Security concerns")]
    [InlineData("7.1. Diplomatic relations", "7.2. Security concerns")]
    [InlineData("4. Conclusion", "9. Final Words")]
    [InlineData("4. Sources", "9. Research Methodology")]
    [InlineData("7.1. Conclusion", "9. Security concerns")]
    [InlineData("7. Security concerns", "7.1. Current Dynamics of Afghanistan-Pakistan Relations")]
    public void Keeps_ids_and_addresses_until_the_titles_are_back(params string[] headings)
    {
        var edited = new EditedStudy(Real, seed: 0);
        foreach (var heading in headings)
            edited
                .Sections.Single(section => NumberOf(section.Heading) == NumberOf(heading))
                .Retitle(heading[(heading.IndexOf(' ') + 1)..]);
        var anchored = AssertKept(edited, 0);
        Assert.Equal(
            anchored.Study.AllSections.Count(),
            anchored.Study.AllSections.Select(section => section.Slug).Distinct().Count()
        );
        Assert.All(
            anchored.Study.AllSections,
            section =>
                Assert.DoesNotContain(
                    First.Anchors,
                    anchor => anchor.Id != section.Id && anchor.Heading?.Slug == section.Slug
                )
        );
        var back = AnchoredStudy.Of(Real, EditedStudy.Release(anchored, "2026-02-01"));
        Assert.Equal(
            Real.AllSections.Select(section => (section.Id, section.Slug)),
            back.Study.AllSections.Select(section => (section.Id, section.Slug))
        );
    }

    private static List<EditedSection> Some(EditedStudy edited, Random random) =>
        [
            .. edited
                .Sections.Where(section => section.CanBeRetitled)
                .OrderBy(_ => random.Next())
                .Take(random.Next(2, 12)),
        ];

    private static void Exchange(List<EditedSection> sections, List<string> titles)
    {
        foreach (var (section, title) in sections.Zip(titles))
            section.Retitle(title);
    }

    private static AnchoredStudy AssertKept(EditedStudy edited, int script)
    {
        var anchored = Align(edited);
        Assert.Equal(0, Asked(edited, anchored, script));
        return anchored;
    }

    private static AnchoredStudy Align(EditedStudy edited) => AnchoredStudy.Of(EditedStudy.Read(edited.Text()), First);

    /// <summary>How many sections have a new id; none may have the id of another section.</summary>
    private static int Asked(EditedStudy edited, AnchoredStudy anchored, int script)
    {
        var known = First.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var asked = 0;
        foreach (var (truth, read) in edited.Sections.Zip(anchored.Study.AllSections))
        {
            Assert.Equal(truth.Title, read.Title);
            if (known.Contains(read.Id))
                Assert.True(truth.Origin == read.Id, $"script {script}: {truth.Origin} “{truth.Title}” is {read.Id}");
            else
                asked++;
        }
        return asked;
    }

    private static string NumberOf(string heading) => heading.Split(' ')[0];
}

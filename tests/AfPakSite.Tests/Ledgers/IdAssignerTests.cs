using AfPakSite.Ledgers;
using AfPakSite.Studies;
using CsCheck;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Passages keep the ids of the ledger; new ones get ids of their content that no anchor ever had.</summary>
public sealed class IdAssignerTests
{
    private static readonly string RealText = SmallSite.Real["seeds/study.txt"];
    private static readonly Study Real = Identified(RealText);

    [Fact]
    public void Ids_are_short_and_contain_no_letters_that_look_alike()
    {
        var ids = Ids(Real).ToList();
        Assert.Distinct(ids.Select(id => id.Id));
        Assert.Equal(31 + 306, ids.Count);
        Assert.All(ids, id => Assert.Matches("^[ps]-[2-9abcdefghjkmnpqrstvwxyz]{6}$", id.Id));
    }

    /// <summary>Unchanged paragraphs keep their ids when others move or are added between them.</summary>
    [Fact]
    public void Ids_survive_the_moving_of_paragraphs()
    {
        var lines = RealText.Split('\n');
        var paragraphs = Paragraphs(Real).Select(paragraph => paragraph.Span.Position.Line - 1).ToArray();
        var before = Ids(Real).ToHashSet();
        Gen.Shuffle(paragraphs)
            .Select(Gen.Int[0, 3].Array[lines.Length])
            .Sample(
                (order, additions) =>
                {
                    var moved = lines.ToArray();
                    foreach (var (index, line) in order.Index())
                        moved[paragraphs[index]] = lines[line];
                    var text = moved.SelectMany(
                        (line, index) =>
                            Enumerable
                                .Range(0, additions[index])
                                .Select(number => $"Line {index} has addition {number}.")
                                .Prepend(line)
                    );
                    Assert.Superset(before, Ids(Identified(string.Join('\n', text))).ToHashSet());
                },
                iter: 20
            );
    }

    [Fact]
    public void Ids_survive_the_editing_of_another_sentence()
    {
        const string Before = "These historical perspectives enrich";
        var edited = Identified(
            RealText.Replace(Before, "The historical perspectives enrich", StringComparison.Ordinal)
        );
        var lost = Ids(Real).Except(Ids(edited)).ToList();
        Assert.Equal(["p-", "s-"], lost.Select(item => item.Id[..2]));
        Assert.All(lost, item => Assert.Contains(Before, item.Text, StringComparison.Ordinal));
    }

    /// <summary>The new sentence would get the id of its content, which another sentence has after an edit.</summary>
    [Fact]
    public void A_new_sentence_gets_no_id_that_an_anchor_has()
    {
        const string Old = "Nectar is thin, and honey is thick because bees dry it in the warm hive at night.";
        const string Edited = "Nectar is thin, and honey is thick because all bees dry it in the warm hive at night.";
        var first = AnchoredStudy.Of(EditedStudy.Read($"On Honey\n{Old}"), Ledger.Empty);
        var ledger = EditedStudy.Release(first, "2026-01-01");
        var second = EditedStudy.Release(
            AnchoredStudy.Of(EditedStudy.Read($"On Honey\n{Edited}"), ledger),
            "2026-02-01"
        );
        var both = AnchoredStudy.Of(EditedStudy.Read($"On Honey\n{Edited}\n{Old}"), second).Study;
        var (kept, added) = (SentenceOf(both, Edited), SentenceOf(both, Old));
        Assert.Equal(SentenceOf(first.Study, Old), kept);
        Assert.NotEqual(kept, added);
        Assert.DoesNotContain(second.AllAnchors, anchor => anchor.Id == added);
    }

    [Fact]
    public void A_new_section_gets_no_slug_that_leads_to_another_section()
    {
        var first = AnchoredStudy.Of(EditedStudy.Read("On Honey\n1. Nectar\nNectar is thin."), Ledger.Empty);
        var ledger = EditedStudy.Release(first, "2026-01-01");
        var renamed = AnchoredStudy.Of(EditedStudy.Read("On Honey\n1. Sources\nNectar is thin."), ledger);
        var second = AnchoredStudy.Of(
            EditedStudy.Read("On Honey\n1. Sources\nNectar is thin.\n2. Nectar\nFlowers have it in spring."),
            EditedStudy.Release(renamed, "2026-02-01")
        );
        Assert.Equal(first.Study.Sections[0].Id, second.Study.Sections[0].Id);
        Assert.Equal(["sources", "nectar-2"], second.Study.Sections.Select(section => section.Slug));
    }

    private static Study Identified(string text) => AnchoredStudy.Of(EditedStudy.Read(text), Ledger.Empty).Study;

    private static string SentenceOf(Study study, string text) =>
        SentencePlace.AllOf(study).Single(place => place.Text == text).Id;

    private static IEnumerable<Paragraph> Paragraphs(Study study) =>
        study.AllSections.SelectMany(section => section.Paragraphs);

    private static IEnumerable<(string Id, string Text)> Ids(Study study) =>
        Paragraphs(study)
            .Select(paragraph => (paragraph.Id, paragraph.Text))
            .Concat(SentencePlace.AllOf(study).Select(place => (place.Id, place.Text)));
}

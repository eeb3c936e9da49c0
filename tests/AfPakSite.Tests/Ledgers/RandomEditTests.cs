using AfPakSite.Ledgers;
using AfPakSite.Studies;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Edits the real study with random scripts, and compares each id with the truth.</summary>
public sealed class RandomEditTests(ITestOutputHelper output)
{
    private const int MostEdits = 60;

    private static readonly int Scripts = Rounds.Of(200);

    [Fact]
    public void Keeps_ids_through_scripts_of_random_edits()
    {
        var first = AnchoredStudy.Of(EditedStudy.Read(SmallSite.Real["seeds/study.txt"]), Ledger.Empty);
        var ledger = EditedStudy.Release(first, "2026-01-01");
        var tally = new Tally();
        for (var script = 0; script < Scripts; script++)
        {
            var edited = new EditedStudy(first.Study, seed: script);
            edited.Edit(edits: 1 + script * MostEdits / Scripts);
            Compare(edited, AnchoredStudy.Of(EditedStudy.Read(edited.Text()), ledger), tally, script);
        }
        output.WriteLine(tally.ToString());
        foreach (var wrong in tally.Wrong.Concat(tally.Lost).Take(40))
            output.WriteLine(wrong);
        Assert.Equal(tally.Untouched, tally.UntouchedKept);
        Assert.Empty(tally.Wrong);
        Assert.InRange(tally.EditedKept / (double)tally.Edited, 0.99, 1);
    }

    private static void Compare(EditedStudy edited, AnchoredStudy anchored, Tally tally, int script)
    {
        var places = SentencePlace.AllOf(anchored.Study).ToList();
        var truth = edited.Sentences.ToList();
        Assert.Equal(truth.Select(sentence => sentence.Text), places.Select(place => place.Text));
        var known = anchored.Ledger.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (sentence, place) in truth.Zip(places))
            tally.Count(sentence, place.Id, known.Contains(place.Id), script);
        foreach (
            var (paragraph, read) in edited
                .Paragraphs.Where(paragraph => paragraph.Sentences.Count > 0)
                .Zip(anchored.Study.AllSections.SelectMany(section => section.Paragraphs))
        )
            tally.CountParagraph(paragraph, read.Id, known.Contains(read.Id), script);
        foreach (var (section, read) in edited.Sections.Zip(anchored.Study.AllSections))
            tally.CountSection(section, read.Id, known.Contains(read.Id), script);
        var next = LedgerUpdate.Of(anchored, section => new($"/sections/{section.Slug}/", true), "2026-01-02");
        var byId = truth.Zip(places).ToDictionary(pair => pair.Second.Id, pair => pair.First, StringComparer.Ordinal);
        foreach (var gone in next.Gone.Where(anchor => anchor.Kind == AnchorKind.Sentence))
            tally.CountMerged(gone.Id, byId.GetValueOrDefault(gone.Retired!.To!), script);
    }
}

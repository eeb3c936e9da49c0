using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.History;

/// <summary>The list of a page's former places contains each id once.</summary>
public sealed class FormerNoteTests
{
    private const string Introduction = "/sections/introduction/";
    private const string Other = "Something altogether unlike all that was ever written before in here.";

    private static readonly string[] Paragraphs =
    [
        .. StudyText
            .Split('\n')
            .Where(line =>
                line.StartsWith("Rivers", StringComparison.Ordinal)
                || line.StartsWith("A second", StringComparison.Ordinal)
            ),
    ];

    [Fact]
    public void Contains_each_sentence_of_two_paragraphs_that_were_merged_elsewhere_once()
    {
        var merged = First
            .Change(StudyPath, string.Join('\n', Paragraphs), Other)
            .Change(StudyPath, "Letters were", $"{string.Join(' ', Paragraphs)}\nLetters were");
        foreach (var site in merged.Published())
            Assert.All(
                Passages("Rivers", "Bakers"),
                text =>
                    Assert.Contains(
                        text,
                        site.Fetch($"{Introduction}#{First.IdOf(AnchorKind.Sentence, text)}").TextContent,
                        StringComparison.Ordinal
                    )
            );
    }

    /// <summary>The words of a merged passage are in the study, so no page says that they were taken out.</summary>
    [Fact]
    public void Says_that_merged_passages_moved()
    {
        const string Before = "Bakers rise before the dawn to heat their ovens.";
        var merged = First
            .Change(StudyPath, $" {Before}", "")
            .Change(
                StudyPath,
                "Some of them had been damaged by water and mould.",
                "Some of them had been damaged by water and mould, and bakers rise before the dawn to heat their ovens."
            );
        var (id, to) = (First.IdOf(AnchorKind.Sentence, "Bakers"), First.IdOf(AnchorKind.Sentence, "Some of them"));
        foreach (
            var source in new[]
            {
                merged.Retire(id, to, "2026-01-31"),
                merged.Retire(id, to, "2026-01-31").Accept("2026-02-01"),
            }
        )
        {
            var site = source.CompileWell();
            Assert.StartsWith(
                "A sentence that was here moved to 2.1. Sources:",
                site.Page(Introduction).GetElementById(id)!.TextContent.Trim(),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(
                site.Page(Methods).QuerySelectorAll("details.changed summary"),
                summary => summary.TextContent.StartsWith("Taken out", StringComparison.Ordinal)
            );
            Assert.Contains(
                "Its words are part of another passage: ",
                site.Page($"/l/{id}/").Body!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Contains_each_sentence_of_two_paragraphs_with_one_successor_once()
    {
        var (edited, to) = (
            First.Change(StudyPath, string.Join('\n', Paragraphs), Other),
            First.IdOf(AnchorKind.Paragraph, "We counted")
        );
        foreach (var paragraph in Paragraphs)
            edited = edited.Retire(First.IdOf(AnchorKind.Paragraph, paragraph), to, "2026-01-31");
        foreach (var site in edited.Published())
            Assert.All(
                Passages("Rivers", "Bakers"),
                text =>
                    Assert.Contains(
                        "We counted ships",
                        site.Fetch($"{Introduction}#{First.IdOf(AnchorKind.Sentence, text)}").TextContent,
                        StringComparison.Ordinal
                    )
            );
    }

    [Fact]
    public void Includes_a_sentence_in_the_note_of_its_paragraph()
    {
        var anchors = First.ReadLedger().Anchors;
        var to = anchors.Single(anchor =>
            anchor.Text.StartsWith("We counted", StringComparison.Ordinal) && anchor.Kind == AnchorKind.Paragraph
        );
        var notes = FormerNote.Of([
            .. anchors
                .Where(anchor => anchor.Route == Introduction && anchor.Kind != AnchorKind.Section)
                .Select(anchor => new FormerPlace(anchor.Id, anchor, to)),
        ]);
        Assert.Equal(Paragraphs, notes.Select(note => note.Place.Anchor.Text));
        Assert.Equal([3, 2], notes.Select(note => note.Within.Length));
    }

    private static IEnumerable<string> Passages(params string[] beginnings) =>
        beginnings.Select(beginning =>
            First
                .ReadLedger()
                .Anchors.Single(anchor =>
                    anchor.Kind == AnchorKind.Sentence && anchor.Text.StartsWith(beginning, StringComparison.Ordinal)
                )
                .Text
        );
}

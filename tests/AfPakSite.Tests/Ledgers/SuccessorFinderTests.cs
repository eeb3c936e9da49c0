using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Suggests a successor of a lost anchor only where it contains at least half of the old words.</summary>
public sealed class SuccessorFinderTests
{
    private const string Prices = "Prices fell when the harbour froze.";
    private const string Bread =
        "A second paragraph speaks of bread and wine in the southern towns. Bakers rise before the dawn to heat their ovens.\n";

    [Fact]
    public void Suggests_a_sentence_that_contains_most_of_the_words() =>
        Assert.Matches(
            $"^“Whenever ice came to the town and the harbour froze, prices fell …” .* contains [5-9][0-9]% of its words: `anchors retire {Id(AnchorKind.Sentence, Prices)} --to s-",
            HintAfter(
                Prices,
                "Whenever ice came to the town and the harbour froze, prices fell at once for all who traded."
            )
        );

    [Theory]
    [InlineData("More harbour dues were paid when the winter ended.", "shares only some words")]
    [InlineData("The merchants of that time were many, the toll was dear.", "shares only common words")]
    public void Suggests_a_note_where_no_sentence_contains_half_of_the_words(string now, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(
            $"no sentence of the study contains half of its words: `anchors retire {Id(AnchorKind.Sentence, Prices)}` leaves a note at its address",
            HintAfter(Prices, now)
        );
    }

    /// <summary>A long text contains most words somewhere.</summary>
    [Fact]
    public void Suggests_a_note_where_the_words_are_scattered_over_a_long_text()
    {
        var filler = string.Join(' ', Enumerable.Range(1, 12).Select(word => $"thing{word}"));
        var now = $"{string.Join($" {filler} ", Prices.TrimEnd('.').Split(' '))}.";
        Assert.StartsWith("no sentence of the study contains half", HintAfter(Prices, now), StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_the_texts_of_sections_and_not_only_their_titles()
    {
        var id = Id(AnchorKind.Section, "Limits");
        var merged = First.Change(StudyPath, "2.2. Limits\n", "");
        Assert.Matches(
            $"^“Sources” .* contains [5-9][0-9]% of its words: `anchors retire {id} --to {Id(AnchorKind.Section, "Sources")}`",
            HintOf(id, merged)
        );
        var replaced = First
            .Cut("2.2. Limits", "3. Results")
            .Change(
                StudyPath,
                "4. Conclusion\n",
                "4. The limits\nNothing of what was said above is repeated here, and all of it is new.\n5. Conclusion\n"
            );
        Assert.StartsWith("no section of the study contains half", HintOf(id, replaced), StringComparison.Ordinal);
    }

    [Fact]
    public void Suggests_the_paragraph_that_took_over_the_words()
    {
        var id = Id(AnchorKind.Paragraph, "A second paragraph");
        var edited = First
            .Change(StudyPath, Bread, "")
            .Change(
                StudyPath,
                "the northern ports.",
                "the northern ports. In the southern towns this concerns bread and wine, for bakers rise to heat their ovens long before the dawn."
            );
        var hint = HintOf(id, edited);
        Assert.Matches($"contains [5-9][0-9]% of its words: `anchors retire {id} --to p-", hint);
        var bakers = Id(AnchorKind.Sentence, "Bakers rise");
        Assert.Matches(
            $"; “In the southern towns .*” .* contains [5-9][0-9]% of the words of its sentence “Bakers rise before .*”: `anchors retire {bakers} --to s-",
            hint
        );
    }

    /// <summary>Words that are added in the middle can make it the opposite.</summary>
    [Theory]
    [InlineData("An old merchant wrote that prices fell when the harbour froze, and he should know.", true)]
    [InlineData("An old merchant wrote that prices never fell when the harbour froze, and he should know.", false)]
    [InlineData("An old merchant wrote that when the harbour froze prices fell, and he should know.", false)]
    [InlineData("An old merchant wrote that prices fell when the sea froze, and he should know.", false)]
    public void Is_sure_of_a_sentence_that_contains_all_words_in_order(string now, bool isSafe) =>
        Assert.Equal(isSafe, Assert.Single(After(Prices, now).Fixes).IsSafe);

    [Theory]
    [InlineData("2.2. Limits\n", "", true)]
    [InlineData("2.2. Limits\nThe archive closed early", "The archive was closed early", false)]
    public void Is_sure_of_a_section_that_contains_all_paragraphs(string before, string after, bool isSafe) =>
        Assert.Equal(
            isSafe,
            Assert
                .Single(DiagnosticOf(Id(AnchorKind.Section, "Limits"), First.Change(StudyPath, before, after)).Fixes)
                .IsSafe
        );

    private static string Id(AnchorKind kind, string beginning) => First.IdOf(kind, beginning);

    /// <summary>The hint about the sentence on prices after it was replaced, and another one added elsewhere.</summary>
    private static string HintAfter(string before, string after) => After(before, after).Hint!;

    private static Diagnostic After(string before, string after) =>
        DiagnosticOf(
            Id(AnchorKind.Sentence, before),
            First
                .Change(StudyPath, $" {before}", "")
                .Change(StudyPath, "the northern ports.", $"the northern ports. {after}")
        );

    private static string HintOf(string id, SmallSite edited) => DiagnosticOf(id, edited).Hint!;

    private static Diagnostic DiagnosticOf(string id, SmallSite edited) =>
        edited.Compile().Diagnostics.Single(diagnostic => diagnostic.Span?.Text == $"\"{id}\"");
}

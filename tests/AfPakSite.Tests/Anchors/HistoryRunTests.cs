namespace AfPakSite.Tests.Anchors;

/// <summary>The truth of a history finds ids on wrong texts: here it contradicts what the program must think.</summary>
public sealed class HistoryRunTests
{
    private const string First = """
        seeds/study.txt

        # The Wells of Amberley
        ## 1. Wells
        The old well is deep and cold, and the women of three streets fetch their water from it before sunrise.
        The new well is shallow, and nobody drinks from it.

        ## 2. Pumps
        A pump lifts water by taking away the air above it, which surprises every child who asks for the reason.

        """;

    private const string Edited =
        "The old well is deep and cool, and the women of three streets fetch their water from it before sunrise.";

    [Fact]
    public void Counts_an_edited_sentence_as_kept() =>
        AssertTally("replace: deep and cold => deep and cool", wrong: 0, lost: 0, questions: 0);

    [Fact]
    public void Finds_the_id_of_a_cut_sentence_on_a_new_one() =>
        AssertTally(
            $"""
            add sentence: after The old well
                {Edited}
            cut sentence: The old well is deep and cold
            """,
            wrong: 1,
            lost: 0,
            questions: 0
        );

    [Fact]
    public void Finds_a_sentence_that_lost_its_id() =>
        AssertTally(
            """
            replace: A pump lifts water by taking away the air above it, which => Nobody has told us who built the first of these machines, or why it
            replace: surprises every child who asks for the reason => stands so far from all the houses
            """,
            wrong: 0,
            lost: 2,
            questions: 1
        );

    [Fact]
    public void Finds_an_alias_that_leads_to_a_text_without_its_own() =>
        AssertTally(
            """
            cut sentence: The new well
            replace: from it before sunrise. => from it before sunrise; the new well is shallow, and nobody drinks from it.
            """,
            wrong: 1,
            lost: 0,
            questions: 0
        );

    [Fact]
    public void Counts_the_question_about_a_cut() =>
        AssertTally("cut sentence: The new well", wrong: 0, lost: 0, questions: 1);

    [Fact]
    public void Names_the_release_and_the_step_that_cannot_be_taken() =>
        Assert.Equal(
            "Edit, replace: The words “deep and hot” do not occur once, but in 0 sentences.",
            Assert.Throws<InvalidDataException>(() => HistoryRun.Of(HistoryOf("replace: deep and hot => deep"))).Message
        );

    private static void AssertTally(string steps, int wrong, int lost, int questions)
    {
        var tally = HistoryRun.Of(HistoryOf(steps));
        Assert.Equal((wrong, lost, questions), (tally.Wrong.Count, tally.Lost.Count, tally.Questions));
    }

    private static History HistoryOf(string steps) =>
        History.Read("wells", $"{First}\n=== Edit\n{steps}".ReplaceLineEndings("\n").Split('\n'));
}

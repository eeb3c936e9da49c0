namespace AfPakSite.Tests.Anchors;

/// <summary>Releases invented histories of texts, and compares the ids with the truth.</summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int LeastReleases = 30;
    private const double MostQuestions = 0.5;

    private static readonly Lazy<IReadOnlyList<HistoryTally>> Tallies = new(() =>
        [.. History.In("Histories").Select(HistoryRun.Of)]
    );

    public static TheoryData<string> Edits => [.. History.In("Edits").Select(history => history.Name)];

    [Fact]
    public void Gives_no_id_to_a_wrong_text()
    {
        foreach (var tally in Tallies.Value)
            output.WriteLine(tally.ToString());
        Assert.Empty(Tallies.Value.SelectMany(tally => tally.Wrong));
    }

    [Fact]
    public void Asks_at_most_one_question_in_two_releases() =>
        Assert.InRange(
            (double)Tallies.Value.Sum(tally => tally.Questions) / Tallies.Value.Sum(tally => tally.Releases),
            0,
            MostQuestions
        );

    /// <summary>Kinds of edits that have cost ids, or given them to wrong texts.</summary>
    [Theory]
    [MemberData(nameof(Edits))]
    public void Keeps_all_ids_through_an_edit(string name)
    {
        var tally = HistoryRun.Of(History.In("Edits").Single(history => history.Name == name));
        output.WriteLine(tally.ToString());
        Assert.Empty(tally.Wrong);
        Assert.Empty(tally.Lost);
        Assert.Equal(tally.ExpectedQuestions, tally.Questions);
    }

    [Fact]
    public void Has_thirty_releases_of_each_history() =>
        Assert.All(Tallies.Value, tally => Assert.InRange(tally.Releases, LeastReleases, int.MaxValue));
}

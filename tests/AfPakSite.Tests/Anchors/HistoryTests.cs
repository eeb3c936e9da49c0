namespace AfPakSite.Tests.Anchors;

/// <summary>Releases invented histories of texts, and compares the ids with the truth.</summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int LeastReleases = 30;
    private const double MostQuestions = 0.5;

    private static readonly Lazy<IReadOnlyList<HistoryTally>> Tallies = new(() =>
        [.. History.In("Histories").Select(HistoryRun.Of)]
    );

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

    [Fact]
    public void Has_thirty_releases_of_each_history() =>
        Assert.All(Tallies.Value, tally => Assert.InRange(tally.Releases, LeastReleases, int.MaxValue));
}

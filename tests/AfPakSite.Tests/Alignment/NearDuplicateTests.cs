namespace AfPakSite.Tests.Alignment;

/// <summary>
/// Aligns families of texts that differ only in names and numbers, country by country or year by year, after they were
/// reordered and edited. No id may go to another member; at most 5% may be in doubt where the name is still there.
/// </summary>
public sealed class NearDuplicateTests(ITestOutputHelper output)
{
    private const double MostInDoubt = 0.05;

    private static readonly int Seeds = Rounds.Of(6);

    private static readonly string[] Orders =
    [
        "sorted",
        "shuffled",
        "reversed",
        "swapped",
        "first dropped",
        "oldest dropped",
        "new first",
        "one replaced",
    ];

    public static MatrixTheoryData<string, string> Families() =>
        new(["sections", "paragraphs", "sentences", "years"], Orders);

    [Theory]
    [MemberData(nameof(Families))]
    public void No_member_of_a_family_becomes_another_one(string unit, string order)
    {
        var (wrong, doubts, known) = (new List<string>(), new List<string>(), 0);
        foreach (var change in new[] { "untouched", "figures changed", "reworded", "both" })
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                var family = new Family(unit, order, change, seed);
                var result = family.Align();
                wrong.AddRange(result.Wrong);
                doubts.AddRange(result.Doubts);
                known += result.Known;
            }
        }
        foreach (var line in wrong.Take(10).Concat(doubts.Take(10)))
            output.WriteLine(line);
        output.WriteLine($"{unit}, {order}: {wrong.Count} wrong, {doubts.Count} of {known} in doubt");
        Assert.Empty(wrong);
        Assert.InRange(doubts.Count / (double)known, 0, MostInDoubt);
    }
}

using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Tests.Reading;

namespace AfPakSite.Tests.Alignment;

/// <summary>
/// Texts that repeat themselves thousands of times, on which a careless alignment takes forever. The limit is the
/// processor time of the whole process, so no other test runs at the same time.
/// </summary>
[Collection(nameof(PathologicalTests))]
public sealed class AlignmentPathologicalTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("equal paragraphs, one more", 5000, 1)]
    [InlineData("equal paragraphs, reworded", 5000, 1)]
    [InlineData("paragraphs, figures changed", 3000, 1)]
    [InlineData("paragraphs, shuffled", 3000, 1)]
    [InlineData("paragraphs, shuffled and figures changed", 3000, 1)]
    [InlineData("sentences, figures changed", 3000, 300)]
    [InlineData("sentences, shuffled", 3000, 300)]
    [InlineData("sentences, every hundredth unchanged", 1000, 300)]
    public void Text_that_repeats_itself_is_aligned_soon(string what, int count, int sentences)
    {
        var (before, after) = (Text(what, count, sentences, false), Text(what, count, sentences, true));
        var start = Environment.CpuUsage.TotalTime;
        var ledger = EditedStudy.Release(AnchoredStudy.Of(EditedStudy.Read(before), Ledger.Empty), "2026-01-01");
        var read = Environment.CpuUsage.TotalTime - start;
        var anchored = AnchoredStudy.Of(EditedStudy.Read(after), ledger);
        var aligned = Environment.CpuUsage.TotalTime - start;
        var open = OpenDecision.Of(anchored);
        var all = Environment.CpuUsage.TotalTime - start;
        output.WriteLine($"{what}: read {read}, aligned {aligned}, decided {all}; {open.Length} open");
        Assert.InRange(all, TimeSpan.Zero, Limit);
    }

    /// <param name="sentences">The number of sentences of a paragraph.</param>
    private static string Text(string what, int count, int sentences, bool isEdited)
    {
        var random = new Random(count);
        var order = Enumerable.Range(0, count).ToArray();
        if (isEdited && what.Contains("shuffled", StringComparison.Ordinal))
            random.Shuffle(order);
        var text = new StringBuilder("Repeated\nAbstract\nThis study repeats itself.\n1. Villages\n");
        foreach (var chunk in order.Select(number => Sentence(what, number, isEdited)).Chunk(sentences))
            text.AppendJoin(' ', chunk).Append('\n');
        return isEdited && what.Contains("one more", StringComparison.Ordinal)
            ? $"{text}{Sentence(what, 0, true)}\n"
            : $"{text}";
    }

    private static string Sentence(string what, int number, bool isEdited)
    {
        if (what.StartsWith("equal", StringComparison.Ordinal))
            return isEdited && what.EndsWith("reworded", StringComparison.Ordinal)
                ? "The office was closed in the winter of the frost."
                : "The office was closed in the summer of the frost.";
        var isChanged =
            isEdited
            && (
                what.EndsWith("changed", StringComparison.Ordinal)
                    && !what.EndsWith("unchanged", StringComparison.Ordinal)
                || what.EndsWith("unchanged", StringComparison.Ordinal) && number % 100 > 0
            );
        return $"Village {number} keeps an office in the city with a staff of {number % 40 + (isChanged ? 3 : 2)} and two branches.";
    }
}

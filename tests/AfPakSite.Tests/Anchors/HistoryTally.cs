using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Anchors;

/// <summary>Counts the ids that a history kept and lost, and the questions that the program asked.</summary>
/// <param name="name">The name of the history.</param>
internal sealed class HistoryTally(string name)
{
    private readonly List<string> wrong = [];
    private readonly List<string> lost = [];
    private readonly List<string> questions = [];
    private string release = "";
    private int expected;

    /// <summary>The number of releases, the first one included.</summary>
    public int Releases { get; private set; }

    /// <summary>The number of ids that became aliases of another one.</summary>
    public int Aliases { get; set; }

    public int Questions => questions.Count;

    /// <summary>The questions about texts that the editor cut, or that are in doubt.</summary>
    public int ExpectedQuestions { get; private set; }

    /// <summary>The ids on a wrong text, and those that lead to one.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>The texts that did not keep their ids.</summary>
    public IReadOnlyList<string> Lost => lost;

    public void Begin(string title) => (Releases, release) = (Releases + 1, $"{name} {Releases + 1}, {title}: ");

    public void AddWrong(string what) => wrong.Add(release + what);

    /// <summary>Counts a text that was published before, which should have an id of its own again.</summary>
    public void Expect(Origin origin, bool isKept)
    {
        expected++;
        if (!isKept)
            lost.Add(release + origin);
    }

    public void Ask(Anchor anchor, bool isExpected)
    {
        ExpectedQuestions += isExpected ? 1 : 0;
        questions.Add($"{release}{(isExpected ? "expected" : "lost")} {anchor.Id} {anchor.Text}");
    }

    public override string ToString()
    {
        var recall = 1 - (double)lost.Count / Math.Max(1, expected);
        return string.Join(
            '\n',
            [
                FormattableString.Invariant(
                    $"{name}: {Releases} releases, {wrong.Count} wrong ids, {Aliases} aliases, recall {recall:F5}, {(double)Questions / Releases:F2} questions per release, of {Questions} questions {ExpectedQuestions} expected"
                ),
                .. wrong.Select(line => $"  wrong: {line}"),
                .. lost.Select(line => $"  lost: {line}"),
                .. questions.Select(line => $"  asked: {line}"),
            ]
        );
    }
}

using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>A branch of a study's history: an editor edits the text and releases it.</summary>
internal sealed class LedgerBranch(Ledger start, EditedStudy study)
{
    /// <summary>The branch's ledger, with every release until now.</summary>
    public Ledger Ledger { get; private set; } = start;

    /// <summary>The text of the study in this branch.</summary>
    public string Text => study.Text();

    /// <summary>A branch that starts from the study and its ledger.</summary>
    public static LedgerBranch Of(AnchoredStudy first, Ledger start, int seed) => new(start, new(first.Study, seed));

    /// <summary>The ids of the sentences, in reading order.</summary>
    public static IEnumerable<string> Sentences(Ledger ledger) =>
        ledger.Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence).Select(anchor => anchor.Id);

    /// <summary>Edits the study and releases it.</summary>
    public LedgerBranch Release(int edits, string date)
    {
        study.Edit(edits);
        Ledger = Accept(Ledger, Text, date);
        return this;
    }

    /// <summary>Keeps the study of the last release as an edition.</summary>
    public LedgerBranch Freeze(string date)
    {
        Ledger = Ledger with { Editions = Ledger.Editions.Add(new(date, Ledger.Releases.Length)) };
        return this;
    }

    /// <summary>Releases a text; what it lacks leaves a note.</summary>
    /// <param name="successorIn">Chooses a successor of the known ids in the study; without it there is none.</param>
    public static Ledger Accept(
        Ledger ledger,
        string text,
        string date,
        Func<IReadOnlyList<string>, string?>? successorIn = null
    )
    {
        var read = EditedStudy.Read(text);
        var anchored = AnchoredStudy.Of(read, ledger);
        while (!anchored.Diff.Lost.IsEmpty)
        {
            string[] kept = [.. anchored.StudyIds.Intersect(ledger.Anchors.Select(anchor => anchor.Id))];
            var decisions = anchored.Diff.Lost.Select(lost => new Decision(lost.Anchor.Id, successorIn?.Invoke(kept)));
            ledger = LedgerUpdate.Retire(ledger, decisions, date);
            anchored = AnchoredStudy.Of(read, ledger);
        }
        return EditedStudy.Release(anchored, date);
    }
}

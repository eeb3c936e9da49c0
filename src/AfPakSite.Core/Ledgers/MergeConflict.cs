using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>What no merge can decide.</summary>
public abstract record MergeConflict
{
    private MergeConflict() { }

    /// <summary>Both branches gave an id, but to different texts; that of a section begins with its title.</summary>
    public sealed record IdOfTwoTexts(string Id, string Ours, string Theirs) : MergeConflict;

    /// <summary>A branch lacks an id that both started from.</summary>
    public sealed record IdForgotten(string Id, bool InOurs) : MergeConflict;

    /// <param name="shared">The number of releases that both branches share.</param>
    internal static ImmutableArray<MergeConflict> Between(
        MergeBranch before,
        MergeBranch ours,
        MergeBranch theirs,
        int shared
    ) =>
        [
            .. Forgotten(before, ours, inOurs: true),
            .. Forgotten(before, theirs, inOurs: false),
            .. IdsOfTwoTexts(before, ours, theirs, shared),
        ];

    private static IEnumerable<MergeConflict> Forgotten(MergeBranch before, MergeBranch branch, bool inOurs) =>
        before
            .Ledger.AllAnchors.Where(anchor => branch.Find(anchor.Id) is null)
            .Select(anchor => new IdForgotten(anchor.Id, inOurs));

    private static IEnumerable<MergeConflict> IdsOfTwoTexts(
        MergeBranch before,
        MergeBranch ours,
        MergeBranch theirs,
        int shared
    )
    {
        var others = theirs.GivenAfter(shared);
        foreach (var (id, own) in ours.GivenAfter(shared).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isGivenTwice = others.TryGetValue(id, out var other) && before.Find(id) is null;
            if (isGivenTwice && !MergeBranch.AreSame(ours, own, theirs, other))
                yield return new IdOfTwoTexts(id, ours.WordsOf(own), theirs.WordsOf(other));
        }
    }
}

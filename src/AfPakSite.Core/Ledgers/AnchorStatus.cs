using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>What became of the ledger's anchors in the study, as <c>anchors status</c> shows it.</summary>
/// <param name="Kept">The number of unchanged anchors.</param>
/// <param name="Changes">The other anchors, in the order of the study; those that are gone come last.</param>
/// <param name="HasNewTitle">Whether the study has a new title.</param>
public sealed record AnchorStatus(int Kept, ImmutableArray<AnchorChange> Changes, bool HasNewTitle)
{
    public static AnchorStatus Of(AnchoredStudy anchored, AnchorRegister register)
    {
        var (diff, current) = (anchored.Diff, register.Current);
        ImmutableArray<AnchorChange> inStudy =
        [
            .. current.Anchors.SelectMany(anchor => ChangesOf(diff.Before(anchor.Id), anchor)),
        ];
        ImmutableArray<AnchorChange> missing =
        [
            .. diff.Retired.Select(anchor => new AnchorChange(FateOf(anchor.Retired!), anchor)),
            .. diff.Lost.Select(lost => new AnchorChange(AnchorFate.Lost, lost.Anchor)),
        ];
        var changed = inStudy
            .Where(change => change.Fate != AnchorFate.Renumbered)
            .Select(change => change.Anchor.Id)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return new(
            current.Anchors.Length - changed,
            [.. inStudy, .. missing],
            register.IsKept && !CanonicalText.IsSameText(register.Published.Title, current.Title)
        );
    }

    /// <summary>
    /// The counts in one line: <c>340 kept, 2 edited, 1 lost</c>, and whether the study has a new title.
    /// </summary>
    public string InWords =>
        string.Join(
            ", ",
            Enum.GetValues<AnchorFate>()
                .Select(fate => (fate, count: Changes.Count(change => change.Fate == fate)))
                .Where(pair => pair.count > 0)
                .Select(pair => $"{pair.count} {Word(pair.fate)}")
                .Prepend($"{Kept} kept")
                .Concat(HasNewTitle ? ["the study’s title is new"] : [])
        );

    /// <summary>The word for a fate: <c>taken out</c>.</summary>
    public static string Word(AnchorFate fate) => JsonText.Word(fate).Replace('-', ' ');

    private static IEnumerable<AnchorChange> ChangesOf(Anchor? before, Anchor anchor) =>
        before is null
            ? [new(AnchorFate.New, anchor)]
            : FatesOf(before, anchor).Select(fate => new AnchorChange(fate, anchor));

    private static IEnumerable<AnchorFate> FatesOf(Anchor before, Anchor after)
    {
        if (before.Retired is not null)
            yield return AnchorFate.Returned;
        if (!after.HasTextOf(before) || !after.HasFormOf(before))
            yield return AnchorFate.Edited;
        if (before.Address != after.Address)
            yield return AnchorFate.Moved;
        else if (!Equals(before.Heading, after.Heading) && after.HasTextOf(before))
            yield return AnchorFate.Renumbered;
    }

    private static AnchorFate FateOf(Retirement retirement) =>
        retirement.To is null ? AnchorFate.TakenOut : AnchorFate.Replaced;
}

/// <summary>What became of an anchor.</summary>
public enum AnchorFate
{
    /// <summary>Its text changed, but it is the same text.</summary>
    Edited,

    /// <summary>It has a new address; the old one leads there.</summary>
    Moved,

    /// <summary>A section has a new number or level.</summary>
    Renumbered,

    /// <summary>It was never published.</summary>
    New,

    /// <summary>It was retired, and its text is back.</summary>
    Returned,

    /// <summary>Its text is gone, and another anchor answers for it, by a merger or by a decision.</summary>
    Replaced,

    /// <summary>It was removed, and a note answers for it.</summary>
    TakenOut,

    /// <summary>Its text is gone, and nothing says what became of it.</summary>
    Lost,
}

/// <summary>An anchor and what became of it.</summary>
public readonly record struct AnchorChange(AnchorFate Fate, Anchor Anchor);

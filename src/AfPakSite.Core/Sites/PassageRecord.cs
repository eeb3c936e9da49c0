using System.Collections.Immutable;
using AfPakSite.History;
using AfPakSite.Ledgers;

namespace AfPakSite.Sites;

/// <summary>What became of a passage since its publication.</summary>
public enum PassageState
{
    Unchanged,

    /// <summary>Its words are the same, at another address.</summary>
    Moved,

    /// <summary>Its words changed, even if they are the first ones again.</summary>
    Changed,

    /// <summary>It was taken out, and another anchor answers for it, by a merger or by a decision.</summary>
    Replaced,

    /// <summary>It was taken out, and nothing answers for it.</summary>
    Retired,
}

/// <summary>What a short permanent address tells of its passage: the words then and now, and where they are.</summary>
/// <param name="Address">The address that answers for the passage now.</param>
/// <param name="Successor">The anchor that answers for a passage that was taken out; null for other passages.</param>
/// <param name="Reason">Why its address leads to the successor; null without one.</param>
/// <param name="Versions">The different words, those of the publication first.</param>
/// <param name="Editions">The editions that <c>/l/ID/EDITION/</c> leads to, the earliest first.</param>
public sealed record PassageRecord(
    Anchor Anchor,
    PassageState State,
    string Address,
    Anchor? Successor,
    SuccessorReason? Reason,
    ImmutableArray<PassageVersion> Versions,
    ImmutableArray<PassageEdition> Editions
)
{
    /// <summary>Whether the short address leads to the passage at once, because its words never changed.</summary>
    public bool LeadsAtOnce => State is PassageState.Unchanged or PassageState.Moved;
}

/// <summary>A passage in an edition.</summary>
/// <param name="Address">The address of the passage in the edition.</param>
/// <param name="Version">The index of its words among the versions; null for words that no release had.</param>
public sealed record PassageEdition(EditionName Name, string Address, int? Version);

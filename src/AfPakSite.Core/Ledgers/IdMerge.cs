using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Gives a text another id where the other branch gave its id to another text, since a link leads to one text. Ids are
/// made from the content, so this happens to sections with one title, and to equal sentences in different places.
/// </summary>
internal sealed class IdMerge
{
    private readonly HashSet<string> taken;
    private readonly Dictionary<string, string> ourIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> theirIds = new(StringComparer.Ordinal);

    /// <param name="shared">The number of releases that both branches share.</param>
    /// <param name="published">The branch whose texts keep their ids; null where nobody said.</param>
    public IdMerge(MergeBranch before, MergeBranch ours, MergeBranch theirs, int shared, MergeSide? published)
    {
        var moved = ImmutableArray.CreateBuilder<MovedId>();
        taken = IdsIn(ours.Ledger).Concat(IdsIn(theirs.Ledger)).ToHashSet(StringComparer.Ordinal);
        var others = theirs.GivenAfter(shared);
        foreach (var (id, own) in ours.GivenAfter(shared).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isGivenTwice = others.TryGetValue(id, out var other) && before.Find(id) is null;
            if (!isGivenTwice || MergeBranch.AreSame(ours, own, theirs, other))
                continue;
            var keeper = published ?? KeeperOf((ours, own), (theirs, other));
            var (side, ids) = keeper == MergeSide.Ours ? (MergeSide.Theirs, theirIds) : (MergeSide.Ours, ourIds);
            ids.Add(id, Unused(id));
            moved.Add(new(id, ids[id], side, ours.WordsOf(own), theirs.WordsOf(other)));
        }
        Moved = moved.ToImmutable();
        (Ours, Theirs) = (Renamed(ours, ourIds), Renamed(theirs, theirIds));
    }

    /// <summary>Our branch with the new ids in all of its history.</summary>
    public MergeBranch Ours { get; }

    /// <summary>Their branch with the new ids in all of its history.</summary>
    public MergeBranch Theirs { get; }

    public ImmutableArray<MovedId> Moved { get; }

    /// <summary>
    /// The branch that gave an id first; on one day, the words or else the places decide. So the result is the same
    /// whichever branch is ours.
    /// </summary>
    private static MergeSide KeeperOf(
        (MergeBranch Branch, GivenAnchor Given) ours,
        (MergeBranch Branch, GivenAnchor Given) theirs
    )
    {
        var order = new[]
        {
            string.CompareOrdinal(DayOf(ours), DayOf(theirs)),
            string.CompareOrdinal(ours.Branch.WordsOf(ours.Given), theirs.Branch.WordsOf(theirs.Given)),
            string.CompareOrdinal(ours.Given.Anchor.Route, theirs.Given.Anchor.Route),
            string.CompareOrdinal(ours.Branch.SurroundingsOf(ours.Given), theirs.Branch.SurroundingsOf(theirs.Given)),
        };
        return Array.Find(order, value => value != 0) <= 0 ? MergeSide.Ours : MergeSide.Theirs;

        static string DayOf((MergeBranch Branch, GivenAnchor Given) side) =>
            side.Branch.Ledger.Releases[side.Given.Release - 1].Date;
    }

    private string Unused(string id)
    {
        var other = ContentId.Another(id, 2);
        for (var turn = 3; !taken.Add(other); turn++)
            other = ContentId.Another(id, turn);
        return other;
    }

    private static MergeBranch Renamed(MergeBranch branch, Dictionary<string, string> ids)
    {
        return ids.Count == 0 ? branch : new(branch.Ledger.WithEach(Rename));

        Anchor Rename(Anchor anchor)
        {
            var retirement =
                anchor.Retired is { To: { } to } retired && ids.TryGetValue(to, out var successor)
                    ? retired with
                    {
                        To = successor,
                    }
                    : anchor.Retired;
            return ids.TryGetValue(anchor.Id, out var id)
                ? anchor with
                {
                    Id = id,
                    Retired = retirement,
                    // an address with the old id leads to the other text
                    Was =
                    [
                        .. anchor.Was.Where(address => !address.EndsWith($"#{anchor.Id}", StringComparison.Ordinal)),
                    ],
                }
                : anchor with
                {
                    Retired = retirement,
                };
        }
    }

    private static IEnumerable<string> IdsIn(Ledger ledger) => ledger.AllAnchors.Select(anchor => anchor.Id);
}

/// <summary>An id that both branches gave, but to different texts, and which one of the texts loses.</summary>
/// <param name="NewId">The id that the text of one branch gets.</param>
/// <param name="Side">That branch.</param>
/// <param name="Ours">The words of our text; those of a section begin with its title.</param>
public sealed record MovedId(string Id, string NewId, MergeSide Side, string Ours, string Theirs);

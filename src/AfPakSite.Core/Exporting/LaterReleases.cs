using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.Exporting;

/// <summary>
/// The releases of a ledger after what was published. Only they can explain a difference, so where the ledger lacks a
/// published release, nothing does.
/// </summary>
internal sealed class LaterReleases
{
    private readonly ImmutableArray<Release> releases;
    private readonly HashSet<string> ids;

    /// <param name="first">The index of the first later release.</param>
    private LaterReleases(Ledger ledger, int first, ImmutableArray<AnchorsRelease> missing, bool areMerged)
    {
        (Missing, AreMerged, releases) = (missing, areMerged, ledger.Releases[first..]);
        ids = new LedgerStates(ledger)
            .All.Skip(first + 1)
            .SelectMany(state => state.Anchors)
            .Select(anchor => anchor.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The published releases that the ledger does not contain, the first one first.</summary>
    public ImmutableArray<AnchorsRelease> Missing { get; }

    /// <summary>
    /// Whether the last published release is in the ledger only as a merge changed it; then that release is a later one
    /// too.
    /// </summary>
    public bool AreMerged { get; }

    public static LaterReleases Of(AnchorsFile published, Ledger ledger, LedgerDigests digests)
    {
        var places = digests
            .Releases.Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index + 1, StringComparer.Ordinal);
        foreach (var (index, release) in ledger.Releases.Index())
        {
            foreach (var digest in release.Merged)
                places.TryAdd(digest, index);
        }
        ImmutableArray<AnchorsRelease> missing =
        [
            .. published.Releases.Where(release => !places.ContainsKey(release.Digest)),
        ];
        var last = published.Releases.LastOrDefault()?.Digest;
        var first =
            !missing.IsEmpty ? ledger.Releases.Length
            : last is null ? 0
            : places[last];
        return new(ledger, first, missing, missing.IsEmpty && last is not null && !digests.Releases.Contains(last));
    }

    /// <summary>
    /// Whether an anchor that was taken out before was in the study after one of these releases. The text of the last
    /// published release does not contain it, unless a merge kept it.
    /// </summary>
    public bool HaveReturned(string id) => ids.Contains(id);

    /// <summary>
    /// Whether a retirement may have changed: a note may get a successor later, and a merge of two branches that both
    /// took a text out chooses between them.
    /// </summary>
    public bool Allow(GoneAnchor published, Retirement now)
    {
        var isSameDay = published.Retired is null || published.Retired == now.Date;
        return isSameDay && published.To == now.To
            || isSameDay && published.To is null && !releases.IsEmpty
            || releases.Any(release => !release.Merged.IsEmpty);
    }
}

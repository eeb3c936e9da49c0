using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>A release in the ledger's file: how to undo it.</summary>
/// <param name="Previous">The digest of the release before it; null for the first release.</param>
/// <param name="Merged">The digests of the releases of branches that it stands for.</param>
/// <param name="PreviousTitle">The title before it; null where it was the same.</param>
/// <param name="Added">The ids that it added to the study.</param>
/// <param name="Before">The lines that were different, or at another place, before it.</param>
internal sealed record StoredRelease(
    string Date,
    string? Previous,
    ImmutableArray<string> Merged,
    string? PreviousTitle,
    ImmutableArray<string> Added,
    ImmutableArray<StoredChange> Before
)
{
    /// <summary>The lines before the release.</summary>
    /// <param name="newer">The lines after it.</param>
    /// <param name="nearest">The nearest later line with each id; becomes that of the state before the release.</param>
    /// <exception cref="LedgerException">The release does not fit the lines.</exception>
    public ImmutableArray<StoredLine> Undo(ImmutableArray<StoredLine> newer, Dictionary<string, StoredLine> nearest)
    {
        if (Added.IsEmpty && Before.IsEmpty)
            return newer;
        var changes = new Dictionary<string, StoredLine?>(StringComparer.Ordinal);
        var followers = new Dictionary<string, StoredLine>(StringComparer.Ordinal);
        var fits = Added.All(id => changes.TryAdd(id, null));
        foreach (var change in Before)
        {
            var line = change.LineFrom(nearest);
            nearest[line.Id] = line;
            fits &= changes.TryAdd(line.Id, change.After is null ? line : null);
            fits &= change.After is null || followers.TryAdd(change.After, line);
        }
        var older = ImmutableArray.CreateBuilder<StoredLine>(newer.Length);
        AddFollowers("", older, followers);
        foreach (var line in newer)
        {
            if (changes.Remove(line.Id, out var change) && change is null)
                continue;
            older.Add(change ?? line);
            AddFollowers(line.Id, older, followers);
        }
        fits &= followers.Count == 0 && changes.Values.All(change => change is null) && !Added.Any(changes.ContainsKey);
        return fits ? older.ToImmutable() : throw new LedgerException(new LedgerFault.ReleaseNotReversible(Date));
    }

    private static void AddFollowers(
        string id,
        ImmutableArray<StoredLine>.Builder lines,
        Dictionary<string, StoredLine> followers
    )
    {
        for (var last = id; followers.Remove(last, out var follower); last = follower.Id)
            lines.Add(follower);
    }
}

/// <summary>A line that was different, or at another place, before a release.</summary>
/// <param name="After">
/// The id before it in its state, empty for the first line; null where its place is that of the later line.
/// </param>
/// <param name="Json">Its difference from the nearest later line with the same id.</param>
internal readonly record struct StoredChange(string Id, string? After, JsonElement Json)
{
    public StoredLine LineFrom(Dictionary<string, StoredLine> nearest) =>
        nearest.TryGetValue(Id, out var later)
            ? LineReader.Read(Json, later, "after")
            : throw new LedgerException(new LedgerFault.Forgotten(Id), Id);
}

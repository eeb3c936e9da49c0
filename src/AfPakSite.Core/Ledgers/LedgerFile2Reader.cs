using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>Reads format 2 of the ledger, which <see cref="LedgerWriter"/> writes and describes.</summary>
internal static class LedgerFile2Reader
{
    /// <exception cref="LedgerException">The tool did not write such a file.</exception>
    public static Ledger Read(JsonElement root, out StoredDigests digests)
    {
        JsonFields.RequireOnly(root, "format", "digest", "title", "releases", "editions", "anchors", "gone");
        var head = JsonFields.Text(root, "digest");
        var releases = JsonFields.List(root, "releases", ReadRelease);
        foreach (var first in root.GetProperty("releases").EnumerateArray().Take(1))
            JsonFields.RequireOnly(first, "date", "merged");
        var lines = JsonFields.List(root, "anchors", line => LineReader.ReadWhole(line, "retired", "to", "decided"));
        var gone = JsonFields.List(root, "gone", line => LineReader.ReadWhole(line, "retired", "to", "decided"));
        if (releases.IsEmpty && !(lines.IsEmpty && gone.IsEmpty))
            throw new LedgerException(new LedgerFault.NoReleases(), null, "\"releases\"");
        var replay = new LedgerReplay();
        ImmutableArray<ImmutableArray<Anchor>> states =
        [
            .. StatesOf(releases, lines, gone).Zip(releases, (state, release) => replay.Next(state, release.Date)),
        ];
        var anchors = JsonFields
            .List(root, "anchors", line => RetirementOf(line, isGone: false))
            .Zip(
                states.LastOrDefault([]),
                (retired, anchor) => retired is null ? anchor : anchor with { Retired = retired }
            );
        var gonesRetired = JsonFields.List(root, "gone", line => RetirementOf(line, isGone: true)!);
        var editions = JsonFields.List(root, "editions", ReadEdition);
        digests = new(
            head,
            [.. releases.Select(release => release.Previous)],
            JsonFields.List(root, "editions", edition => JsonFields.Text(edition, "digest"))
        );
        return new(
            JsonFields.Text(root, "title"),
            [.. anchors],
            [.. gone.Zip(gonesRetired, replay.Gone)],
            [.. releases.Select((release, index) => ReleaseOf(release, index, states))],
            editions
        );
    }

    /// <summary>The lines after each release, the first one first.</summary>
    private static ImmutableArray<StoredLine>[] StatesOf(
        ImmutableArray<StoredRelease> releases,
        ImmutableArray<StoredLine> lines,
        ImmutableArray<StoredLine> gone
    )
    {
        var nearest = new Dictionary<string, StoredLine>(StringComparer.Ordinal);
        foreach (var line in gone.Concat(lines))
        {
            if (!nearest.TryAdd(line.Id, line))
                throw new LedgerException(new LedgerFault.Twice(line.Id, null), line.Id);
        }
        var states = new ImmutableArray<StoredLine>[releases.Length];
        var state = lines;
        for (var index = releases.Length - 1; index >= 0; index--)
        {
            states[index] = state;
            if (index > 0)
                state = releases[index].Undo(state, nearest);
        }
        return states;
    }

    private static Release ReleaseOf(StoredRelease release, int index, ImmutableArray<ImmutableArray<Anchor>> states) =>
        new(
            release.Date,
            release.PreviousTitle,
            index == 0 || (release.Added.IsEmpty && release.Before.IsEmpty)
                ? []
                : Splice.Between(states[index], states[index - 1]),
            release.Merged
        );

    private static StoredRelease ReadRelease(JsonElement release)
    {
        JsonFields.RequireOnly(release, "date", "previous", "merged", "title", "added", "before");
        return new(
            JsonFields.Text(release, "date"),
            JsonFields.OptionalText(release, "previous"),
            JsonFields.OptionalList(release, "merged", digest => JsonFields.TextOf(digest, "merged", null) ?? ""),
            JsonFields.OptionalText(release, "title"),
            JsonFields.OptionalList(release, "added", id => JsonFields.TextOf(id, "added", null) ?? ""),
            JsonFields.OptionalList(
                release,
                "before",
                line => new StoredChange(JsonFields.Text(line, "id"), JsonFields.OptionalText(line, "after"), line)
            )
        );
    }

    private static Edition ReadEdition(JsonElement edition)
    {
        JsonFields.RequireOnly(edition, "date", "number", "release", "digest", "title", "steps");
        return new(
            new(JsonFields.Text(edition, "date"), NumberOf(edition)),
            JsonFields.Number(edition, "release"),
            JsonFields.OptionalText(edition, "title"),
            JsonFields.OptionalList(edition, "steps", ReadStep)
        );
    }

    /// <summary>The number of an edition on its day; the first one is without.</summary>
    private static int NumberOf(JsonElement edition)
    {
        if (!JsonFields.Has(edition, "number"))
            return 1;
        var number = JsonFields.Number(edition, "number");
        return number > 1
            ? number
            : throw new LedgerException(new LedgerFault.EditionNumber(number), null, "\"number\":");
    }

    private static Splice ReadStep(JsonElement step)
    {
        JsonFields.RequireOnly(step, "at", "take", "put");
        return new(
            JsonFields.Number(step, "at"),
            JsonFields.Number(step, "take"),
            JsonFields.List(step, "put", line => LedgerReplay.Anchored(LineReader.ReadWhole(line)))
        );
    }

    /// <summary>The end of an anchor; of one in the study, only where a command has marked it.</summary>
    private static Retirement? RetirementOf(JsonElement line, bool isGone)
    {
        var id = JsonFields.Text(line, "id");
        var to = JsonFields.OptionalText(line, "to", id);
        var isDecided = JsonFields.Has(line, "decided") && JsonFields.Flag(line, "decided", id);
        if (isDecided && to is null)
            throw new LedgerException(new LedgerFault.Missing("to"), id);
        if (isGone)
            return new(JsonFields.OptionalText(line, "retired", id), to, isDecided);
        if (JsonFields.Has(line, "retired"))
            return new(JsonFields.Text(line, "retired", id), to, isDecided);
        return to is null ? null : throw new LedgerException(new LedgerFault.Missing("retired"), id);
    }
}

/// <summary>The digests in the ledger's file.</summary>
/// <param name="Previous">For each release that of the release before it; null for the first.</param>
internal sealed record StoredDigests(string Head, ImmutableArray<string?> Previous, ImmutableArray<string> Editions);

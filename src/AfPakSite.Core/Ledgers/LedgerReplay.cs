using System.Collections.Immutable;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>
/// Replays the releases in order, and gives each stored line what follows from its neighbors and its past: the route,
/// the text of a paragraph, the dates and the former addresses.
/// </summary>
internal sealed class LedgerReplay
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private List<Entry> current = [];
    private int release;

    /// <summary>The anchors of the next release.</summary>
    /// <param name="lines">In reading order.</param>
    public ImmutableArray<Anchor> Next(ImmutableArray<StoredLine> lines, string date)
    {
        release++;
        var anchors = ImmutableArray.CreateBuilder<Anchor>(lines.Length);
        var next = new List<Entry>(lines.Length);
        var section = "/";
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            var entry = EntryOf(line.Id);
            var kind = line.Kind;
            var route = line.Route ?? section;
            if (kind == AnchorKind.Section)
                section = route;
            var sentences =
                kind == AnchorKind.Paragraph ? ReadingOrder.SentencesAt(lines, index + 1, next => next.Kind) : [];
            entry.Update(line, route, sentences, date);
            anchors.Add(entry.Anchor!);
            next.Add(entry);
        }
        foreach (var entry in current.Where(entry => entry.Release != release))
            entry.Removed = date;
        current = next;
        var state = anchors.MoveToImmutable();
        LedgerChecker.RequireOrder(state);
        return state;
    }

    /// <summary>An anchor that is not in the study any more.</summary>
    /// <param name="retired">Its date is null where it is the day of the release that removed it.</param>
    public Anchor Gone(StoredLine line, Retirement retired)
    {
        var last = entries.GetValueOrDefault(line.Id);
        return Anchored(line, last?.Anchor) with
        {
            Retired = retired with { Date = retired.Date ?? last?.Removed ?? throw Missing("retired", line) },
        };
    }

    /// <summary>
    /// The anchor of a line that has all of its properties, or that has the others of an earlier anchor.
    /// </summary>
    public static Anchor Anchored(StoredLine line, Anchor? last = null) =>
        new(
            line.Id,
            line.Kind,
            line.Route ?? last?.Route ?? throw Missing("route", line),
            line.Text ?? last?.Text ?? throw Missing("text", line),
            line.First ?? last?.First ?? throw Missing("first", line),
            line.Changed ?? last?.Changed ?? throw Missing("changed", line),
            line.Heading,
            line.Form,
            line.Was.IsDefault ? last?.Was ?? [] : line.Was,
            null
        );

    private Entry EntryOf(string id)
    {
        if (!entries.TryGetValue(id, out var entry))
            entries.Add(id, entry = new());
        if (entry.Release == release)
            throw new LedgerException(new LedgerFault.Twice(id, null), id);
        entry.Release = release;
        return entry;
    }

    private static LedgerException Missing(string property, StoredLine line) =>
        new(new LedgerFault.Missing(property), line.Id);

    /// <summary>The last known state of an anchor.</summary>
    private sealed class Entry
    {
        private StoredLine? line;
        private ImmutableArray<StoredLine> sentences = [];

        public Anchor? Anchor { get; private set; }

        /// <summary>The number of the last release that contains it.</summary>
        public int Release { get; set; }

        /// <summary>The day of the release that removed it last.</summary>
        public string? Removed { get; set; }

        /// <summary>Makes the anchor again only where its line, its route or its sentences changed.</summary>
        public void Update(StoredLine newLine, string route, ImmutableArray<StoredLine> newSentences, string date)
        {
            var isSame =
                ReferenceEquals(line, newLine)
                && Anchor!.Route == route
                && sentences.AsSpan().SequenceEqual(newSentences.AsSpan());
            if (!isSame)
                Anchor = Made(newLine, route, newSentences, date);
            (line, sentences) = (newLine, newSentences);
        }

        private Anchor Made(StoredLine line, string route, ImmutableArray<StoredLine> sentences, string date)
        {
            var text =
                line.Text
                ?? line.TextWith([.. sentences.Select(sentence => sentence.Text ?? "")])
                ?? throw Missing("text", line);
            var anchor = LedgerUpdate.Dated(
                new(line.Id, line.Kind, route, text, null, null, line.Heading, line.Form, [], null),
                Anchor,
                date
            );
            return anchor with
            {
                First = line.First ?? anchor.First,
                Changed = line.Changed ?? anchor.Changed,
                Was = line.Was.IsDefault ? anchor.Was : line.Was,
            };
        }
    }
}

using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// The releases of a ledger as stored lines, without what <see cref="LedgerReplay"/> gives back to them.
/// </summary>
internal sealed class StoredHistory
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> removed = new(StringComparer.Ordinal);

    private StoredHistory(Ledger ledger)
    {
        var states = ledger.StatesBack().Reverse().Zip(ledger.Releases);
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<StoredLine>>(ledger.Releases.Length);
        foreach (var (state, release) in states)
        {
            lines.Add(Store(state.Anchors, release.Date));
            NoteRemoved(lines, release.Date);
        }
        States = lines.ToImmutable();
        Gone = [.. ledger.Gone.Select(StoreGone)];
    }

    /// <summary>The lines after each release, the first one first.</summary>
    public ImmutableArray<ImmutableArray<StoredLine>> States { get; }

    /// <summary>The lines of the anchors that are gone, as the last release that contained them had them.</summary>
    public ImmutableArray<StoredLine> Gone { get; }

    public static StoredHistory Of(Ledger ledger) => new(ledger);

    /// <summary>The day of the release that removed an anchor last; null for none.</summary>
    public string? RemovalOf(string id) => removed.GetValueOrDefault(id);

    /// <summary>An anchor with all of its properties.</summary>
    public static StoredLine Whole(Anchor anchor) =>
        Undated(anchor) with
        {
            Route = anchor.Route,
            Text = anchor.Text,
            First = anchor.First,
            Changed = anchor.Changed,
            Was = anchor.Was,
        };

    private ImmutableArray<StoredLine> Store(ImmutableArray<Anchor> anchors, string date)
    {
        var lines = ImmutableArray.CreateBuilder<StoredLine>(anchors.Length);
        var section = "/";
        for (var index = 0; index < anchors.Length; index++)
        {
            var anchor = anchors[index];
            if (!entries.TryGetValue(anchor.Id, out var entry))
                entries.Add(anchor.Id, entry = new());
            var sentences =
                anchor.Kind == AnchorKind.Paragraph
                    ? ReadingOrder.SentencesAt(anchors, index + 1, next => next.Kind)
                    : [];
            lines.Add(entry.Store(anchor, section, sentences, date));
            if (anchor.Kind == AnchorKind.Section)
                section = anchor.Route;
        }
        return lines.MoveToImmutable();
    }

    private void NoteRemoved(ImmutableArray<ImmutableArray<StoredLine>>.Builder states, string date)
    {
        if (states.Count < 2)
            return;
        var kept = states[^1].Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var line in states[^2].Where(line => !kept.Contains(line.Id)))
            removed[line.Id] = date;
    }

    private StoredLine StoreGone(Anchor anchor)
    {
        if (!entries.TryGetValue(anchor.Id, out var entry) || entry.Last is not { } last)
            return Whole(anchor);
        var line = Undated(anchor) with { Gaps = entry.Line.Gaps };
        return line with
        {
            Route = anchor.Route == last.Route ? entry.Line.Route : anchor.Route,
            Text = anchor.Text == last.Text ? entry.Line.Text : anchor.Text,
            First = anchor.First == last.First ? entry.Line.First : anchor.First,
            Changed = anchor.Changed == last.Changed ? entry.Line.Changed : anchor.Changed,
            Was = anchor.Was.SequenceEqual(last.Was) ? entry.Line.Was : anchor.Was,
        };
    }

    private static StoredLine Undated(Anchor anchor) =>
        StoredLine.Of(anchor.Id) with
        {
            Level = anchor.Heading?.Level,
            Number = anchor.Heading?.Number,
            Slug = anchor.Heading?.Slug,
            HasPage = anchor.Heading is { HasPage: true },
            Form = anchor.Form,
        };

    /// <summary>The last known state of an anchor.</summary>
    private sealed class Entry
    {
        private string section = "";
        private ImmutableArray<Anchor> sentences = [];

        public Anchor? Last { get; private set; }

        public StoredLine Line { get; private set; } = StoredLine.Of("");

        /// <param name="newSection">The route of the section before it.</param>
        public StoredLine Store(Anchor anchor, string newSection, ImmutableArray<Anchor> newSentences, string date)
        {
            var isSame =
                ReferenceEquals(anchor, Last)
                && section == newSection
                && sentences.AsSpan().SequenceEqual(newSentences.AsSpan());
            if (!isSame)
            {
                var made = Made(anchor, newSection, newSentences, date);
                Line = made.Equals(Line) ? Line : made;
            }
            (Last, section, sentences) = (anchor, newSection, newSentences);
            return Line;
        }

        private StoredLine Made(Anchor anchor, string section, ImmutableArray<Anchor> sentences, string date)
        {
            var derived = LedgerUpdate.Dated(anchor with { First = null, Changed = null, Was = [] }, Last, date);
            var line = Undated(anchor) with
            {
                Route = anchor.Route == section ? null : anchor.Route,
                Text = anchor.Kind == AnchorKind.Paragraph ? null : anchor.Text,
                First = anchor.First == derived.First ? null : anchor.First,
                Changed = anchor.Changed == derived.Changed ? null : anchor.Changed,
                Was = anchor.Was.SequenceEqual(derived.Was) ? default : anchor.Was,
            };
            return anchor.Kind == AnchorKind.Paragraph
                ? line.WithText(anchor.Text, [.. sentences.Select(sentence => sentence.Text)])
                : line;
        }
    }
}

using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.History;

/// <summary>How the study read at each release, and what each release changed.</summary>
public sealed class TextChanges
{
    private readonly ImmutableArray<Snapshot> states;
    private readonly Dictionary<string, string> lastChanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EarlierText> earlier = new(StringComparer.Ordinal);

    /// <param name="current">The ledger as the study now has it, which may be ahead of the last release.</param>
    public TextChanges(Ledger published, Ledger current)
    {
        states = [.. Enumerable.Range(0, published.Releases.Length + 1).Select(published.StateAfter)];
        Releases =
        [
            .. published.Releases.Select(
                (release, index) =>
                    new ReleaseChanges(release.Date, index + 1, ChangesBetween(states[index], states[index + 1]))
            ),
        ];
        foreach (var release in Releases)
        {
            foreach (var route in release.Sections.SelectMany(section => section.Routes))
                lastChanges[route] = release.Date;
        }
        for (var index = 1; index < states.Length; index++)
            NoteEarlier(
                states[index],
                index == states.Length - 1 ? new(current.Title, current.Anchors) : states[index + 1],
                published.Releases[index - 1].Date
            );
    }

    /// <summary>What each release changed, the first one first.</summary>
    public ImmutableArray<ReleaseChanges> Releases { get; }

    /// <summary>How a sentence read before its last change; null where it was never changed.</summary>
    public EarlierText? BeforeChange(string id) => earlier.GetValueOrDefault(id);

    /// <summary>The day on which what a page holds of the study last changed; null where no release says.</summary>
    public string? LastChange(string route) => lastChanges.GetValueOrDefault(route);

    /// <summary>The day of the last release that changed anything of the text.</summary>
    public string? LastRelease => Releases.LastOrDefault(release => !release.Sections.IsEmpty)?.Date;

    private void NoteEarlier(Snapshot before, Snapshot after, string date)
    {
        var texts = before
            .Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence)
            .ToDictionary(anchor => anchor.Id, anchor => anchor.Text, StringComparer.Ordinal);
        foreach (var anchor in after.Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence))
        {
            if (texts.TryGetValue(anchor.Id, out var text) && text != anchor.Text)
                earlier[anchor.Id] = new(date, text);
        }
    }

    private static ImmutableArray<SectionChanges> ChangesBetween(Snapshot before, Snapshot after)
    {
        var (old, fresh) = (Lines(before), Lines(after));
        var counted = new SortedDictionary<int, List<(ChangeKind Kind, ImmutableArray<string> Routes)>>();
        var sections = SectionsOf(before, after);
        var places = sections
            .Select((section, index) => (section.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        foreach (var (id, line) in fresh)
        {
            var previous = old.GetValueOrDefault(id);
            if (KindOf(previous, line) is { } kind)
                Note(
                    places[line.Section],
                    kind,
                    previous is null ? [line.Anchor.Route] : [line.Anchor.Route, previous.Anchor.Route]
                );
        }
        foreach (
            var (_, line) in old.Where(pair =>
                !fresh.ContainsKey(pair.Key) && pair.Value.Anchor.Kind == AnchorKind.Sentence
            )
        )
            Note(places[line.Section], ChangeKind.Removed, [line.Anchor.Route]);
        return [.. counted.Select(pair => SectionChanges.Of(sections[pair.Key], pair.Value))];

        void Note(int section, ChangeKind kind, ImmutableArray<string> routes)
        {
            if (!counted.TryGetValue(section, out var list))
                counted[section] = list = [];
            list.Add((kind, routes));
        }
    }

    /// <summary>The sections of two states in reading order; one that is gone stands behind the one that it stood behind.</summary>
    private static List<Anchor> SectionsOf(Snapshot before, Snapshot after)
    {
        var sections = after.Anchors.Where(anchor => anchor.Kind == AnchorKind.Section).ToList();
        var next = 0;
        foreach (var section in before.Anchors.Where(anchor => anchor.Kind == AnchorKind.Section))
        {
            var kept = sections.FindIndex(other => other.Id == section.Id);
            if (kept < 0)
                sections.Insert(next, section);
            next = kept < 0 ? next + 1 : kept + 1;
        }
        return sections;
    }

    private static ChangeKind? KindOf(Line? before, Line after) =>
        (before, after.Anchor.Kind) switch
        {
            (null, AnchorKind.Sentence) => ChangeKind.Added,
            (null, _) => null,
            (_, AnchorKind.Sentence) when before.Anchor.Text != after.Anchor.Text => ChangeKind.Changed,
            (_, AnchorKind.Sentence) when before.Section != after.Section => ChangeKind.Moved,
            (_, AnchorKind.Section) when before.Anchor.Text != after.Anchor.Text => ChangeKind.Retitled,
            _ => null,
        };

    /// <summary>The lines of a state in reading order, each with the id of its section.</summary>
    private static Dictionary<string, Line> Lines(Snapshot state)
    {
        var lines = new Dictionary<string, Line>(StringComparer.Ordinal);
        var section = "";
        foreach (var anchor in state.Anchors)
        {
            section = anchor.Kind == AnchorKind.Section ? anchor.Id : section;
            lines[anchor.Id] = new(anchor, section);
        }
        return lines;
    }

    private sealed record Line(Anchor Anchor, string Section);
}

/// <summary>How a sentence read until a change.</summary>
/// <param name="Since">The day of the release that it stands changed since.</param>
public sealed record EarlierText(string Since, string Text);

/// <summary>What a release changed, section by section in reading order.</summary>
/// <param name="Number">Which release it is, counted from 1.</param>
public sealed record ReleaseChanges(string Date, int Number, ImmutableArray<SectionChanges> Sections);

/// <summary>What became of a sentence or a heading.</summary>
public enum ChangeKind
{
    Retitled,
    Changed,
    Added,
    Moved,
    Removed,
}

/// <summary>What a release changed in a section: how many sentences of each kind of change.</summary>
/// <param name="Routes">The pages on which something changed by it.</param>
public sealed record SectionChanges(
    Anchor Section,
    ImmutableArray<(ChangeKind Kind, int Count)> Counts,
    ImmutableArray<string> Routes
)
{
    internal static SectionChanges Of(Anchor section, List<(ChangeKind Kind, ImmutableArray<string> Routes)> changes) =>
        new(
            section,
            [
                .. changes
                    .CountBy(change => change.Kind)
                    .OrderBy(pair => pair.Key)
                    .Select(pair => (pair.Key, pair.Value)),
            ],
            [.. changes.SelectMany(change => change.Routes).Distinct().Order(StringComparer.Ordinal)]
        );
}

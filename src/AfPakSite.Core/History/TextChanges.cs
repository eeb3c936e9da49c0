using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.History;

/// <summary>What each release changed in the study's text, and how changed sentences read before.</summary>
public sealed class TextChanges
{
    private readonly Dictionary<string, string> lastChanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EarlierText> earlierTexts = new(StringComparer.Ordinal);

    public TextChanges(AnchorRegister register)
    {
        var (published, current, states) = (register.Published, register.Current, register.States.All);
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
        Snapshot[] laterStates = [.. states.Skip(2), new(current.Title, current.Anchors)];
        foreach (var (release, (before, after)) in published.Releases.Zip(states.Skip(1).Zip(laterStates)))
            NoteEarlierTexts(before, after, release.Date);
    }

    /// <summary>What each release changed, the first one first.</summary>
    public ImmutableArray<ReleaseChanges> Releases { get; }

    /// <summary>How a sentence read before its last change; null where it never changed.</summary>
    public EarlierText? BeforeChange(string id) => earlierTexts.GetValueOrDefault(id);

    /// <summary>The day on which the study's text on a page last changed; null where no release changed it.</summary>
    public string? LastChange(string route) => lastChanges.GetValueOrDefault(route);

    /// <summary>The day of the last release that changed the text.</summary>
    public string? LastRelease => Releases.LastOrDefault(release => !release.Sections.IsEmpty)?.Date;

    private void NoteEarlierTexts(Snapshot before, Snapshot after, string date)
    {
        var anchors = before.Anchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        foreach (var anchor in after.Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence))
        {
            if (anchors.TryGetValue(anchor.Id, out var earlier) && !anchor.HasTextOf(earlier))
                earlierTexts[anchor.Id] = new(date, earlier.Text);
        }
    }

    private static ImmutableArray<SectionChanges> ChangesBetween(Snapshot before, Snapshot after)
    {
        var changes = ChangesBetween(Lines(before), Lines(after))
            .ToLookup(change => change.Section, StringComparer.Ordinal);
        return
        [
            .. SectionsOf(before, after)
                .Where(section => changes.Contains(section.Id))
                .Select(section => SectionChanges.Of(section, [.. changes[section.Id]])),
        ];
    }

    private static IEnumerable<TextChange> ChangesBetween(List<Line> before, List<Line> after)
    {
        var oldById = before.ToDictionary(line => line.Anchor.Id, StringComparer.Ordinal);
        foreach (var line in after)
        {
            oldById.Remove(line.Anchor.Id, out var old);
            if (KindOf(old, line) is { } kind)
                yield return new(
                    line.Section,
                    kind,
                    old is null ? [line.Anchor.Route] : [line.Anchor.Route, old.Anchor.Route]
                );
        }
        foreach (var line in before.Where(line => line.Anchor.Kind == AnchorKind.Sentence))
        {
            if (oldById.ContainsKey(line.Anchor.Id))
                yield return new(line.Section, ChangeKind.Removed, [line.Anchor.Route]);
        }
    }

    /// <summary>
    /// The sections of two states in reading order; a removed one follows the section that it followed before.
    /// </summary>
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
            (_, AnchorKind.Sentence) when !after.Anchor.HasTextOf(before.Anchor) => ChangeKind.Changed,
            (_, AnchorKind.Sentence) when before.Section != after.Section => ChangeKind.Moved,
            (_, AnchorKind.Section) when !after.Anchor.HasTextOf(before.Anchor) => ChangeKind.Retitled,
            _ => null,
        };

    private static List<Line> Lines(Snapshot state)
    {
        var lines = new List<Line>();
        var section = "";
        foreach (var anchor in state.Anchors)
        {
            section = anchor.Kind == AnchorKind.Section ? anchor.Id : section;
            lines.Add(new(anchor, section));
        }
        return lines;
    }

    /// <summary>An anchor and the id of the section that contains it.</summary>
    private sealed record Line(Anchor Anchor, string Section);
}

/// <summary>How a sentence read before a change.</summary>
/// <param name="Since">The day of the last release with this text.</param>
public sealed record EarlierText(string Since, string Text);

/// <summary>What a release changed, section by section in reading order.</summary>
/// <param name="Number">The number of the release, from 1.</param>
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

/// <summary>A change of one sentence or heading.</summary>
/// <param name="Section">The id of the section that contains it.</param>
/// <param name="Routes">The pages that it changes.</param>
internal sealed record TextChange(string Section, ChangeKind Kind, ImmutableArray<string> Routes);

/// <summary>What a release changed in a section: the number of sentences for each kind of change.</summary>
/// <param name="Routes">The pages that it changed.</param>
public sealed record SectionChanges(
    Anchor Section,
    ImmutableArray<(ChangeKind Kind, int Count)> Counts,
    ImmutableArray<string> Routes
)
{
    internal static SectionChanges Of(Anchor section, ImmutableArray<TextChange> changes) =>
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

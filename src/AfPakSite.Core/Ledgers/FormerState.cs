using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Where each anchor that is gone was before the release that removed it.</summary>
internal sealed class FormerState
{
    private readonly Dictionary<string, string?> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> paragraphs = new(StringComparer.Ordinal);

    private FormerState() { }

    public static FormerState Of(Ledger ledger)
    {
        var former = new FormerState();
        var gone = ledger.Gone.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var state = new Snapshot(ledger.Title, ledger.Anchors);
        foreach (var release in ledger.Releases.Reverse())
        {
            state = release.Undo(state);
            former.Note(state, gone);
        }
        return former;
    }

    /// <summary>The id of the section that a paragraph or sentence was in last, or that was above a section.</summary>
    public string? SectionOf(string id) => sections.GetValueOrDefault(id);

    /// <summary>The texts of the paragraphs that a section had last, without those of its subsections.</summary>
    public IReadOnlyList<string> ParagraphsOf(string id) => paragraphs.GetValueOrDefault(id, []);

    /// <summary>Notes the anchors that are gone and are in a state; later states were noted before.</summary>
    private void Note(Snapshot state, HashSet<string> gone)
    {
        var above = new Stack<Anchor>();
        List<string>? texts = null;
        foreach (var anchor in state.Anchors)
        {
            while (anchor.Heading is { } inner && above.TryPeek(out var last) && last.Heading!.Level >= inner.Level)
                above.Pop();
            if (anchor.Kind == AnchorKind.Section)
                texts = gone.Contains(anchor.Id) ? [] : null;
            else if (anchor.Kind == AnchorKind.Paragraph)
                texts?.Add(CanonicalText.Of(anchor.Text));
            var isNew =
                gone.Contains(anchor.Id)
                && sections.TryAdd(anchor.Id, above.TryPeek(out var section) ? section.Id : null);
            if (isNew && anchor.Kind == AnchorKind.Section)
                paragraphs[anchor.Id] = texts!;
            if (anchor.Kind == AnchorKind.Section)
                above.Push(anchor);
        }
    }
}

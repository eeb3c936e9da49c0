using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>
/// Finds what is gone from the ledger and stands in the study again, word for word: a cut that was undone. A text that
/// stands twice, or that anything living had, gives no id back: a wrong id would be worse than a lost one.
/// </summary>
internal sealed class ReturnedAnchors
{
    private readonly Outline old;
    private readonly Outline fresh;
    private readonly AlignmentResult alignment;
    private readonly FormerState former;
    private readonly List<Anchor> sections;

    private ReturnedAnchors(Ledger ledger, Outline old, Outline fresh, AlignmentResult alignment)
    {
        (this.old, this.fresh, this.alignment, former) = (old, fresh, alignment, new(ledger));
        sections = [.. ledger.Anchors.Where(anchor => anchor.Kind == AnchorKind.Section)];
    }

    /// <summary>The lines of what stands again, by the places in the study's lists of sections, paragraphs and sentences.</summary>
    public static IReadOnlyDictionary<(AnchorKind Kind, int Place), Anchor> Of(
        Ledger ledger,
        Outline old,
        Outline fresh,
        AlignmentResult alignment
    )
    {
        var returned = new Dictionary<(AnchorKind, int), Anchor>();
        if (ledger.Gone.IsEmpty)
            return returned;
        var finder = new ReturnedAnchors(ledger, old, fresh, alignment);
        foreach (var kinds in ledger.Gone.GroupBy(anchor => anchor.Kind))
        {
            var gone = kinds.ToLookup(anchor => Passage.KeyOf(anchor.Text), StringComparer.Ordinal);
            foreach (var passage in finder.New(kinds.Key).Where(passage => gone.Contains(passage.Key)))
            {
                if (finder.Choose([.. gone[passage.Key]], kinds.Key, passage) is { } line)
                    returned[(kinds.Key, passage.Index)] = line;
            }
        }
        return returned;
    }

    /// <summary>The texts that are new in the study, stand in it once, and were no living anchor's.</summary>
    private IEnumerable<Passage> New(AnchorKind kind)
    {
        var (oldItems, newItems, matching) = kind switch
        {
            AnchorKind.Section => (old.Sections, fresh.Sections, alignment.Sections),
            AnchorKind.Paragraph => (old.Paragraphs, fresh.Paragraphs, alignment.Paragraphs),
            _ => (old.Sentences, fresh.Sentences, alignment.Sentences),
        };
        var living = oldItems.Select(passage => passage.Key).ToHashSet(StringComparer.Ordinal);
        return newItems
            .GroupBy(passage => passage.Key, StringComparer.Ordinal)
            .Where(group => group.Count() == 1 && !living.Contains(group.Key))
            .Select(group => group.First())
            .Where(passage => matching.IsFreshFree(passage.Index));
    }

    /// <summary>Of several anchors that had a text the last of the same section, else the last; a section only with its whole text.</summary>
    private Anchor? Choose(List<Anchor> gone, AnchorKind kind, Passage passage)
    {
        if (kind == AnchorKind.Section)
            return gone.LastOrDefault(anchor =>
                former.TextOf(anchor.Id) is { Count: > 0 } texts && texts.SequenceEqual(TextOf(passage.Index))
            );
        return gone.Count == 1
            ? gone[0]
            : gone.LastOrDefault(anchor => former.SectionOf(anchor.Id) is { } id && id == SectionOf(kind, passage))
                ?? gone[^1];
    }

    private List<string> TextOf(int section) =>
        [.. fresh.Paragraphs.Where(paragraph => paragraph.Parent == section).Select(paragraph => paragraph.Key)];

    private string? SectionOf(AnchorKind kind, Passage passage)
    {
        var section =
            kind == AnchorKind.Paragraph ? passage.Parent
            : passage.Parent < 0 ? -1
            : fresh.Paragraphs[passage.Parent].Parent;
        return section >= 0 && alignment.Sections.OldOf(section) is >= 0 and var line ? sections[line].Id : null;
    }
}

/// <summary>How what is gone stood in the ledger before the release that took it out.</summary>
internal sealed class FormerState
{
    private readonly Dictionary<string, string?> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> texts = new(StringComparer.Ordinal);

    public FormerState(Ledger ledger)
    {
        var wanted = ledger.Gone.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var state = new Snapshot(ledger.Title, ledger.Anchors);
        foreach (var release in ledger.Releases.Reverse())
        {
            state = release.Undo(state);
            Note(state, wanted);
        }
    }

    /// <summary>The section that a paragraph or sentence stood in last.</summary>
    public string? SectionOf(string id) => sections.GetValueOrDefault(id);

    /// <summary>The paragraphs that a section had last, without those of its subsections.</summary>
    public IReadOnlyList<string> TextOf(string id) => texts.GetValueOrDefault(id, []);

    private void Note(Snapshot state, HashSet<string> wanted)
    {
        string? section = null;
        List<string>? text = null;
        foreach (var anchor in state.Anchors)
        {
            if (anchor.Kind == AnchorKind.Section)
                (section, text) = (anchor.Id, wanted.Contains(anchor.Id) ? [] : null);
            else if (anchor.Kind == AnchorKind.Paragraph)
                text?.Add(Passage.KeyOf(anchor.Text));
            if (
                wanted.Contains(anchor.Id)
                && sections.TryAdd(anchor.Id, section)
                && text is not null
                && anchor.Kind == AnchorKind.Section
            )
                texts[anchor.Id] = text;
        }
    }
}

namespace AfPakSite.Tests.Anchors;

/// <summary>The steps of an editor that are about sections; a section moves and goes with its subsections.</summary>
/// <param name="doubtful">Gets the texts that may keep their ids or not.</param>
internal sealed class SectionEdits(Draft draft, IReadOnlyList<Draft> former, HashSet<Origin> doubtful)
{
    public void Take(EditorsStep step)
    {
        switch (step.Verb)
        {
            case "add section":
                Insert(DraftPlace.Of(step.Subject), DraftReader.ReadSections(step.Lines));
                break;
            case "cut section":
                Cut(step.Subject);
                break;
            case "move section":
                Insert(DraftPlace.Of(step.Target), Cut(step.Subject));
                break;
            case "return section":
                Insert(DraftPlace.Of(step.Target), former.Last(text => Former(text, step.Subject)));
                break;
            case "retitle section":
                draft.Section(step.Subject).Title = step.Target;
                break;
            case "level section":
                Level(draft.Section(step.Subject), int.Parse(step.Target));
                break;
            case "order sections":
                Order([.. step.Lines.Select(draft.Section)]);
                break;
            case "insert heading":
                InsertHeading(draft.Paragraph(DraftPlace.Of(step.Subject).Name), step.Lines.Single());
                break;
            case "remove heading":
                RemoveHeading(draft.Section(step.Subject));
                break;
            default:
                throw new InvalidDataException($"There is no step “{step.Verb}”.");
        }
    }

    /// <summary>
    /// Cuts a section in two: a new one has what follows. The old one keeps its title; without its first paragraph, it
    /// is in doubt.
    /// </summary>
    private void InsertHeading(DraftParagraph first, string heading)
    {
        var section = draft.SectionOf(first);
        var at = section.Paragraphs.IndexOf(first);
        if (at == 0)
            doubtful.Add(section.Origin);
        draft.Sections.Insert(
            draft.Sections.IndexOf(section) + 1,
            DraftReader.NewSection(heading, section.Paragraphs[at..])
        );
        section.Paragraphs.RemoveRange(at, section.Paragraphs.Count - at);
    }

    /// <summary>Adds the paragraphs of a section to the one before it, of which the section becomes a part.</summary>
    private void RemoveHeading(DraftSection section)
    {
        var previous = draft.Sections[draft.Sections.IndexOf(section) - 1];
        previous.Paragraphs.AddRange(section.Paragraphs);
        previous.Others.UnionWith(section.Origins);
        draft.Sections.Remove(section);
    }

    private void Level(DraftSection top, int level)
    {
        var shift = level - top.Level;
        foreach (var section in draft.Branch(top))
            section.Level += shift;
    }

    /// <summary>Puts sections into a new order; the places of the first of them to the last change hands.</summary>
    private void Order(List<DraftSection> ordered)
    {
        var branches = ordered.ConvertAll(draft.Branch);
        var start = branches.Min(branch => draft.Sections.IndexOf(branch[0]));
        foreach (var section in branches.SelectMany(branch => branch))
            draft.Sections.Remove(section);
        draft.Sections.InsertRange(start, branches.SelectMany(branch => branch));
    }

    private void Insert(DraftPlace place, List<DraftSection> inserted)
    {
        var beside = draft.Section(place.Name);
        var at = draft.Sections.IndexOf(beside) + (place.Side == "before" ? 0 : draft.Branch(beside).Count);
        var shift = beside.Level + (place.Side == "into" ? 1 : 0) - inserted[0].Level;
        foreach (var section in inserted)
            section.Level += shift;
        draft.Sections.InsertRange(at, inserted);
    }

    private List<DraftSection> Cut(string name)
    {
        var branch = draft.Branch(draft.Section(name));
        draft.Sections.RemoveAll(branch.Contains);
        return branch;
    }

    private static List<DraftSection>? Former(Draft text, string title) =>
        text.Sections.SingleOrDefault(section => section.Title == title) is { } found
            ? text.Branch(found).ConvertAll(section => section.Copy())
            : null;
}

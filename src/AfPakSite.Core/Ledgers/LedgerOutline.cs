using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>The outline of a ledger's study, with the anchor of each passage.</summary>
internal sealed record LedgerOutline(Outline Outline, IReadOnlyDictionary<Passage, Anchor> Anchors)
{
    /// <param name="anchors">In reading order.</param>
    public static LedgerOutline Of(IEnumerable<Anchor> anchors, Vocabulary vocabulary)
    {
        var builder = new OutlineBuilder(vocabulary);
        var byPassage = new Dictionary<Passage, Anchor>();
        var sections = new Stack<(int Level, Passage Passage)>();
        Passage? paragraph = null;
        foreach (var anchor in anchors)
        {
            while (anchor.Heading is { } inner && sections.TryPeek(out var above) && above.Level >= inner.Level)
                sections.Pop();
            var section = sections.TryPeek(out var last) ? last.Passage : null;
            var passage = anchor.Kind switch
            {
                AnchorKind.Section => builder.AddSection(anchor.Text, section),
                AnchorKind.Paragraph => paragraph = builder.AddParagraph(anchor.Text, section),
                _ => builder.AddSentence(anchor.Text, paragraph),
            };
            if (anchor.Heading is { } heading)
                sections.Push((heading.Level, passage));
            byPassage.Add(passage, anchor);
        }
        return new(builder.Build(), byPassage);
    }
}

namespace AfPakSite.Alignment;

/// <summary>
/// Matches the equal paragraphs of sections that match: many sections may contain the same paragraph, and it follows
/// its own one, whose title or chapter is new.
/// </summary>
internal static class SectionParagraphs
{
    public static void Match(Matching sections, Matching paragraphs)
    {
        var oldParagraphs = paragraphs.OldItems.ToLookup(paragraph => paragraph.Parent);
        var newParagraphs = paragraphs.NewItems.ToLookup(paragraph => paragraph.Parent);
        foreach (var (oldSection, newSection) in sections.Matches)
            EqualTexts.MatchInner(oldParagraphs[oldSection], newParagraphs[newSection], paragraphs);
    }
}

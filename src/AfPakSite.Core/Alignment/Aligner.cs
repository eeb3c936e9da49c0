namespace AfPakSite.Alignment;

/// <summary>
/// Finds out which old text is which new one: sentences by their words, paragraphs by their sentences, sections by
/// their titles and paragraphs. Equal texts are matched first, then edited ones between neighbors that match, then
/// moved ones.
/// </summary>
internal static class Aligner
{
    public static OutlineAlignment Align(Outline oldOutline, Outline newOutline)
    {
        if (oldOutline.ReadsLike(newOutline))
            return OutlineAlignment.OfSame(oldOutline, newOutline);
        var sentences = new Matching(oldOutline.Sentences, newOutline.Sentences);
        var paragraphs = new Matching(oldOutline.Paragraphs, newOutline.Paragraphs);
        var sections = new Matching(oldOutline.Sections, newOutline.Sections);
        EqualTexts.Match(paragraphs, TitleOverParagraph);
        MatchSentencesOfEqualParagraphs(paragraphs, sentences);
        EqualTexts.Match(sentences, TitleOverSentence);
        MatchEdited(sentences);
        var overlaps = new OverlapTable(sentences);
        ParagraphMatcher.Match(overlaps, paragraphs);
        SectionMatcher.Match(overlaps, paragraphs, sections);
        return OutlineAlignment.Of(sections, paragraphs, sentences);
    }

    /// <summary>Texts that moved are new neighbors for those that did not, so the gaps are aligned again.</summary>
    private static void MatchEdited(Matching sentences)
    {
        var gaps = new GapAligner(sentences);
        gaps.AlignAll();
        new MovedTexts(sentences).MatchAll();
        gaps.AlignAll();
    }

    /// <summary>Equal paragraphs have equal sentences, unless the rules for splitting them changed.</summary>
    private static void MatchSentencesOfEqualParagraphs(Matching paragraphs, Matching sentences)
    {
        var oldSentences = sentences.OldItems.ToLookup(sentence => sentence.Parent);
        var newSentences = sentences.NewItems.ToLookup(sentence => sentence.Parent);
        foreach (var (oldParagraph, newParagraph) in paragraphs.Matches)
        {
            foreach (var (oldItem, newItem) in oldSentences[oldParagraph].Zip(newSentences[newParagraph]))
            {
                if (oldItem.Key == newItem.Key)
                    sentences.Match(oldItem, newItem);
            }
        }
    }

    private static string TitleOverSentence(Passage sentence) =>
        sentence.Parent is { } paragraph ? TitleOverParagraph(paragraph) : "";

    private static string TitleOverParagraph(Passage paragraph) => paragraph.Parent?.Key ?? "";
}

/// <summary>
/// What became of the passages of an old outline in a new one. An old passage in no pair is lost; a new one is new.
/// </summary>
/// <param name="Matches">The passages that are the same; each is in at most one pair.</param>
/// <param name="Mergers">The other old passages that became a part of a new one.</param>
internal sealed record OutlineAlignment(IReadOnlyList<PassagePair> Matches, IReadOnlyList<PassagePair> Mergers)
{
    public static OutlineAlignment Of(params Matching[] matchings) =>
        new(
            [.. matchings.SelectMany(matching => matching.Matches)],
            [.. matchings.SelectMany(matching => matching.Mergers)]
        );

    /// <summary>The alignment of outlines that read the same.</summary>
    public static OutlineAlignment OfSame(Outline oldOutline, Outline newOutline) =>
        new([.. oldOutline.All.Zip(newOutline.All, (oldItem, newItem) => new PassagePair(oldItem, newItem))], []);
}

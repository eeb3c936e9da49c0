namespace AfPakSite.Alignment;

/// <summary>
/// Lays the study beside the ledger and says which text is which: equal texts first, then edited ones between neighbours
/// that are known, then moved ones; sentences first, paragraphs by their sentences, sections by their titles and paragraphs.
/// </summary>
internal static class Aligner
{
    /// <summary>Which text of the ledger each text of the study is.</summary>
    public static AlignmentResult Align(Outline old, Outline fresh)
    {
        if (old.ReadsLike(fresh))
            return AlignmentResult.Unchanged(fresh);
        var sentences = new Matching(old.Sentences.Count, fresh.Sentences.Count);
        var paragraphs = new Matching(old.Paragraphs.Count, fresh.Paragraphs.Count);
        EqualTexts.Match(old.Paragraphs, fresh.Paragraphs, TitleOfParagraph(old), TitleOfParagraph(fresh), paragraphs);
        MatchSentencesOfEqualParagraphs(old, fresh, paragraphs, sentences);
        EqualTexts.Match(old.Sentences, fresh.Sentences, TitleOfSentence(old), TitleOfSentence(fresh), sentences);
        var vocabulary = new Vocabulary();
        var mergedSentences = MatchEdited(old, fresh, sentences, vocabulary);
        var overlaps = new OverlapTable(old, fresh, sentences, mergedSentences, vocabulary);
        var mergedParagraphs = ParagraphMatcher.Match(overlaps, paragraphs);
        var sections = new SectionMatcher(old, fresh, overlaps, vocabulary).Match();
        return new(sections, paragraphs, sentences, mergedParagraphs, mergedSentences);
    }

    private static Dictionary<int, int> MatchEdited(
        Outline old,
        Outline fresh,
        Matching sentences,
        Vocabulary vocabulary
    )
    {
        int[][] oldWords = [.. old.Sentences.Select(passage => passage.Words(vocabulary))];
        int[][] freshWords = [.. fresh.Sentences.Select(passage => passage.Words(vocabulary))];
        var merged = new Dictionary<int, int>();
        var gaps = new GapAligner(oldWords, freshWords, sentences, merged);
        gaps.AlignAll();
        new MovedTexts(oldWords, freshWords, sentences, vocabulary.Count).MatchAll();
        gaps.AlignAll();
        return merged;
    }

    /// <summary>Equal paragraphs have equal sentences, unless they are cut by other rules than they were.</summary>
    private static void MatchSentencesOfEqualParagraphs(
        Outline old,
        Outline fresh,
        Matching paragraphs,
        Matching sentences
    )
    {
        var (oldSentences, freshSentences) = (
            old.Sentences.ToLookup(passage => passage.Parent),
            fresh.Sentences.ToLookup(passage => passage.Parent)
        );
        for (var index = 0; index < paragraphs.OldCount; index++)
        {
            if (paragraphs.IsOldFree(index))
                continue;
            foreach (
                var (left, right) in oldSentences[index]
                    .Zip(freshSentences[paragraphs.FreshOf(index)])
                    .Where(pair => pair.First.Key == pair.Second.Key)
            )
                sentences.Match(left.Index, right.Index);
        }
    }

    private static Func<int, string> TitleOfParagraph(Outline outline) =>
        index => TitleOf(outline, outline.Paragraphs[index]);

    private static Func<int, string> TitleOfSentence(Outline outline) =>
        index =>
            outline.Sentences[index].Parent is >= 0 and var parent ? TitleOf(outline, outline.Paragraphs[parent]) : "";

    private static string TitleOf(Outline outline, Passage paragraph) =>
        paragraph.Parent >= 0 ? outline.Sections[paragraph.Parent].Key : "";
}

/// <summary>What became of each text of the ledger.</summary>
/// <param name="MergedParagraphs">The paragraphs of the ledger that are part of one of the study whose id is another's.</param>
/// <param name="MergedSentences">The same of sentences.</param>
internal sealed record AlignmentResult(
    Matching Sections,
    Matching Paragraphs,
    Matching Sentences,
    IReadOnlyDictionary<int, int> MergedParagraphs,
    IReadOnlyDictionary<int, int> MergedSentences
)
{
    /// <summary>Everything stands where it stood.</summary>
    public static AlignmentResult Unchanged(Outline outline) =>
        new(
            Same(outline.Sections.Count),
            Same(outline.Paragraphs.Count),
            Same(outline.Sentences.Count),
            new Dictionary<int, int>(),
            new Dictionary<int, int>()
        );

    private static Matching Same(int count)
    {
        var matching = new Matching(count, count);
        for (var index = 0; index < count; index++)
            matching.Match(index, index);
        return matching;
    }
}

namespace AfPakSite.Alignment;

/// <summary>
/// Finds out which old text is which new one. Equal texts are matched first, then edited paragraphs, whose sentences
/// are matched with each other, then edited sentences: between neighbors that match, and where they moved. What the
/// sentences became decides about the other paragraphs, and the paragraphs about the sections. Where texts read almost
/// the same, names and surroundings decide, and a pair in doubt is not matched.
/// </summary>
internal sealed class Aligner
{
    private readonly Matching sections;
    private readonly Matching paragraphs;
    private readonly Matching sentences;
    private readonly Lazy<WordWeights> weights;

    private Aligner(Outline oldOutline, Outline newOutline, Vocabulary vocabulary)
    {
        sections = new(oldOutline.Sections, newOutline.Sections);
        paragraphs = new(oldOutline.Paragraphs, newOutline.Paragraphs);
        sentences = new(oldOutline.Sentences, newOutline.Sentences);
        weights = new(() => WordWeights.Of(vocabulary, oldOutline, newOutline));
    }

    /// <param name="vocabulary">The vocabulary of both outlines.</param>
    public static OutlineAlignment Align(Outline oldOutline, Outline newOutline, Vocabulary vocabulary)
    {
        if (oldOutline.ReadsLike(newOutline))
            return OutlineAlignment.OfSame(oldOutline, newOutline);
        var aligner = new Aligner(oldOutline, newOutline, vocabulary);
        aligner.MatchParagraphs();
        aligner.MatchSentences();
        aligner.MatchWholes();
        return OutlineAlignment.Of(aligner.sections, aligner.paragraphs, aligner.sentences);
    }

    private void MatchParagraphs()
    {
        var surroundings = new Surroundings(null);
        EqualTexts.Match(paragraphs, sentences, surroundings);
        if (paragraphs.FreeOld.Any() && paragraphs.FreeNew.Any())
        {
            var rivals = new Rivals(paragraphs, sentences, weights.Value, surroundings);
            var shared = new SharedSentences(sentences);
            MovedTexts.Match(
                paragraphs,
                rivals,
                (oldItem, newItem) =>
                    !(shared.IsOneSentence(oldItem) && shared.IsOneSentence(newItem))
                    && !shared.AreElsewhere(oldItem, newItem)
                    && !shared.ContainsOther(oldItem, newItem)
                    && Evidence.IsMostOfBoth(oldItem, newItem)
            );
        }
    }

    private void MatchSentences()
    {
        ParagraphSentences.Match(paragraphs, sentences);
        var surroundings = new Surroundings(paragraphs);
        EqualTexts.Match(sentences, sentences, surroundings);
        if (!sentences.FreeOld.Any() || !sentences.FreeNew.Any())
            return;
        var rivals = new Rivals(sentences, sentences, weights.Value, surroundings);
        var gaps = new GapAligner(sentences, rivals);
        gaps.AlignAll();
        MovedTexts.Match(sentences, rivals, Evidence.IsEnoughForMove);
        // texts that moved are new neighbors for those that did not
        gaps.AlignAll();
        EqualTexts.MatchFollowers(sentences, surroundings);
    }

    private void MatchWholes()
    {
        var overlaps = new OverlapTable(sentences);
        ParagraphMatcher.Match(overlaps, paragraphs);
        SectionMatcher.Match(overlaps, paragraphs, sections, weights);
        SectionParagraphs.Match(sections, paragraphs);
        ParagraphSentences.Match(paragraphs, sentences);
    }
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

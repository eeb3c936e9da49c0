namespace AfPakSite.Alignment;

/// <summary>
/// Counts the words that old and new paragraphs and sections have in common, by their matching sentences.
/// </summary>
internal sealed class OverlapTable
{
    private readonly Dictionary<Passage, int> lengths = [];
    private readonly Dictionary<Passage, int> ownLengths = [];

    /// <param name="sentences">The sentences, matched as far as possible.</param>
    public OverlapTable(Matching sentences)
    {
        foreach (var sentence in sentences.OldItems.Concat(sentences.NewItems))
        {
            foreach (var passage in AncestorsOf(sentence))
                lengths[passage] = LengthOf(passage) + sentence.Words.Length;
            if (sentence.Parent?.Parent is { } section)
                ownLengths[section] = OwnLengthOf(section) + sentence.Words.Length;
        }
        Paragraphs = Sum(
            sentences
                .Matches.Concat(sentences.Mergers)
                .Concat(sentences.Parts)
                .Where(pair => pair is { Old.Parent: not null, New.Parent: not null })
                .Select(pair => new Overlap(pair.Old.Parent!, pair.New.Parent!, CommonWords(pair)))
        );
        OwnTexts = Sum(
            Paragraphs
                .Where(overlap => overlap is { Old.Parent: not null, New.Parent: not null })
                .Select(overlap => new Overlap(overlap.Old.Parent!, overlap.New.Parent!, overlap.Words))
        );
        Sections = Sum(
            Paragraphs.SelectMany(overlap =>
                AncestorsOf(overlap.Old)
                    .SelectMany(oldSection =>
                        AncestorsOf(overlap.New)
                            .Select(newSection => new Overlap(oldSection, newSection, overlap.Words))
                    )
            )
        );
    }

    /// <summary>
    /// The pairs of paragraphs that have words in common, in the order of the old ones, then of the new ones.
    /// </summary>
    public IReadOnlyList<Overlap> Paragraphs { get; }

    /// <summary>The pairs of sections that have words in common, subsections included, in the same order.</summary>
    public IReadOnlyList<Overlap> Sections { get; }

    /// <summary>The pairs of sections whose own paragraphs have words in common, in the same order.</summary>
    public IReadOnlyList<Overlap> OwnTexts { get; }

    /// <summary>The number of words of a section without its subsections.</summary>
    public int OwnLengthOf(Passage section) => ownLengths.GetValueOrDefault(section);

    /// <summary>The number of words of a paragraph, or of a section with its subsections.</summary>
    public int LengthOf(Passage passage) => lengths.GetValueOrDefault(passage);

    private static IEnumerable<Passage> AncestorsOf(Passage passage) => passage.SelfAndAncestors.Skip(1);

    private static IReadOnlyList<Overlap> Sum(IEnumerable<Overlap> overlaps)
    {
        var sums = new Dictionary<(Passage, Passage), int>();
        foreach (var (oldItem, newItem, words) in overlaps)
            sums[(oldItem, newItem)] = sums.GetValueOrDefault((oldItem, newItem)) + words;
        return
        [
            .. sums.Select(sum => new Overlap(sum.Key.Item1, sum.Key.Item2, sum.Value))
                .OrderBy(overlap => overlap.Old.Index)
                .ThenBy(overlap => overlap.New.Index),
        ];
    }

    private static int CommonWords(PassagePair pair) =>
        pair.Old.Key == pair.New.Key
            ? pair.Old.Words.Length
            : LongestCommonSubsequence.Length(pair.Old.Words, pair.New.Words);
}

/// <summary>How many words an old paragraph or section has in common with a new one.</summary>
internal readonly record struct Overlap(Passage Old, Passage New, int Words)
{
    /// <summary>
    /// The pairs of which each has the most words in common with the other; of equal pairs the first.
    /// </summary>
    public static IEnumerable<Overlap> MutualBest(IReadOnlyList<Overlap> overlaps)
    {
        var (byOld, byNew) = (new Dictionary<Passage, Overlap>(), new Dictionary<Passage, Overlap>());
        foreach (var overlap in overlaps)
        {
            if (!byOld.TryGetValue(overlap.Old, out var best) || overlap.Words > best.Words)
                byOld[overlap.Old] = overlap;
            if (!byNew.TryGetValue(overlap.New, out best) || overlap.Words > best.Words)
                byNew[overlap.New] = overlap;
        }
        return overlaps.Where(overlap => byOld[overlap.Old] == overlap && byNew[overlap.New] == overlap);
    }
}

namespace AfPakSite.Alignment;

/// <summary>How many words each paragraph and section of the ledger has in common with each of the study, by their matched sentences.</summary>
internal sealed class OverlapTable
{
    private readonly Outline old;
    private readonly Outline fresh;
    private readonly Vocabulary vocabulary;

    public OverlapTable(
        Outline old,
        Outline fresh,
        Matching sentences,
        Dictionary<int, int> merged,
        Vocabulary vocabulary
    )
    {
        (this.old, this.fresh, this.vocabulary) = (old, fresh, vocabulary);
        (OldParagraphs, FreshParagraphs) = (Lengths(old), Lengths(fresh));
        var shared = new Dictionary<(int, int), int>();
        for (var index = 0; index < old.Sentences.Count; index++)
        {
            var to = sentences.FreshOf(index) is >= 0 and var matched ? matched : merged.GetValueOrDefault(index, -1);
            if (to >= 0)
                Count(old.Sentences[index], fresh.Sentences[to], shared);
        }
        Paragraphs =
        [
            .. shared
                .Select(pair => new Overlap(pair.Key.Item1, pair.Key.Item2, pair.Value))
                .OrderBy(overlap => overlap.Old)
                .ThenBy(overlap => overlap.Fresh),
        ];
    }

    /// <summary>The words of each paragraph of the ledger.</summary>
    public int[] OldParagraphs { get; }

    public int[] FreshParagraphs { get; }

    /// <summary>The pairs of paragraphs that have words in common.</summary>
    public IReadOnlyList<Overlap> Paragraphs { get; }

    /// <summary>The pairs of sections that have words in common, those of their subsections included.</summary>
    public IReadOnlyList<Overlap> Sections()
    {
        var shared = new Dictionary<(int, int), int>();
        foreach (var overlap in Paragraphs)
        {
            foreach (var section in Above(old.Sections, old.Paragraphs[overlap.Old].Parent))
            {
                foreach (var other in Above(fresh.Sections, fresh.Paragraphs[overlap.Fresh].Parent))
                    shared[(section, other)] = shared.GetValueOrDefault((section, other)) + overlap.Words;
            }
        }
        return
        [
            .. shared
                .Select(pair => new Overlap(pair.Key.Item1, pair.Key.Item2, pair.Value))
                .OrderBy(overlap => overlap.Old)
                .ThenBy(overlap => overlap.Fresh),
        ];
    }

    /// <summary>The words of each section, those of its subsections included.</summary>
    public static int[] SectionLengths(Outline outline, int[] paragraphs)
    {
        var lengths = new int[outline.Sections.Count];
        foreach (var paragraph in outline.Paragraphs)
        {
            foreach (var section in Above(outline.Sections, paragraph.Parent))
                lengths[section] += paragraphs[paragraph.Index];
        }
        return lengths;
    }

    private static IEnumerable<int> Above(IReadOnlyList<Passage> sections, int section)
    {
        for (var index = section; index >= 0; index = sections[index].Parent)
            yield return index;
    }

    private int[] Lengths(Outline outline)
    {
        var lengths = new int[outline.Paragraphs.Count];
        foreach (var sentence in outline.Sentences.Where(sentence => sentence.Parent >= 0))
            lengths[sentence.Parent] += WordsOf(sentence).Length;
        return lengths;
    }

    private void Count(Passage left, Passage right, Dictionary<(int, int), int> shared)
    {
        var words =
            left.Key == right.Key
                ? WordsOf(left).Length
                : LongestCommonSubsequence.Length(WordsOf(left), WordsOf(right));
        shared[(left.Parent, right.Parent)] = shared.GetValueOrDefault((left.Parent, right.Parent)) + words;
    }

    private int[] WordsOf(Passage passage) => passage.Words(vocabulary);
}

/// <summary>How many words a text of the ledger has in common with one of the study.</summary>
internal sealed record Overlap(int Old, int Fresh, int Words);

using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Counts the words that paragraphs and sections share.</summary>
public sealed class OverlapTableTests
{
    private static readonly Vocabulary Vocabulary = new();
    private static readonly Outline Old = Passages.OfLines(
        "# A\none two three. four five\n## B\nsix seven",
        Vocabulary
    );
    private static readonly Outline New = Passages.OfLines("# A\none two nine. six seven\n## B\nfour five", Vocabulary);
    private static readonly OverlapTable Table = new(Matched());

    [Fact]
    public void Counts_the_words_of_matching_sentences() =>
        Assert.Equal(
            [
                new(Old.Paragraphs[0], New.Paragraphs[0], 2),
                new(Old.Paragraphs[0], New.Paragraphs[1], 2),
                new(Old.Paragraphs[1], New.Paragraphs[0], 2),
            ],
            Table.Paragraphs
        );

    [Fact]
    public void Adds_the_words_of_subsections() =>
        Assert.Equal(
            [
                new(Old.Sections[0], New.Sections[0], 6),
                new(Old.Sections[0], New.Sections[1], 2),
                new(Old.Sections[1], New.Sections[0], 2),
            ],
            Table.Sections
        );

    [Fact]
    public void Counts_all_words_of_paragraphs_and_sections()
    {
        Assert.Equal([5, 2], Old.Paragraphs.Select(Table.LengthOf));
        Assert.Equal([7, 2], Old.Sections.Select(Table.LengthOf));
    }

    [Fact]
    public void Finds_the_pairs_that_share_most_with_each_other() =>
        Assert.Equal([Table.Sections[0]], Overlap.MutualBest(Table.Sections));

    private static Matching Matched()
    {
        var matching = new Matching(Old.Sentences, New.Sentences);
        matching.Match(Old.Sentences[0], New.Sentences[0]);
        matching.Match(Old.Sentences[1], New.Sentences[2]);
        matching.Merge(Old.Sentences[2], New.Sentences[1]);
        return matching;
    }
}

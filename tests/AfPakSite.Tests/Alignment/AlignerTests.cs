using AfPakSite.Alignment;
using CsCheck;

namespace AfPakSite.Tests.Alignment;

/// <summary>Aligns small outlines, before and after an edit.</summary>
public sealed class AlignerTests
{
    private const string Text = """
        # Nectar
        Nectar is thin and sweet when the flowers open. Bees carry it home in the warm hours of the day. Rain keeps them in the hive
        # Honey
        Honey is thick because bees dry it with their wings at night. It keeps for years in a closed jar
        ## Wax
        Wax comes from glands under the belly of young bees. They chew it until it is soft enough to build with
        """;

    private static readonly Gen<string> AnyText = Gen.OneOf(
            "# A",
            "# B",
            "## A",
            "one two three four. five six seven eight. nine ten",
            "one two three four five. six seven eight",
            "five six seven eight. one two three four",
            "nine ten. one two three nine. ten"
        )
        .List[0, 12]
        .Select(lines => string.Join('\n', lines));

    [Fact]
    public void Matches_all_passages_of_the_same_text()
    {
        var (alignment, before, after) = Align(Text, Text);
        Assert.Equal(before.All.Zip(after.All, (left, right) => new PassagePair(left, right)), alignment.Matches);
        Assert.Empty(alignment.Mergers);
    }

    [Theory]
    [InlineData("Bees carry it home in the warm hours of the day", "Bees carry it home in the cool hours of the day")]
    [InlineData(". Rain keeps them in the hive", "")]
    [InlineData("# Honey", "# Ripe Honey and Its Jars")]
    [InlineData("## Wax", "# Wax")]
    public void Matches_edited_and_untouched_passages(string before, string after)
    {
        var edited = Text.Replace(before, after, StringComparison.Ordinal);
        var (alignment, _, newOutline) = Align(Text, edited);
        Assert.Equal(
            newOutline.All.Select(passage => passage.Text).Order(),
            alignment.Matches.Select(match => match.New.Text).Order()
        );
        Assert.Empty(alignment.Mergers);
    }

    [Fact]
    public void Matches_a_sentence_that_moved_and_changed()
    {
        const string Moved = ". Bees carry it home in the warm hours of the day";
        const string Changed = ". Bees carry it home in the late hours of the day";
        var cut = Text.Replace(Moved, "", StringComparison.Ordinal);
        var (alignment, _, _) = Align(Text, cut + Changed);
        Assert.Contains(alignment.Matches, match => match.Old.Text == Moved[2..] && match.New.Text == Changed[2..]);
    }

    [Fact]
    public void Leaves_a_sentence_about_another_section_unmatched()
    {
        const string After = "# Wax\nNobody in the guild of wax was allowed to work after the evening bell";
        const string Before = "# Honey\nNobody in the guild of honey was allowed to work after the evening bell";
        Assert.Empty(Align(Before, After).Alignment.Matches);
    }

    /// <summary>A title in which a name was replaced tells nothing, whatever follows the title.</summary>
    [Fact]
    public void Leaves_a_section_about_another_name_unmatched()
    {
        const string Before = "# Relations with Iran\n## Past\nTrade is low";
        const string After = "# Relations with Qatar\n## Past\nGas is sold";
        Assert.Empty(Align(Before, After).Alignment.Matches);
    }

    /// <summary>A sentence that many sections contain tells nothing about a section.</summary>
    [Fact]
    public void Leaves_the_text_of_a_replaced_chapter_unmatched()
    {
        const string China = "# China\n## Overview\nChina has great rivers flowing east\n## Outlook\nAll is stable";
        const string Iran = "# Iran\n## Overview\nIran has long roads over the salt desert\n## Outlook\nAll is stable";
        const string Qatar = "# Qatar\n## Overview\nQatar has much gas under the sea\n## Outlook\nAll is stable";
        var (alignment, _, after) = Align($"{Iran}\n{China}", $"{Qatar}\n{China}");
        Assert.Equal(after.All.Count() / 2, alignment.Matches.Count);
        Assert.All(alignment.Matches, match => Assert.Equal("China", match.New.SelfAndAncestors.Last().Text));
        Assert.All(alignment.Matches, match => Assert.Equal("China", match.Old.SelfAndAncestors.Last().Text));
    }

    [Fact]
    public void Keeps_the_repeated_text_of_a_chapter_under_a_new_title()
    {
        const string China = "# China\n## Overview\nChina has great rivers flowing east\n## Outlook\nAll is stable";
        const string Iran = "# Iran\n## Overview\nThe roads cross the salt desert\n## Outlook\nAll is stable";
        var (alignment, before, _) = Align(
            $"{Iran}\n{China}",
            $"{Iran}\n{China}".Replace("# Iran", "# The Plateau", StringComparison.Ordinal)
        );
        Assert.Equal(before.All.Count(), alignment.Matches.Count);
    }

    [Fact]
    public void Leaves_a_sentence_with_other_words_unmatched()
    {
        const string New = "Every keeper in the valley feeds sugar to weak colonies before winter";
        var (alignment, _, _) = Align(
            Text,
            Text.Replace("Bees carry it home in the warm hours of the day", New, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(alignment.Matches, match => match.New.Text == New);
        Assert.DoesNotContain(
            alignment.Matches,
            match => match.Old.Text.StartsWith("Bees carry", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Distinguishes_a_merger_from_a_match()
    {
        const string Merged =
            "Honey is thick because bees dry it with their wings at night and it keeps for years in a closed jar";
        var (alignment, _, _) = Align(
            Text,
            Text.Replace("at night. It keeps", "at night and it keeps", StringComparison.Ordinal)
        );
        var merger = Assert.Single(alignment.Mergers);
        Assert.Equal(("It keeps for years in a closed jar", Merged), (merger.Old.Text, merger.New.Text));
        Assert.Single(
            alignment.Matches,
            match => match.New == merger.New && match.Old.Text.StartsWith("Honey is", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Follows_the_text_of_sections_that_exchange_their_titles()
    {
        var exchanged = Text.Replace("# Nectar", "# X", StringComparison.Ordinal)
            .Replace("# Honey", "# Nectar", StringComparison.Ordinal)
            .Replace("# X", "# Honey", StringComparison.Ordinal);
        var (alignment, before, after) = Align(Text, exchanged);
        Assert.Equal(
            before.Sections.Zip(after.Sections, (left, right) => new PassagePair(left, right)),
            alignment.Matches.Where(match => before.Sections.Contains(match.Old))
        );
    }

    [Fact]
    public void Uses_each_passage_once() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (left, right) =>
                {
                    var (alignment, before, after) = Align(left, right);
                    Assert.Distinct(alignment.Matches.Concat(alignment.Mergers).Select(pair => pair.Old));
                    Assert.Distinct(alignment.Matches.Select(match => match.New));
                    Assert.All(
                        alignment.Matches.Concat(alignment.Mergers),
                        pair => Assert.Equal(KindIn(before, pair.Old), KindIn(after, pair.New))
                    );
                    Assert.Subset(
                        alignment.Matches.Select(match => match.New).ToHashSet(),
                        alignment.Mergers.Select(merger => merger.New).ToHashSet()
                    );
                },
                iter: 300
            );

    private static string KindIn(Outline outline, Passage passage) =>
        outline.Sections.Contains(passage) ? "section"
        : outline.Paragraphs.Contains(passage) ? "paragraph"
        : Assert.IsType<string>(outline.Sentences.Contains(passage) ? "sentence" : null);

    private static (OutlineAlignment Alignment, Outline Old, Outline New) Align(string before, string after)
    {
        var vocabulary = new Vocabulary();
        var (oldOutline, newOutline) = (Passages.OfLines(before, vocabulary), Passages.OfLines(after, vocabulary));
        return (Aligner.Align(oldOutline, newOutline, vocabulary), oldOutline, newOutline);
    }
}

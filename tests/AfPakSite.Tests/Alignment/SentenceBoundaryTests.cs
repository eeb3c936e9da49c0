using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>
/// Divides a paragraph into other sentences, as a program does that learned an abbreviation, and as an editor does with
/// a comma. Strokes are the boundaries of sentences.
/// </summary>
public sealed class SentenceBoundaryTests
{
    private const string Long =
        "The previews may not be supported and may change at any time before they are released to all";

    /// <summary>For each old sentence the place of its new one; in parentheses where it is a part of it.</summary>
    [Theory]
    [InlineData("He met Gen. | Kayani in Kabul.", "He met Gen. Kayani in Kabul.", "(0) 0")]
    [InlineData("Gen. | Kayani said no.", "Gen. Kayani said no.", "(0) 0")]
    [InlineData("He met Gen. Kayani in Kabul.", "He met Gen. | Kayani in Kabul.", "1")]
    [InlineData("A. | B. | C. | D. | He left the town.", "A. B. C. D. He left the town.", "(0) (0) (0) (0) 0")]
    [InlineData("One two. | Three a. | b four.", "One two. Three a. | b four.", "0 (0) 1")]
    [InlineData("One two three. | Four five.", "One two. | three. Four five.", "0 1")]
    [InlineData("Yes. | Yes. | Yes.", "Yes. Yes. | Yes.", "0 (0) 1")]
    [InlineData("One two. | Three four.", "One two. | Three four.", "0 1")]
    public void Loses_no_sentence_of_the_same_text(string before, string after, string places) =>
        Assert.Equal(places, PlacesOf(before, after));

    [Theory]
    [InlineData($"{Long}, you may receive secret information.", $"{Long}. | You may receive secret information.")]
    [InlineData($"{Long}. | You may receive secret information.", $"{Long}, you may receive secret information.")]
    [InlineData(
        "One red ox ran, two dun hens sat, three old dogs lay, four big cats hid, five wet rats ate.",
        "One red ox ran. | Two dun hens sat. | Three old dogs lay. | Four big cats hid. | Five wet rats ate."
    )]
    [InlineData(
        "One red ox ran. | Two dun hens sat. | Three old dogs lay. | Four big cats hid. | Five wet rats ate.",
        "One red ox ran, two dun hens sat, three old dogs lay, four big cats hid, five wet rats ate."
    )]
    public void Loses_nothing_where_a_comma_becomes_a_full_stop(string before, string after)
    {
        Assert.DoesNotContain("-", PlacesOf(before, after), StringComparison.Ordinal);
        var (alignment, old) = Align(before, after);
        Assert.Contains(alignment.Matches, match => match.Old == Assert.Single(old.Paragraphs));
    }

    private static string PlacesOf(string before, string after)
    {
        var (alignment, old) = Align(before, after);
        var matches = alignment.Matches.ToDictionary(match => match.Old, match => $"{match.New.Index}");
        var mergers = alignment.Mergers.ToDictionary(merger => merger.Old, merger => $"({merger.New.Index})");
        return string.Join(
            ' ',
            old.Sentences.Select(item => matches.GetValueOrDefault(item) ?? mergers.GetValueOrDefault(item) ?? "-")
        );
    }

    private static (OutlineAlignment Alignment, Outline Old) Align(string before, string after)
    {
        var vocabulary = new Vocabulary();
        var (oldOutline, newOutline) = (Read(before, vocabulary), Read(after, vocabulary));
        return (Aligner.Align(oldOutline, newOutline, vocabulary), oldOutline);
    }

    private static Outline Read(string text, Vocabulary vocabulary)
    {
        var builder = new OutlineBuilder(vocabulary);
        var paragraph = builder.AddParagraph(
            text.Replace(" |", "", StringComparison.Ordinal),
            builder.AddSection("Title", null)
        );
        foreach (var sentence in text.Split(" | "))
            builder.AddSentence(sentence, paragraph);
        return builder.Build();
    }
}

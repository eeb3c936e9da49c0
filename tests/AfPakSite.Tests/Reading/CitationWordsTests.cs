using System.Reflection;
using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Tests.Reading;

public sealed partial class CitationWordsTests
{
    public static TheoryData<string> AtomicLists =>
        [
            .. typeof(CitationWords)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(list => list.GetValue(null) is string words && words.StartsWith("(?>", StringComparison.Ordinal))
                .Select(list => list.Name)
                .Where(name => name != nameof(CitationWords.Others)), // its words are within its alternatives
        ];

    /// <summary>A word that begins a longer one would hide it, in any letters.</summary>
    [Theory]
    [MemberData(nameof(AtomicLists))]
    public void Have_no_word_before_one_that_it_begins(string name)
    {
        var words = Word.Matches((string)typeof(CitationWords).GetField(name)!.GetValue(null)!)
            .Select(match => match.Groups["word"].Value)
            .ToList();
        Assert.NotEmpty(words);
        var hidden =
            from index in Enumerable.Range(0, words.Count)
            from later in words.Skip(index + 1)
            where
                later.StartsWith(words[index], StringComparison.OrdinalIgnoreCase) && later.Length > words[index].Length
            select $"{words[index]} before {later}";
        Assert.Empty(hidden);
    }

    [Theory]
    [InlineData(CitationWords.Particle, "'s 't dem het und zu zum zur")]
    [InlineData(CitationWords.Within, "vs v the los pour le la")]
    [InlineData(CitationWords.And, "and und et")]
    public void Are_all_words_of_their_alternatives(string alternatives, string expected) =>
        Assert.Empty(expected.Split(' ').Except(CitationWords.Of(alternatives)));

    [Theory]
    [InlineData(CitationWords.Particle)]
    [InlineData(CitationWords.Within)]
    public void Are_no_part_of_a_word(string alternatives) =>
        Assert.DoesNotContain(CitationWords.Of(alternatives), word => word is "l" or "ae" or "s" or "t");

    [Theory]
    [InlineData("et al.")]
    [InlineData("and colleagues")]
    [InlineData("with colleagues")]
    [InlineData("plus others")]
    [InlineData("und Mitarbeiter")]
    [InlineData("und ihr Team")]
    [InlineData("u. a.")]
    [InlineData("u. w.")]
    [InlineData("et autres")]
    [InlineData("y otros")]
    [InlineData("e altri")]
    [InlineData("vd.")]
    [InlineData("v. d.")]
    [InlineData("ve diğerleri")]
    [InlineData("m. fl.")]
    [InlineData("och andra")]
    [InlineData("e. a.")]
    [InlineData("en anderen")]
    [InlineData("i in.")]
    [InlineData("и др.")]
    public void Begin_the_others_with_a_word_that_joins_or_with_one_of_their_own(string others)
    {
        Assert.Matches($"\\A(?:{CitationWords.Others})", others);
        Assert.Matches($"\\A(?:{CitationWords.And}\\s|{CitationWords.OthersWithoutAnd})", others);
    }

    /// <summary>A word that stands alone between two bars.</summary>
    [GeneratedRegex(@"(?<=[|>])(?<word>\p{L}+)(?=[|)])")]
    private static partial Regex Word { get; }
}

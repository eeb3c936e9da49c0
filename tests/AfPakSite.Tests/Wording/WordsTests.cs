using AfPakSite.Annotations;
using AfPakSite.Theme;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData("de-AT", "de-AT de", "de-AT")]
    [InlineData("de-AT", "de", "de")]
    [InlineData("zh-Hant-TW", "zh-Hant", "zh-Hant")]
    [InlineData("en-GB", "", "en")]
    [InlineData("cy", "de", "en")]
    public void Uses_the_words_of_the_tag_then_of_its_truncation_then_English(
        string language,
        string others,
        string taken
    )
    {
        var known = others.Split(' ').Append(Words.Default).ToList();
        var words = Words.For(language, tag => known.Contains(tag) ? WordFiles.Read(Words.Default) : null);
        Assert.Equal(taken, words.Language);
        Assert.Equal(language != "cy", words.AreIn(language));
    }

    [Fact]
    public void Finds_a_file_for_a_tag_in_any_case() => Assert.NotNull(WordFiles.Read("EN"));

    [Fact]
    public void Has_no_file_for_an_unknown_language() => Assert.Null(WordFiles.Read("xx"));

    [Theory]
    [InlineData(0, "0 sentences")]
    [InlineData(1, "1 sentence")]
    [InlineData(3214, "3,214 sentences")]
    public void Counts_things(int count, string words) => Assert.Equal(words, SmallSite.Words.Counts.Sentences(count));

    [Fact]
    public void Knows_the_names_of_the_default_kinds() =>
        Assert.All(
            EntryKind.DefaultsIn(SmallSite.Words),
            kind =>
                Assert.Subset(
                    SmallSite.Words.Names.ToHashSet(StringComparer.Ordinal),
                    new HashSet<string>([kind.Name, kind.PluralName, kind.Title, kind.Description])
                )
        );

    [Theory]
    [InlineData("en", false)]
    [InlineData("ar-EG", true)]
    [InlineData("ps", true)]
    [InlineData("fa-Latn", false)]
    [InlineData("az-Arab", true)]
    [InlineData("UR", true)]
    [InlineData("prs", true)]
    [InlineData("pnb-PK", true)]
    [InlineData("iw", true)]
    [InlineData("nqo", true)]
    [InlineData("ff-Adlm", true)]
    [InlineData("ku", false)]
    [InlineData("fa-1996", true)]
    [InlineData("en-x-arab", false)]
    [InlineData("en-u-nu-arab", false)]
    public void Knows_which_scripts_run_from_right_to_left(string language, bool isRightToLeft) =>
        Assert.Equal(isRightToLeft, LanguageTag.IsRightToLeft(language));

    [Theory]
    [InlineData("en", true)]
    [InlineData("pt-BR", true)]
    [InlineData("es-419", true)]
    [InlineData("zh-cmn-Hans-CN", true)]
    [InlineData("sl-rozaj-1994", true)]
    [InlineData("de-DE-u-co-phonebk-x-tea-1", true)]
    [InlineData("", false)]
    [InlineData("12", false)]
    [InlineData("e1", false)]
    [InlineData("english", false)]
    [InlineData("en-", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-a", false)]
    [InlineData("en-x", false)]
    [InlineData("qaa-Arab-x", false)]
    [InlineData("de-de-de", false)]
    [InlineData("de-DE-Latn", false)]
    [InlineData("en\n", false)]
    [InlineData("\u212Aa", false)]
    public void Knows_the_syntax_of_tags(string text, bool isTag) =>
        Assert.Equal(isTag, LanguageTag.IsWellFormed(text));
}

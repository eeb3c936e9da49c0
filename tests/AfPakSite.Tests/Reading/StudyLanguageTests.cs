using AfPakSite.Reading;
using AfPakSite.Theme;

namespace AfPakSite.Tests.Reading;

/// <summary>The files of <c>Reading/Languages</c>.</summary>
public class StudyLanguageTests
{
    public static TheoryData<string> Tags => [.. StudyLanguage.Tags];

    [Fact]
    public void Nine_languages_have_a_file() =>
        Assert.Equal(["ar", "de", "en", "es", "fa", "fr", "it", "pt", "tr"], StudyLanguage.Tags);

    [Theory]
    [MemberData(nameof(Tags))]
    public void File_has_the_lists_of_English_in_the_same_order(string tag) =>
        Assert.Equal(StudyLanguage.For("en").Lists.Keys, StudyLanguage.For(tag).Lists.Keys);

    [Theory]
    [MemberData(nameof(Tags))]
    public void List_has_each_word_once(string tag) =>
        Assert.All(StudyLanguage.For(tag).Lists.Values, words => Assert.Distinct(words));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Language_has_a_spec_file(string tag) =>
        Assert.True(
            tag == "en"
                || File.Exists(Repository.PathOf("tests", "AfPakSite.Tests", "Reading", "Specs", $"language-{tag}.md"))
        );

    [Fact]
    public void Study_is_read_in_the_language_of_the_settings()
    {
        var site = SmallSite.Tea.With("seeds/study.txt", "Tee\n1. Blätter\nTee ist alt, vgl. Braun.\n");
        Assert.Equal(2, SentencesOf(site));
        Assert.Equal(1, SentencesOf(site.Change("input/site.yml", "language: en", "language: de")));
    }

    [Fact]
    public void Tag_of_a_region_has_the_lists_of_its_language() =>
        Assert.Same(StudyLanguage.For("de"), StudyLanguage.For("de-AT"));

    [Fact]
    public void Language_without_a_file_has_the_lists_of_English() =>
        Assert.Same(StudyLanguage.For("en"), StudyLanguage.For("ps"));

    [Fact]
    public void Word_is_found_whatever_its_case_and_a_letter_in_its_own()
    {
        var words = new WordList(["Prof", "p"]);
        Assert.True(words.Contains("PROF"));
        Assert.True(words.Contains("p"));
        Assert.False(words.Contains("P"));
    }

    private static int SentencesOf(SmallSite site) =>
        Compiler
            .Anchor(site.Sources, new(), WordFiles.Read, new())!
            .Site.Study.AllSections.SelectMany(section => section.Paragraphs)
            .Sum(paragraph => paragraph.Sentences.Length);
}

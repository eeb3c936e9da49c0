using AfPakSite.Tests.Ledgers;
using AfPakSite.Theme;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

/// <summary>Compares the files of <c>theme/words</c> with the English one, from which they are translated.</summary>
public sealed class TranslationTests
{
    public static TheoryData<string> Languages => [.. WordFiles.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_no_empty_message(string language) =>
        Assert.All(WordLeaf.In(language), leaf => Assert.NotEqual("", leaf.Text.Trim(' ')));

    [Fact]
    public void Has_each_message_in_every_language() =>
        Assert.Equal(
            "",
            string.Join(
                '\n',
                from language in WordFiles.Languages
                from path in WordLeaf.PathsIn(Words.Default).Except(WordLeaf.PathsIn(language))
                select $"{language} {path}"
            )
        );

    /// <summary>Where a word is the same in English and another language, a line of a file says so.</summary>
    [Fact]
    public void Is_English_only_where_a_word_is_the_same() =>
        GoldenFile.Check(
            "Wording/same-as-english.txt",
            string.Concat(
                from language in WordFiles.Languages
                where language != Words.Default
                from leaf in WordLeaf.In(language).Intersect(WordLeaf.In(Words.Default))
                where leaf.HasWords
                select $"{language} {leaf.Path}: {leaf.Text}\n"
            )
        );

    [Fact]
    public void Lets_English_stand_in_for_a_message_that_is_missing()
    {
        var json = WordFallback.Complete(
            """{ "about": { "title": "Kohta" }, "counts": { "works": { "other": "{count} W" } } }""",
            """
            { "about": { "title": "About", "data": "Data" }, "counts": { "works": { "one": "1", "other": "{count}" } } }
            """
        );
        Assert.Equal("""{"about":{"title":"Kohta","data":"Data"},"counts":{"works":{"other":"{count} W"}}}""", json);
    }

    [Fact]
    public void Says_of_each_translation_that_nobody_has_reviewed_it() =>
        Assert.All(
            WordFiles.Languages,
            language =>
            {
                var words = Words.For(language, WordFiles.Read);
                Assert.Equal(language == Words.Default, words.AreReviewed);
                var site = SmallSite.Tea.Change("input/site.yml", "language: en", $"language: {language}");
                Assert.Equal(
                    language != Words.Default,
                    site.Compile()
                        .Page("/about/")
                        .QuerySelectorAll("main > p.note")
                        .Any(note => note.TextContent == words.About.NotReviewed)
                );
            }
        );

    /// <summary>All that is not Persian on the site are names, formats and the words of a header for browsers.</summary>
    [Fact]
    public void Leaves_no_English_on_a_site_in_another_language()
    {
        string[] names =
        [
            "JavaScript",
            "Hypothes",
            "is",
            "W",
            "C",
            "script",
            "src",
            "self",
            "Zotero",
            "EndNote",
            "Mendeley",
            "Kindle",
            "PDF",
        ];
        var english = SeenText
            .On(PersianSite.In(WordFiles.Read).CompileWell())
            .SelectMany(seen => UnbracketedWords.In(seen.Text).Except(names).Select(word => $"{seen.Place}: {word}"));
        Assert.Equal("", string.Join('\n', english.Distinct()));
    }
}

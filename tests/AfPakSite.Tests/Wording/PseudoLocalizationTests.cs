using AfPakSite.Sites;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Wording;

/// <summary>
/// Every word that a reader sees comes from the file of words: with another file, no word of the site's own is left.
/// </summary>
public sealed class PseudoLocalizationTests
{
    private static readonly Lazy<CompiledSite> Site = new(() => Compiled());

    /// <summary>
    /// A message for each sort of file and each place in a page where words are, with the file and a word of it.
    /// </summary>
    private static readonly (string Message, string File, string Word)[] Planted =
    [
        ("frame.search", "index.html", "Search"),
        ("frame.settings", "index.html", "reading"),
        ("actors.description", "actors/index.html", "armed"),
        ("search.openSearch", "opensearch.xml", "Search"),
        ("feed.title", "feed.xml", "changes"),
        ("plain.study", "llms.txt", "study"),
        ("plain.section", "sections/dramd/index.html.md", "section"),
        ("book.titlePage", "study.epub", "Title"),
        ("book.accessibility", "study.epub", "whole"),
        ("figures.coOccurrenceOthers", "actors/index.html", "with"),
        ("counts.sentences", "previews.json", "sentence"),
        ("kinds.frameworks", "search.json", "Frameworks"),
    ];

    [Fact]
    public void Shows_no_word_of_its_own_without_brackets() =>
        Assert.Equal(
            "",
            string.Join(
                '\n',
                Found(Site.Value).Select(found => $"{found.Place}: {found.Word} in “{found.Text}”").Distinct()
            )
        );

    [Fact]
    public void Would_find_words_of_the_code()
    {
        var found = Found(Compiled([.. Planted.Select(planted => planted.Message)])).ToList();
        Assert.All(
            Planted,
            planted => Assert.Contains((planted.File, planted.Word), found.Select(word => (word.Place, word.Word)))
        );
    }

    [Fact]
    public void Has_every_kind_of_page() =>
        Assert.Equal(
            typeof(Page)
                .GetNestedTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Page)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            Site.Value.Linked.Editions.Prepend(Site.Value.Linked)
                .SelectMany(site => site.Site.Pages)
                .Select(page => page.GetType().Name)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Edition of {date}. {changes|Changes}", "⟦Edition of ⟧{date}. {changes|⟦Changes⟧}")]
    [InlineData("{start}–{end}", "{start}–{end}")]
    public void Brackets_words_but_no_placeholder(string message, string bracketed) =>
        Assert.Equal(bracketed, BracketedWords.Bracketed(message));

    private static CompiledSite Compiled(params IReadOnlyCollection<string> plain) =>
        PersianSite.In(BracketedWords.In(PersianSite.Language, plain)).CompileWell();

    private static IEnumerable<(string Place, string Word, string Text)> Found(CompiledSite site) =>
        SeenText
            .On(site)
            .SelectMany(seen => UnbracketedWords.In(seen.Text).Select(word => (seen.Place, word, seen.Text)));
}

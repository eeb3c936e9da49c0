using System.IO.Compression;
using System.Text;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Theme;
using AfPakSite.Theme.Book;

namespace AfPakSite.Tests.Wording;

/// <summary>A site in a language that has no words and is written from right to left.</summary>
public sealed class LanguageTests
{
    private static readonly Lazy<CompiledSite> Site = new(() =>
        PersianSite.In(tag => tag == PersianSite.Language ? null : WordFiles.Read(tag)).CompileWell()
    );

    [Fact]
    public void Marks_what_stays_English() =>
        Assert.Equal(
            "",
            string.Join(
                '\n',
                SeenText
                    .On(Site.Value)
                    .Where(seen => seen.Language == PersianSite.Language && UnbracketedWords.In(seen.Text).Any())
                    .Select(seen => $"{seen.Place}: {seen.Text}")
                    .Distinct()
            )
        );

    [Fact]
    public void Marks_nothing_where_the_words_are_in_the_language_of_the_site() =>
        Assert.DoesNotContain(
            SeenText.On(PersianSite.In(BracketedWords.In(PersianSite.Language)).CompileWell()),
            seen => seen.Language is not (null or PersianSite.Language or "el")
        );

    [Fact]
    public void Reads_from_right_to_left_on_every_page() =>
        Assert.All(
            Site.Value.Routes,
            route => Assert.Equal("rtl", Site.Value.Page(route).DocumentElement.GetAttribute("dir"))
        );

    [Fact]
    public void Keeps_the_order_of_a_phrase_that_contains_links()
    {
        var report = Site.Value.Page("/about/").QuerySelector("a[href$='report.json']")!;
        var phrase = report.Closest("span[dir=ltr]:not([lang])")!;
        Assert.StartsWith("The build report counts ", phrase.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("the permanent ids.", phrase.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_words_of_the_study_in_another_script()
    {
        var page = SmallSite
            .Tea.With("seeds/study.txt", "On Tea\n1. Words\nThe word چای سبز is old. The Greeks drank τσάι early.\n")
            .Compile()
            .Page("/sections/words/");
        Assert.Equal(
            ["چای سبز und-Arab rtl", "τσάι el "],
            page.QuerySelectorAll(".paragraph bdi")
                .Select(run => $"{run.TextContent} {run.GetAttribute("lang")} {run.GetAttribute("dir")}")
        );
        Assert.Contains(
            "The word چای سبز is old.",
            page.QuerySelector(".paragraph")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Mirrors_the_heads_of_printed_pages()
    {
        var style = Site.Value.Files.First(file =>
            file.Path.StartsWith("assets/print-study.", StringComparison.Ordinal)
        );
        var text = Encoding.UTF8.GetString([.. style.Bytes.ToArray()]);
        Assert.Matches(@"@page s1 \{ @top-left \{ content: ", text);
        Assert.Contains("@bottom-right { content: counter(page);", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mirrors_the_styles_of_the_book()
    {
        Assert.Contains(
            ".band { margin: 1.4em 0; padding-right: 0.9em; border-right: 2px solid; }",
            EpubStyle.Of(ThemeSources.Own, true, false),
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("(?:padding|margin|border)-right: (?:1|2)", EpubStyle.Of(ThemeSources.Own, false, false));
    }

    [Fact]
    public void Turns_the_pages_of_the_book_from_right_to_left()
    {
        using var book = new ZipArchive(
            new MemoryStream(Site.Value.Files.Single(file => file.Path == "study.epub").Bytes.ToArray())
        );
        var texts = book
            .Entries.Where(entry =>
                entry.Name.EndsWith(".xhtml", StringComparison.Ordinal) || entry.Name == "package.opf"
            )
            .Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return (entry.Name, Text: reader.ReadToEnd());
            })
            .ToList();
        Assert.All(
            texts,
            file =>
                Assert.Contains(
                    file.Name == "package.opf" ? "<spine page-progression-direction=\"rtl\">" : " dir=\"rtl\"",
                    file.Text,
                    StringComparison.Ordinal
                )
        );
    }
}

using System.IO.Compression;
using System.Text.Json;

namespace AfPakSite.Tests.Pages;

/// <summary>Links of a study in Markdown to other sites, wherever the study is published.</summary>
public class StudyLinkTests
{
    private static readonly CompiledSite Site = SmallSite
        .Tea.Without("seeds/study.txt")
        .With(
            "seeds/study.md",
            """
            # On Tea

            ## 1. Leaves

            Tea is [grown in the *hills*](https://hills.example/a?b=1&c=2), as [Ada (Smith, 2001) says](https://ada.example).

            | Tea                          | Age |
            | ---------------------------- | --- |
            | [Old](https://old.example/x) | 5   |
            """
        )
        .Compile();

    private static string Path(string route) => $"/sections/{route}/";

    [Fact]
    public void Page_has_them()
    {
        var links = Site.Page(Path("leaves")).QuerySelectorAll("main a[href^='https://']").ToList();
        Assert.Contains(
            links,
            link =>
                link.InnerHtml == "grown in the <em>hills</em>"
                && link.GetAttribute("href") == "https://hills.example/a?b=1&c=2"
        );
        Assert.Contains(links, link => link.TextContent == "Old");
    }

    /// <summary>A link cannot be in a link: the work is what the site knows more about.</summary>
    [Fact]
    public void Citation_in_one_leads_to_its_work()
    {
        var links = Site.Page(Path("leaves")).QuerySelectorAll("main .paragraph a").ToList();
        Assert.Equal(
            ["https://ada.example", "../../bibliography/#smith-2001", "https://ada.example"],
            links.SkipWhile(link => link.TextContent != "Ada (").Take(3).Select(link => link.GetAttribute("href"))
        );
        Assert.DoesNotContain(links, link => link.QuerySelector("a") is not null);
    }

    [Fact]
    public void Twin_and_book_have_them()
    {
        Assert.Contains(
            "[grown in the *hills*](https://hills.example/a?b=1&c=2)",
            Site["sections/leaves/index.html.md"],
            StringComparison.Ordinal
        );
        var bytes = Site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray();
        using var book = new ZipArchive(new MemoryStream(bytes));
        Assert.Contains(
            book.Entries.Where(entry => entry.Name.EndsWith(".xhtml", StringComparison.Ordinal)),
            entry =>
            {
                using var text = new StreamReader(entry.Open());
                return text.ReadToEnd()
                    .Contains("<a href=\"https://hills.example/a?b=1&amp;c=2\">grown", StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Data_of_the_study_has_them()
    {
        using var json = JsonDocument.Parse(Site["study.json"]);
        var link = json.RootElement.GetProperty("sections")[0].GetProperty("paragraphs")[0].GetProperty("links")[0];
        Assert.Equal(7, link.GetProperty("start").GetInt32());
        Assert.Equal("grown in the hills".Length, link.GetProperty("length").GetInt32());
        Assert.Equal("https://hills.example/a?b=1&c=2", link.GetProperty("url").GetString());
    }

    [Fact]
    public void Nothing_is_reported() => Assert.DoesNotContain("study-markup-as-text", Site.Codes);
}

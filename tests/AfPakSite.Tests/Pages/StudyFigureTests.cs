using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Pages;

/// <summary>Figures of a study, wherever the study is published.</summary>
public sealed class StudyFigureTests
{
    private static readonly SmallSite Source = SmallSite.Scenario("hills");
    private static readonly CompiledSite Site = Source.Compile();

    [Theory]
    [InlineData("/study/", 0)]
    [InlineData("/sections/views/", 0)]
    [InlineData("/sections/trees/", 3)]
    public void Show_their_image_with_its_size_above_the_caption(string route, int first)
    {
        (string Alternative, string Size, string Caption)[] expected =
        [
            (
                "The hills from the river in May",
                "640x360",
                "Figure 1. The hills from the river (Reed, 2001). They are low."
            ),
            ("Slopes, steep in the north", "400x300", "Figure 2: Slopes of the hills"),
            ("A path between two slopes", "320x200", "Figure 3. A path that nobody walks"),
            ("Two rows of trees", "300x150", "Trees on the hills"),
            ("Trees, quoted", "200x100", "Trees, quoted"),
        ];
        var figures = Site.Page(route).QuerySelectorAll("figure.study-figure");
        Assert.Equal(
            expected.Skip(first).Take(figures.Length),
            figures.Select(figure =>
            {
                var image = figure.QuerySelector("img")!;
                return (
                    image.GetAttribute("alt")!,
                    $"{image.GetAttribute("width")}x{image.GetAttribute("height")}",
                    figure.QuerySelector("figcaption.paragraph")!.TextContent
                );
            })
        );
        Assert.True(figures.Length >= 2);
    }

    /// <summary>The policy of the site forbids the styles of an SVG that is opened by itself.</summary>
    [Fact]
    public void Lead_to_their_files_unless_it_would_be_shown_without_its_styles()
    {
        Assert.All(
            Site.Page("/sections/views/").QuerySelectorAll(".study-figure img"),
            image => Assert.Equal(image.GetAttribute("src"), image.ParentElement!.GetAttribute("href"))
        );
        Assert.Empty(Site.Page("/sections/trees/").QuerySelectorAll(".study-figure a:has(> img)"));
        var plain = Source.Change("seeds/images/cover.svg", "<style>path { fill: none; stroke: #222; }</style>", "");
        Assert.Equal(2, plain.Compile().Page("/sections/trees/").QuerySelectorAll(".study-figure a:has(> img)").Length);
    }

    [Fact]
    public void Are_published_byte_for_byte_under_a_name_with_their_hash()
    {
        var source = Site.Page("/sections/views/").QuerySelector("img")!.GetAttribute("src")!;
        var file = Site.Files.Single(file => file.Path == source.Replace("../../", "", StringComparison.Ordinal));
        Assert.Equal(Source.Files["seeds/images/view.jpg"].Bytes, file.Bytes);
        Assert.Equal(4, Site.Files.Count(other => other.Path.StartsWith("assets/figure.", StringComparison.Ordinal)));
        var changed = Source.With("seeds/images/view.jpg", [.. Source.Files["seeds/images/view.jpg"].Bytes, 0]);
        Assert.DoesNotContain(changed.Compile().Files, other => other.Path == file.Path);
    }

    [Fact]
    public void Are_where_references_lead()
    {
        var page = Site.Page("/sections/views/");
        Assert.Equal(
            [
                "Figure 1 → Figure 1. The hills from the river (Reed, 2001). They are low.",
                "Figs. 2 → Figure 2: Slopes of the hills",
                "3 → Figure 3. A path that nobody walks",
                "Figure 4 → Trees on the hills",
                "the second view → Figure 3. A path that nobody walks",
            ],
            page.QuerySelectorAll("a.cross-reference")
                .Select(link => $"{link.TextContent} → {TextAt(link.GetAttribute("href")!)}")
        );
        Assert.Equal(
            "Figure 4",
            Site.Page("/sections/trees/").QuerySelector("figcaption[data-name]")!.GetAttribute("data-name")
        );

        string TextAt(string address) => Site.Page("/study/").GetElementById(address.Split('#')[1])!.TextContent;
    }

    [Fact]
    public void Are_in_the_data()
    {
        using var study = JsonDocument.Parse(Site["study.json"]);
        var figure = study
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
            .First(paragraph => paragraph.TryGetProperty("image", out _));
        Assert.Equal("figure", figure.GetProperty("kind").GetString());
        var image = figure.GetProperty("image");
        Assert.Equal("image/jpeg", image.GetProperty("type").GetString());
        Assert.Equal(("1", 640), (image.GetProperty("number").GetString(), image.GetProperty("width").GetInt32()));
        Assert.Equal("The hills from the river in May", image.GetProperty("alternative").GetString());
        Assert.Equal("seeds/images/view.jpg", image.GetProperty("source").GetString());
        Assert.Equal(Source.Files["seeds/images/view.jpg"].Bytes.Length, image.GetProperty("bytes").GetInt32());
        Assert.Equal(
            ["image/jpeg - -", "image/webp 50% From the air", "image/png - -", "image/svg+xml 300px -"],
            Images().Take(4).Select(one => $"{Value(one, "type")} {Value(one, "shownWidth")} {Value(one, "title")}")
        );

        IEnumerable<JsonElement> Images() =>
            study
                .RootElement.GetProperty("sections")
                .EnumerateArray()
                .SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
                .Where(paragraph => paragraph.TryGetProperty("image", out _))
                .Select(paragraph => paragraph.GetProperty("image"));

        static string Value(JsonElement one, string name) =>
            one.TryGetProperty(name, out var value) ? value.GetString()! : "-";
    }

    [Fact]
    public void Are_images_in_the_Markdown_twin() =>
        Assert.Matches(
            @"!\[Two rows of trees\]\(https://hills\.example/assets/figure\.[0-9a-f]{16}\.svg\)\n\nFigure 4\. Trees on the hills \[¶\]",
            Site["sections/trees/index.html.md"]
        );

    [Fact]
    public void Are_in_the_book_with_their_files()
    {
        using var book = new ZipArchive(
            new MemoryStream([.. Site.Files.Single(file => file.Path == "study.epub").Bytes])
        );
        var package = XDocument.Parse(Read("package.opf"));
        var items = package
            .Descendants()
            .Where(element => element.Name.LocalName == "item")
            .ToDictionary(item => item.Attribute("href")!.Value, item => item.Attribute("media-type")!.Value);
        var images = XDocument
            .Parse(Read("section-views.xhtml"))
            .Descendants()
            .Where(element => element.Name.LocalName == "img")
            .Select(image => image.Attribute("src")!.Value)
            .ToList();
        Assert.Equal(["image/jpeg", "image/webp", "image/png"], images.Select(image => items[image]));
        Assert.All(images, image => Assert.NotNull(book.GetEntry($"EPUB/{image}")));
        Assert.Contains("title=\"From the air\"", Read("section-views.xhtml"), StringComparison.Ordinal);
        Assert.Contains("Figure 4. ", Read("section-trees.xhtml"), StringComparison.Ordinal);
        Assert.Contains("figure img", Read("style.css"), StringComparison.Ordinal);

        string Read(string name) => new StreamReader(book.GetEntry($"EPUB/{name}")!.Open()).ReadToEnd();
    }

    [Fact]
    public void Keep_their_ids_and_their_form_in_the_ledger()
    {
        var first = AnchoredStudy.Of(Site.Site.Study, Ledger.Empty);
        var ledger = EditedStudy.Release(first, "2026-01-01");
        var read = LedgerReader.Read(
            new("input/anchors.lock.json", LedgerWriter.Write(ledger)),
            new(),
            new DateOnly(2026, 2, 1)
        );
        var again = AnchoredStudy.Of(Site.Site.Study, read);
        Assert.Equal(first.Ids, again.Ids);
        Assert.Contains(read.Anchors, anchor => anchor.Form?.Kind == AfPakSite.Studies.ParagraphKind.Figure);
    }

    /// <summary>The ledger keeps texts; an image may have changed since.</summary>
    [Fact]
    public void Are_captions_in_editions()
    {
        var site = Source.Accept("2026-01-01").Freeze(new Edition("2026-01-15", 1)).Compile();
        var edition = site.Page("/e/2026-01-15/study/");
        Assert.Equal(
            Site.Page("/study/").QuerySelectorAll("figcaption").Select(caption => caption.TextContent),
            edition.QuerySelectorAll("figcaption").Select(caption => caption.TextContent)
        );
        Assert.Empty(edition.QuerySelectorAll("img"));
        Assert.Equal(
            Enumerable.Repeat("This edition keeps the caption of the figure, not its image.", 5),
            edition.QuerySelectorAll(".study-figure > .note").Select(note => note.TextContent)
        );
        Assert.Empty(site.Page("/study/").QuerySelectorAll(".study-figure > .note"));
        Assert.Equal(5, site.Page("/study/").QuerySelectorAll("img").Length);
    }

    /// <summary>The ledger has no labels; those of today's study name the same anchors.</summary>
    [Fact]
    public void Are_where_references_of_editions_lead()
    {
        var site = Source.Accept("2026-01-01").Freeze(new Edition("2026-01-15", 1)).Compile();
        var edition = site.Page("/e/2026-01-15/sections/views/");
        var cover = site.Page("/sections/trees/").QuerySelector("figcaption[data-name]")!.Id;
        Assert.Contains(
            $"Figure 4 → ../trees/#{cover}",
            edition
                .QuerySelectorAll("a.cross-reference")
                .Select(link => $"{link.TextContent} → {link.GetAttribute("href")}")
        );
        Assert.DoesNotContain("@fig-cover", edition.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_found_by_their_words_and_linked_back()
    {
        var words = Site["search.json"];
        Assert.Contains("Slopes of the hills", words, StringComparison.Ordinal);
        var caption = Site.Page("/sections/views/").QuerySelector("figcaption")!;
        Assert.Contains($"#{caption.Id}", Site["links.json"], StringComparison.Ordinal);
        var sentence = caption.QuerySelector("a.citation")!.ParentElement!;
        Assert.Contains($"#{sentence.Id}\"", Site["bibliography/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Cost_a_site_without_figures_nothing()
    {
        var styles = SmallSite.Tea.Compile().Files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal));
        Assert.DoesNotContain(styles, file => file.Text.Contains("study-figure", StringComparison.Ordinal));
        Assert.Contains(
            Site.Files,
            file =>
                file.Path.EndsWith(".css", StringComparison.Ordinal)
                && file.Text.Contains("study-figure", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Of_a_lost_image_keep_their_caption()
    {
        var site = Source.Without("seeds/images/path.png").Compile();
        Assert.Contains("image-not-found", site.Codes);
        Assert.Equal(
            "Figure 3. A path that nobody walks",
            site.Page("/study/").QuerySelectorAll("figcaption")[2].TextContent
        );
    }

    [Fact]
    public void Of_an_image_that_comes_later_say_that_it_is_missing()
    {
        var site = Source
            .Without("seeds/images/path.png")
            .Change("input/site.yml", "language: en", "language: en\nmissing-images: [images/path.png]")
            .Compile();
        Assert.Contains("image-missing", site.Codes);
        Assert.DoesNotContain("image-not-found", site.Codes);
        Assert.Equal(
            "The image of this figure is not here yet.",
            site.Page("/study/").QuerySelectorAll("figure")[2].QuerySelector("p.note")!.TextContent
        );
    }

    [Fact]
    public void Of_an_image_that_comes_later_say_so_in_the_book_and_the_twin()
    {
        var site = Source
            .Without("seeds/images/path.png")
            .Change("seeds/study.md", "(images/path.png", "(/images/path.png")
            .Change("input/site.yml", "language: en", "language: en\nmissing-images: [/images/path.png]")
            .Compile();
        Assert.DoesNotContain(
            site.Codes,
            code => code is "image-outside" or "image-not-found" or "missing-image-unused"
        );
        Assert.Contains(
            "The image of this figure is not here yet.",
            site["study/index.html.md"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Find_files_in_other_forms_of_Unicode_and_with_escapes()
    {
        var site = Source
            .With("seeds/Cafe\u0301 1.svg", Source.Files["seeds/images/cover.svg"].Bytes)
            .Change("seeds/study.md", "(images/cover.svg)", "(Caf\u00E9%201.svg)")
            .Compile();
        Assert.DoesNotContain("image-not-found", site.Codes);
        Assert.DoesNotContain("file-unread", site.Codes);
    }

    [Fact]
    public void Find_files_of_programs_that_begin_paths_with_a_slash()
    {
        var site = Source.Change("seeds/study.md", "(images/cover.svg)", "(/images/cover.svg)").Compile();
        Assert.DoesNotContain("image-outside", site.Codes);
        Assert.DoesNotContain("file-unread", site.Codes);
    }
}

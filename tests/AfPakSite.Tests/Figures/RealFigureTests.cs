using System.Text.Json;
using AfPakSite.Theme.Figures;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Figures;

/// <summary>The figures of the real site agree with <c>study.json</c> and with their equivalent texts.</summary>
public sealed class RealFigureTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    private static readonly JsonElement Data = JsonDocument.Parse(Site["study.json"]).RootElement;

    private static readonly string[] Shapes = [".wide", ".narrow"];

    [Theory]
    [InlineData("/timeline/", 1)]
    [InlineData("/actors/", 3)]
    [InlineData("/frameworks/", 2)]
    [InlineData("/places/", 1)]
    [InlineData("/bibliography/", 1)]
    public void Numbers_and_names_each_figure(string route, int count)
    {
        var figures = Site.Page(route).QuerySelectorAll("figure");
        Assert.Equal(
            Enumerable.Range(1, count).Select(number => $"Figure {number}."),
            figures.Select(figure => figure.QuerySelector("figcaption b")!.TextContent)
        );
        Assert.All(
            figures,
            figure => Assert.NotNull(Site.Page(route).GetElementById(figure.GetAttribute("aria-labelledby")!))
        );
    }

    [Fact]
    public void Shows_each_entry_of_the_list_in_the_timeline()
    {
        var page = Site.Page("/timeline/");
        var list = page.QuerySelectorAll(".timeline > li")
            .Select(item => ($"#{item.Id}", $"{Text(item, ".date")}: {Text(item, "h2")}", item.ClassName == "period"))
            .ToList();
        Assert.Equal(24, list.Count);
        foreach (var shape in Shapes)
        {
            var points = page.QuerySelectorAll($".timeline-figure {shape} a")
                .Select(link => (link.GetAttribute("href")!, Text(link, "title"), link.ClassName == "period"))
                .ToList();
            Assert.Equal(list.Where(item => !item.Item3), points.Where(point => !point.Item3));
            Assert.Equal(list.Where(item => item.Item3).Order(), points.Where(point => point.Item3).Order());
        }
    }

    /// <summary>A ring marks an event without a date, an outline a decade; an open end has a gradient.</summary>
    [Theory]
    [InlineData("civil-war", "circle")]
    [InlineData("taliban-rise", "rect.within:not([fill])")]
    [InlineData("soviet-war", "rect.span:not([fill])")]
    [InlineData("soviet-invasion", "rect.point:not([fill])")]
    [InlineData("war-on-terror", "rect.fades[fill^='url(#_fade-event-out-']")]
    [InlineData("decades-to-2001", "rect.fades[fill^='url(#_fade-period-in-']")]
    public void Marks_an_entry_by_the_precision_of_its_date(string id, string mark) =>
        Assert.All(
            Shapes,
            shape =>
                Assert.NotNull(
                    Site.Page("/timeline/").QuerySelector($".timeline-figure {shape} a[href='#{id}'] > {mark}")
                )
        );

    [Theory]
    [InlineData("/timeline/", "ol.timeline")]
    [InlineData("/actors/", "ul.entries")]
    [InlineData("/frameworks/", "ul.entries")]
    [InlineData("/places/", "ul.entries")]
    [InlineData("/bibliography/", "ul.bibliography")]
    public void Shows_the_picture_before_the_list(string route, string list)
    {
        var page = Site.Page(route);
        var order = page.QuerySelector("figure")!.CompareDocumentPosition(page.QuerySelector(list)!);
        Assert.True(order.HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public void Says_where_the_scale_of_the_timeline_breaks()
    {
        var page = Site.Page("/timeline/");
        Assert.Contains("After the break, from 2020 on", Text(page.Body!, ".timeline-figure .figure-note"));
        Assert.All(Shapes, shape => Assert.NotNull(page.QuerySelector($".timeline-figure {shape} path.break")));
    }

    [Fact]
    public void Joins_the_actors_that_sentences_name_together()
    {
        var names = List("actors")
            .ToDictionary(
                actor => actor.GetProperty("slug").GetString()!,
                actor => actor.GetProperty("name").GetString()!,
                StringComparer.Ordinal
            );
        var pairs = Mentions("actor")
            .GroupBy(mention => mention.Sentence, StringComparer.Ordinal)
            .SelectMany(sentence => Pairs([.. sentence.Select(mention => names[mention.Slug]).Distinct()]))
            .CountBy(pair => pair)
            .ToDictionary();
        var page = Site.Page("/actors/");
        var told = page.QuerySelectorAll(".company-figure .figure-text li")
            .Select(item => item.TextContent)
            .SelectMany(line =>
                line[(line.IndexOf(" with ", StringComparison.Ordinal) + 6)..]
                    .Split(", ")
                    .Select(part =>
                        (
                            Pair(
                                line[..line.IndexOf(" with ", StringComparison.Ordinal)],
                                part[..part.LastIndexOf(' ')]
                            ),
                            int.Parse(part[(part.LastIndexOf(' ') + 1)..])
                        )
                    )
            )
            .ToDictionary();
        Assert.Equal(pairs.OrderBy(pair => pair.Key), told.OrderBy(pair => pair.Key));
        foreach (var shape in Shapes)
        {
            var numbers = page.QuerySelectorAll($".company-figure {shape} .number").ToList();
            var drawn = numbers.Select(number => int.Parse(Text(number, "text"))).ToList();
            Assert.InRange(drawn.Count, 10, ArcFigure.MostTies);
            Assert.Equal(pairs.Values.OrderDescending().Take(drawn.Count), drawn.OrderDescending());
            Assert.All(numbers, number => Assert.Equal(int.Parse(Text(number, "text")), Counted(number, "/actors/")));
        }
    }

    /// <summary>The number of counted elements that a link leads to.</summary>
    private static int Counted(IElement link, string folder)
    {
        var (page, id) = link.GetAttribute("href")!.Split('#') is [var path, var fragment]
            ? (path, fragment)
            : throw new InvalidOperationException();
        return Site.Page(folder + page).GetElementById(id)!.QuerySelectorAll("[data-counted]").Length;
    }

    [Fact]
    public void Counts_the_sentences_of_each_section_that_name_an_actor()
    {
        var tops = Tops();
        var counts = Mentions("actor")
            .Distinct()
            .CountBy(mention => (mention.Slug, tops[mention.Section]))
            .ToDictionary();
        AssertCells(
            "/actors/",
            ".section-matrix",
            counts.ToDictionary(pair => (pair.Key.Slug, pair.Key.Item2), pair => pair.Value),
            head => head.TextContent.TrimStart('§')
        );
    }

    /// <summary>Sections that name no framework are empty columns.</summary>
    [Fact]
    public void Counts_the_sentences_of_each_section_that_name_a_framework()
    {
        var tops = Tops();
        var counts = Mentions("framework")
            .Distinct()
            .CountBy(mention => (mention.Slug, tops[mention.Section]))
            .ToDictionary();
        AssertCells(
            "/frameworks/",
            ".section-matrix",
            counts.ToDictionary(pair => (pair.Key.Slug, pair.Key.Item2), pair => pair.Value),
            head => head.TextContent.TrimStart('§')
        );
        Assert.Equal(
            ["Abstract", "§1", "§2", "§3", "§4", "§5", "§6", "§7", "§8", "§9"],
            Site.Page("/frameworks/").QuerySelectorAll(".section-matrix thead a").Select(head => head.TextContent)
        );
    }

    [Fact]
    public void Counts_per_1000_words_of_the_section()
    {
        var tops = Tops();
        var words = List("sections")
            .SelectMany(section =>
                section
                    .GetProperty("paragraphs")
                    .EnumerateArray()
                    .Select(paragraph =>
                        (
                            Top: tops[section.GetProperty("slug").GetString()!],
                            Text: paragraph.GetProperty("text").GetString()!
                        )
                    )
            )
            .GroupBy(paragraph => paragraph.Top)
            .ToDictionary(
                top => top.Key,
                top =>
                    top.Sum(paragraph =>
                        paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
                    )
            );
        var rows = Site.Page("/actors/").QuerySelectorAll(".section-matrix tr").ToList();
        var heads = rows[0].QuerySelectorAll("th a").Select(head => head.TextContent.TrimStart('§')).ToList();
        foreach (
            var (cell, head) in rows.Skip(1)
                .SelectMany(row => row.QuerySelectorAll("td").Zip(heads))
                .Where(pair => pair.First.HasChildNodes)
        )
        {
            var exact = 1000.0 * int.Parse(Text(cell, ".count")) / words[head];
            Assert.InRange(int.Parse(Text(cell, ".rate")), Math.Max(1, exact - 0.5), Math.Max(1, exact + 0.5));
            Assert.Equal(
                cell.QuerySelector(".count")!.GetAttribute("href"),
                cell.QuerySelector(".rate")!.GetAttribute("href")
            );
        }
    }

    [Theory]
    [InlineData("/actors/", "../frameworks/")]
    [InlineData("/frameworks/", "")]
    public void Leads_from_frameworks_to_as_many_sentences_as_it_counts(string route, string folder)
    {
        var cells = Site.Page(route).QuerySelectorAll(".framework-matrix td > a");
        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            var (page, id) = cell.GetAttribute("href")![folder.Length..].Split('#') is [var path, var fragment]
                ? ($"/frameworks/{path}", fragment)
                : throw new InvalidOperationException();
            Assert.Equal(
                cell.TextContent,
                $"{Site.Page(page).GetElementById(id)!.QuerySelectorAll("a.locator").Length}"
            );
        }
    }

    [Fact]
    public void Draws_a_dot_for_each_citation()
    {
        var page = Site.Page("/bibliography/");
        var told = page.QuerySelectorAll(".citations-figure .figure-text li")
            .SelectMany(item =>
                item.TextContent[(item.TextContent.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split("; ")
            )
            .Select(work =>
                work.Replace("(several works match)", "open", StringComparison.Ordinal)
                    .Replace("(not identified)", "open", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(60, told.Count);
        foreach (var shape in Shapes)
        {
            var dots = page.QuerySelectorAll($".citations-figure {shape} a:has(circle)");
            Assert.Equal(
                told,
                dots.Select(dot =>
                        $"{Text(dot, "title").Split(", in ")[0]} {(dot.ClassName == "open" ? "open" : "(identified)")}"
                    )
                    .Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                dots.Length,
                dots.Select(dot => (Text(dot, "title"), dot.GetAttribute("href"), dot.GetAttribute("transform")))
                    .Distinct()
                    .Count()
            );
        }
    }

    [Fact]
    public void Shows_each_place_on_the_map_or_lists_it_below()
    {
        var page = Site.Page("/places/");
        var shown = page.QuerySelectorAll(".map-figure .wide a")
            .Select(link => link.GetAttribute("href")!)
            .Distinct()
            .ToList();
        var left = page.QuerySelectorAll(".map-figure .note:not(.narrow) a").Select(link => link.GetAttribute("href")!);
        Assert.Equal(
            page.QuerySelectorAll(".entries > li").Select(item => $"#{item.Id}").Order(StringComparer.Ordinal),
            shown.Concat(left).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            page.QuerySelectorAll(".map-figure .wide a")
                .Select(link => string.Join(' ', link.QuerySelectorAll("text").Select(line => line.TextContent)))
                .Distinct()
                .Order(StringComparer.Ordinal),
            page.QuerySelectorAll(".map-figure .figure-text li")
                .SkipLast(2)
                .SelectMany(item =>
                    item.TextContent[(item.TextContent.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ")
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(4, page.QuerySelectorAll(".map-figure .wide path.disputed").Length);
        Assert.Equal(
            shown.Order(StringComparer.Ordinal),
            page.QuerySelectorAll(".map-figure .narrow a")
                .Select(link => link.GetAttribute("href")!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Names_the_kind_of_each_place_on_the_map()
    {
        var lines = Site.Page("/places/")
            .QuerySelectorAll(".map-figure .figure-text li")
            .Select(item => item.TextContent)
            .ToList();
        Assert.Contains("City, marked by a dot: Islamabad, Kabul", lines);
        Assert.Contains("Border, named along the line: Afghanistan–Pakistan border, Durand Line", lines);
        Assert.Contains("Road, named along the line: Karakoram Highway", lines);
        Assert.Contains("Disputed lines, dashed: Durand Line, Line of Control, Siachen, Line of Actual Control", lines);
    }

    [Fact]
    public void Says_first_of_which_actors_compounds_name_the_most()
    {
        var counts = Site.Page("/actors/")
            .QuerySelectorAll(".company-figure .figure-note a.count")
            .Select(count => int.Parse(count.TextContent.Split(' ')[0]))
            .ToList();
        Assert.True(counts.Count > 1);
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public void Has_no_map_without_its_folder() =>
        Assert.Null(SmallSite.Real.Without("input/map/map.yml").Compile().Page("/places/").QuerySelector("figure"));

    [Theory]
    [InlineData("place: kabul", "place: kabbul", "reference-unknown")]
    [InlineData("mark: region, at: \"494 562\"", "mark: region, at: \"494\"", "yaml-wrong-type")]
    [InlineData("label: \"188 258\"", "label: \"+188 258\"", "yaml-wrong-type")]
    [InlineData("label: \"188 258\"", "label: \"188 624\"", "map-point-outside")]
    [InlineData("mark: line, along: \"M262 353l78-19\"", "mark: line", "yaml-missing-key")]
    public void Reports_a_slip_in_the_map(string before, string after, string code) =>
        Assert.Equal([code], SmallSite.Real.Change("input/map/map.yml", before, after).Compile().Codes);

    private static void AssertCells(
        string route,
        string table,
        Dictionary<(string Slug, string Column), int> counts,
        Func<IElement, string> column
    )
    {
        var rows = Site.Page(route).QuerySelectorAll($"{table} tr").ToList();
        var heads = rows[0].QuerySelectorAll("th").Select(column).ToList();
        var shown = rows.Skip(1)
            .SelectMany(row =>
                row.QuerySelectorAll("td")
                    .SkipLast(1)
                    .Select(
                        (cell, index) =>
                            (
                                Slug: row.QuerySelector("th a")!.GetAttribute("href")!.Trim('/', '#'),
                                Column: heads[index],
                                Text: cell.QuerySelector(".count")?.TextContent ?? ""
                            )
                    )
            )
            .Where(cell => cell.Text.Length > 0)
            .ToDictionary(cell => (cell.Slug, cell.Column), cell => int.Parse(cell.Text));
        Assert.Equal(counts.OrderBy(pair => pair.Key), shown.OrderBy(pair => pair.Key));
        Assert.All(
            rows.Skip(1),
            row =>
                Assert.Equal(
                    row.QuerySelectorAll("td:not(:last-child) > .count").Sum(cell => int.Parse(cell.TextContent)),
                    int.Parse(Text(row, "td:last-child .count"))
                )
        );
    }

    /// <summary>The top-level section of each section, by number or title.</summary>
    private static Dictionary<string, string> Tops()
    {
        var (tops, last) = (new Dictionary<string, string>(StringComparer.Ordinal), "");
        foreach (var section in List("sections"))
        {
            if (section.GetProperty("level").GetInt32() == 1)
                last = section.GetProperty("number").GetString() ?? section.GetProperty("title").GetString()!;
            tops[section.GetProperty("slug").GetString()!] = last;
        }
        return tops;
    }

    private static IEnumerable<(string Slug, string Sentence, string Section)> Mentions(string kind) =>
        List("sections")
            .SelectMany(section =>
                section
                    .GetProperty("paragraphs")
                    .EnumerateArray()
                    .SelectMany(paragraph => paragraph.GetProperty("mentions").EnumerateArray())
                    .Where(mention => mention.GetProperty("kind").GetString() == kind)
                    .Select(mention =>
                        (
                            mention.GetProperty("slug").GetString()!,
                            mention.GetProperty("sentence").GetString()!,
                            section.GetProperty("slug").GetString()!
                        )
                    )
            );

    private static IEnumerable<(string, string)> Pairs(string[] names) =>
        names.SelectMany((one, index) => names.Skip(index + 1).Select(other => Pair(one, other)));

    private static (string, string) Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static JsonElement.ArrayEnumerator List(string property) => Data.GetProperty(property).EnumerateArray();

    private static string Text(IElement element, string selector) =>
        element.QuerySelector(selector)!.TextContent.Trim();
}

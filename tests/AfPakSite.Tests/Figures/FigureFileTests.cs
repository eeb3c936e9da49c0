using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Figures;

/// <summary>The files of the figures: they need nothing else, say where they are from, and agree with the pages.</summary>
public sealed partial class FigureFileTests
{
    private const string Doi = "https://doi.org/10.1142/S2630531324500069";

    private static readonly CompiledSite Real = SmallSite.RealSite;

    public static TheoryData<string> Sites => SampleSites.Names;

    [GeneratedRegex("(?<=^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))(?=,|$)")]
    private static partial Regex Cell { get; }

    [Theory]
    [InlineData("/timeline/", "timeline")]
    [InlineData("/actors/", "actors-together", "actors-by-section", "frameworks-by-actor")]
    [InlineData("/frameworks/", "frameworks-by-section", "frameworks-by-actor")]
    [InlineData("/places/", "map")]
    [InlineData("/argument/", "argument", "frameworks-by-section", "citations-by-section")]
    [InlineData("/bibliography/", "citations")]
    public void Offers_each_figure_as_a_picture_and_a_table(string route, params string[] names)
    {
        var links = Real.Page(route).QuerySelectorAll(".figure-files a").ToList();
        Assert.Equal(
            names.SelectMany(name => new[] { $"../figures/{name}.svg", $"../figures/{name}.csv" }),
            links.Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            names.SelectMany(name => new[] { $"popalzay-2024-{name}.svg", $"popalzay-2024-{name}.csv" }),
            links.Select(link => link.GetAttribute("download"))
        );
    }

    /// <summary>A page without a figure has no link to its files, and a file has a page that links to it.</summary>
    [Theory]
    [MemberData(nameof(Sites))]
    public void Has_a_file_for_each_figure_and_no_other(string name)
    {
        var site = SampleSites.Get(name);
        var linked = site
            .Routes.SelectMany(route => site.Page(route).QuerySelectorAll(".figure-files a"))
            .Select(link => $"/figures/{link.GetAttribute("href")!.Split('/')[^1]}");
        Assert.Equal(
            linked.Distinct().Order(StringComparer.Ordinal),
            FilesOf(site, ".svg").Concat(FilesOf(site, ".csv")).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Needs_nothing_else(string name)
    {
        var site = SampleSites.Get(name);
        Assert.All(
            FilesOf(site, ".svg"),
            file =>
            {
                var picture = XDocument.Parse(site[file[1..]]);
                Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "image");
                Assert.DoesNotMatch("@import|@font-face|var\\(|color-mix|:is|:not|>", Styles(picture));
                Assert.All(
                    picture.Descendants().Attributes("href"),
                    link =>
                        Assert.True(
                            link.Value.StartsWith(site.Site.Settings.BaseUrl, StringComparison.Ordinal)
                                || picture
                                    .Descendants()
                                    .Any(element => $"#{element.Attribute("id")?.Value}" == link.Value),
                            link.Value
                        )
                );
            }
        );
    }

    [Fact]
    public void Says_where_it_is_from()
    {
        Assert.Equal(9, FilesOf(Real, ".svg").Count());
        Assert.All(
            FilesOf(Real, ".svg"),
            file =>
            {
                var picture = XDocument.Parse(Real[file[1..]]);
                XNamespace terms = "http://purl.org/dc/terms/";
                var visible = string.Join(' ', Texts(picture, "credit"));
                Assert.StartsWith("Popalzay, A. W. (2024). The evolving dynamics", visible, StringComparison.Ordinal);
                Assert.Contains(Doi, visible);
                Assert.Contains(Real.Site.Settings.BaseUrl, visible);
                Assert.Contains("(CC BY-NC 4.0)", visible);
                Assert.Contains(Doi, picture.Root!.Element(picture.Root.Name.Namespace + "desc")!.Value);
                Assert.Equal("Abdul Wasi Popalzay", picture.Descendants(terms + "creator").Single().Value);
                Assert.Equal("2024", picture.Descendants(terms + "date").Single().Value);
                Assert.NotEmpty(picture.Descendants(terms + "license").Single().Attributes());
            }
        );
    }

    [Fact]
    public void Ends_a_table_with_its_source()
    {
        Assert.All(
            FilesOf(Real, ".csv"),
            file =>
            {
                var records = Records(file);
                Assert.Single(records.Select(record => record.Length).Distinct());
                Assert.All(records[^4], Assert.Empty);
                Assert.Equal(["Source", "Address", "License"], records[^3..].Select(record => record[0]));
                Assert.EndsWith(Doi, records[^3][1], StringComparison.Ordinal);
                Assert.Contains(records[^2][1][(Real.Site.Settings.BaseUrl.Length - 1)..], Real.Routes);
            }
        );
    }

    [Fact]
    public void Keeps_its_links_when_the_site_moves()
    {
        var site = SmallSite.Tea.With(
            "input/site.yml",
            $"permanent-base: https://w3id.org/tea/\n{SmallSite.Tea["input/site.yml"]}"
        );
        var file = site.Compile()["figures/citations.svg"];
        Assert.Contains("href=\"https://w3id.org/tea/", file);
        Assert.DoesNotContain("href=\"../", file);
    }

    /// <summary>The table has all pairs, and the picture those of them that the table says are drawn.</summary>
    [Fact]
    public void Counts_the_pairs_as_the_page_does()
    {
        var records = Records("/figures/actors-together.csv")[1..^4];
        Assert.Equal(
            Numbers(
                Real.Page("/actors/")
                    .QuerySelectorAll(".company-figure .figure-text .count")
                    .Select(count => count.TextContent)
            ),
            Numbers(records.Select(record => record[2]))
        );
        var picture = XDocument.Parse(Real["figures/actors-together.svg"]);
        Assert.Equal(
            Numbers(records.Where(record => record[4] == "yes").Select(record => record[2])),
            Numbers(Texts(picture, "number"))
        );
    }

    [Theory]
    [InlineData("/actors/", ".section-matrix", "actors-by-section", true)]
    [InlineData("/frameworks/", ".section-matrix", "frameworks-by-section", true)]
    [InlineData("/frameworks/", ".framework-matrix", "frameworks-by-actor", false)]
    public void Counts_the_cells_as_the_page_does(string route, string table, string name, bool hasTotals)
    {
        var cells = Real.Page(route).QuerySelectorAll($"{table} .count").Select(count => count.TextContent).ToList();
        var picture = XDocument.Parse(Real[$"figures/{name}.svg"]);
        var drawn = picture.Descendants().Where(element => element.Name.LocalName == "a").Where(HasBox);
        Assert.Equal(Numbers(cells), Numbers(drawn.Select(cell => cell.Value.Trim())));
        var records = Records($"/figures/{name}.csv")[1..^4];
        var totals = hasTotals ? 2 : 1;
        Assert.Equal(cells.Sum(int.Parse), totals * records.Sum(record => int.Parse(record[2])));

        static bool HasBox(XElement link) => link.Elements().Any(element => element.Name.LocalName == "rect");
    }

    [Fact]
    public void Has_a_record_for_each_event_place_citation_and_item()
    {
        var annotations = Real.Site.Annotations;
        Assert.Equal(
            annotations.Events.Select(item => item.Id.Value).Order(StringComparer.Ordinal),
            Records("/figures/timeline.csv")[1..^4].Select(record => record[0]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            annotations.Places.Select(place => (place.Name.Value, $"{Real.Linked.SentencesOf(place).Length}")),
            Records("/figures/map.csv")[1..^4].Select(record => (record[0], record[5]))
        );
        Assert.Equal(
            Real.Page("/bibliography/").QuerySelectorAll(".citations-figure .wide a:has(circle)").Length,
            Records("/figures/citations.csv")[1..^4].Length
        );
        Assert.Equal(
            annotations.ArgumentItems.Select(item => item.Id.Value),
            Records("/figures/argument.csv")[1..^4].Select(record => record[0])
        );
    }

    /// <summary>The table and the picture have the numbers of the page, and lead to the same lists.</summary>
    [Fact]
    public void Counts_the_sentences_with_a_citation_as_the_page_does()
    {
        var page = Real.Page("/argument/");
        var rows = page.QuerySelectorAll(".citation-sections tbody tr").ToList();
        var records = Records("/figures/citations-by-section.csv")[1..^4];
        Assert.Equal(
            rows.Select(row =>
                (row.QuerySelector(".whole")!.TextContent, row.Children[2].TextContent, row.Children[3].TextContent)
            ),
            records.Select(record => (record[0], record[2], record[3]))
        );
        foreach (var record in records)
        {
            Assert.Equal(int.Parse(record[1]), int.Parse(record[2]) + int.Parse(record[3]));
            foreach (var (count, address) in new[] { (record[2], record[4]), (record[3], record[5]) })
            {
                var list = address.Length == 0 ? null : page.GetElementById(address.Split('#')[1]);
                Assert.Equal(int.Parse(count), list?.QuerySelectorAll("[data-counted]").Length ?? 0);
            }
        }
        var picture = XDocument.Parse(Real["figures/citations-by-section.svg"]);
        Assert.Equal(
            records.SelectMany(record => record[2..4]),
            picture
                .Descendants()
                .Where(element => element.Attribute("class")?.Value == "ends")
                .Select(number => number.Value)
        );
        Assert.Equal(
            records.SelectMany(record => record[4..6]).Where(address => address.Length > 0),
            picture
                .Descendants()
                .Attributes("href")
                .Select(href => href.Value)
                .Where(href => href.Contains("/argument/#", StringComparison.Ordinal))
        );
        var bars = picture.Descendants().Where(element => element.Name.LocalName == "rect").ToList();
        var (whole, part) = (Widths(bars, "rest"), Widths(bars, "part"));
        Assert.All(
            records.Zip(whole, part),
            row => Assert.InRange(row.Second * int.Parse(row.First[2]) - row.Third * int.Parse(row.First[1]), -60, 60)
        );
        Assert.Equal(records.Max(record => int.Parse(record[1])), int.Parse(records[whole.IndexOf(whole.Max())][1]));

        static List<int> Widths(IEnumerable<XElement> bars, string kind) =>
            [.. bars.Where(bar => bar.Attribute("class")!.Value == kind).Select(bar => (int)bar.Attribute("width")!)];
    }

    /// <summary>Each item that the page's map shows is in the picture, with all its words.</summary>
    [Fact]
    public void Draws_the_argument_as_the_page_does()
    {
        var picture = XDocument.Parse(Real["figures/argument.svg"]);
        var words = picture
            .Descendants()
            .Where(element => element.Name.LocalName == "a" && element.Attribute("href") is not null)
            .Select(link => string.Join(' ', link.Elements().Select(line => line.Value)));
        Assert.Equal(
            Real.Page("/argument/")
                .QuerySelectorAll(".argument-map a:not(.see-also a)")
                .Select(link => link.TextContent)
                .Distinct()
                .Order(StringComparer.Ordinal),
            words.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Leaves_out_an_open_end_of_the_time()
    {
        var records = Records("/figures/timeline.csv").ToDictionary(record => record[0], StringComparer.Ordinal);
        Assert.Equal(("1979", "1990"), (records["soviet-war"][5], records["soviet-war"][6]));
        Assert.Equal(("2001", ""), (records["war-on-terror"][5], records["war-on-terror"][6]));
        Assert.Equal(("", ""), (records["civil-war"][5], records["civil-war"][6]));
    }

    private static IEnumerable<string> FilesOf(CompiledSite site, string extension) =>
        site
            .Files.Select(file => Routes.OfFile(file.Path))
            .Where(route => route.StartsWith("/figures/", StringComparison.Ordinal))
            .Where(route => route.EndsWith(extension, StringComparison.Ordinal));

    private static string[][] Records(string route) =>
        [
            .. Real[route[1..]]
                .TrimStart('\uFEFF')
                .TrimEnd()
                .Split("\r\n")
                .Select(line =>
                    Cell.Matches(line)
                        .Select(cell =>
                            cell.Groups["quoted"].Success
                                ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                                : cell.Groups["plain"].Value
                        )
                        .ToArray()
                ),
        ];

    private static string Styles(XDocument picture) =>
        picture.Descendants().Single(element => element.Name.LocalName == "style").Value;

    private static IEnumerable<string> Texts(XDocument picture, string kind) =>
        picture
            .Descendants()
            .Where(element => element.Attribute("class")?.Value == kind)
            .SelectMany(group => group.Descendants().Where(element => element.Name.LocalName == "text"))
            .Select(text => text.Value);

    private static IEnumerable<int> Numbers(IEnumerable<string> texts) => texts.Select(int.Parse).Order();
}

using AfPakSite.Tests.Exporting;

namespace AfPakSite.Tests.Linking;

/// <summary>Reads the targets of reading paths, and reports unknown ones.</summary>
public sealed class ReadingPathTests
{
    private const string Paths = "input/paths.yml";

    private static readonly CompiledSite Real = SmallSite.RealSite;

    private static readonly string[] Ids =
    [
        .. Real
            .Routes.Where(route => route.StartsWith("/paths/", StringComparison.Ordinal))
            .Select(route => route.Split('/')[2]),
    ];

    [Fact]
    public void Are_three_for_this_study_of_five_to_nine_steps()
    {
        Assert.Equal(["militancy", "regional-powers", "theories"], Ids);
        Assert.All(Ids, id => Assert.InRange(Real.Page($"/paths/{id}/").QuerySelectorAll("ol.path > li").Length, 5, 9));
    }

    [Fact]
    public void Are_listed_for_instructors_with_their_courses()
    {
        var hrefs = Real.Page("/instructors/")
            .QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href"))
            .ToList();
        Assert.All(Ids, id => Assert.Contains($"../paths/{id}/", hrefs));
        Assert.All(Ids.Append("study"), id => Assert.Contains($"../course/{id}.imscc", hrefs));
    }

    [Fact]
    public void Have_evidence() =>
        Assert.All(Ids, id => Assert.NotEmpty(Real.Page($"/paths/{id}/").QuerySelectorAll(".summary .sidenote a")));

    [Fact]
    public void Are_courses_that_link_to_the_steps_of_the_page()
    {
        foreach (var id in Ids)
        {
            var course = CourseCartridgeTests.Read(
                Real.Files.Single(file => file.Path == $"course/{id}.imscc").ToBytes()
            );
            CourseCartridgeTests.AssertWhole(course);
            var links = CourseCartridgeTests
                .Hrefs(course)
                .Select(href => href["https://afpaksite.example".Length..])
                .ToList();
            var steps = Real.Linked.Paths.Single(path => path.Path.Id.Value == id).Steps;
            Assert.Equal(
                steps.Select(step => step.Url),
                Real.Page($"/paths/{id}/")
                    .QuerySelectorAll("ol.path > li > a")
                    .Select(link => link.GetAttribute("href")!.Replace("../..", "", StringComparison.Ordinal))
            );
            Assert.Equal(steps.Select(step => step.Permalink ?? step.Url), links);
            Assert.All(links, link => CourseCartridgeTests.AssertLeadsSomewhere(Real, link));
        }
    }

    [Fact]
    public void Find_a_passage_by_its_id_alone_and_name_each_once()
    {
        var site = SmallSite.Scenario("bees").Compile();
        Assert.Equal(
            [
                "../../sections/the-season/",
                "../../timeline/#winters",
                "../../actors/beekeepers/",
                "../../sections/the-season/#p-ymw96n",
                "../../sections/harm-and-care/#s-shctkr",
                "../../sections/harm-and-care/#s-649v8c",
                "../../sections/the-season/#s-9pkcgq",
            ],
            site.Page("/paths/winters/").QuerySelectorAll("ol.path > li > a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("targets: [/actors/planters/]", "targets: []", "yaml-missing-key")]
    [InlineData("targets: [/actors/planters/]", "targets: [s-nothing]", "path-target-unknown")]
    [InlineData("evidence: Tea is grown in the hills", "evidence: Tea is grown in the sea", "evidence-not-in-study")]
    [InlineData("  evidence: Tea is grown in the hills\n", "", "yaml-missing-key")]
    [InlineData("id: hills", "id: study", "route-taken")]
    [InlineData("id: hills", "id: The Hills", "id-not-slug")]
    public void Are_reported_once_where_they_were_written(string before, string after, string code)
    {
        var site = SmallSite.Tea.With(
            Paths,
            "- id: hills\n  title: Tea in the hills\n  note: Where tea is grown.\n  evidence: Tea is grown in the hills\n  targets: [/actors/planters/]\n"
        );
        Assert.Empty(site.Compile().Diagnostics);
        var found = Assert.Single(site.Change(Paths, before, after).Compile().Diagnostics);
        Assert.Equal((code, Paths), (found.Code, found.Span?.Source.Path));
    }

    [Fact]
    public void Have_an_id_each()
    {
        const string path =
            "- {id: hills, title: Tea, note: Where tea is grown., evidence: Tea is grown in the hills, targets: /actors/planters/}\n";
        Assert.Equal(["duplicate-id"], SmallSite.Tea.With(Paths, path + path).Compile().Codes);
    }
}

using AfPakSite.Tests.Exporting;

namespace AfPakSite.Tests.Linking;

/// <summary>Reads the targets of reading paths, and reports unknown ones.</summary>
public sealed class ReadingPathTests
{
    private const string Paths = "input/paths.yml";

    private const string Class =
        "- id: hills\n  title: Tea in the hills\n  note: Where tea is grown.\n  evidence: Tea is grown in the hills\n"
        + "  passages:\n    - title: The hills\n      from: PASSAGE\n  targets: [/actors/planters/]\n";

    private static readonly CompiledSite Real = SmallSite.RealSite;

    private static readonly string[] Ids =
    [
        .. Real
            .Routes.Where(route => route.StartsWith("/paths/", StringComparison.Ordinal))
            .Select(route => route.Split('/')[2]),
    ];

    [Fact]
    public void Are_classes_for_this_study() =>
        Assert.Equal(["dual-policy", "militancy", "refugees-and-rights", "regional-powers", "theories"], Ids);

    [Fact]
    public void Are_each_a_class_of_20_to_40_minutes_with_aims_passages_questions_and_further_steps() =>
        Assert.All(
            Real.Linked.Paths,
            path =>
            {
                Assert.InRange(path.Minutes, 20, 40);
                Assert.NotNull(path.Path.Audience);
                Assert.InRange(path.Path.Aims.Length, 3, 5);
                Assert.InRange(path.Passages.Length, 4, 8);
                Assert.All(path.Passages, passage => Assert.InRange(passage.Sentences.Length, 2, 20));
                Assert.InRange(path.Path.Questions.Length, 5, 8);
                Assert.InRange(path.Steps.Length, 5, 9);
            }
        );

    [Fact]
    public void Ask_about_words_that_the_class_has_read() =>
        Assert.All(
            Real.Linked.Paths,
            path =>
            {
                var read = path
                    .Passages.SelectMany(passage => passage.Sentences)
                    .Select(place => place.Id)
                    .ToHashSet(StringComparer.Ordinal);
                Assert.All(
                    path.Path.Questions,
                    question => Assert.All(Real.Linked.EvidenceOf(question), place => Assert.Contains(place.Id, read))
                );
            }
        );

    [Fact]
    public void Show_the_words_of_each_passage_with_a_link_from_each_sentence()
    {
        var path = Real.Linked.Paths.Single(path => path.Path.Id.Value == "militancy");
        var shown = Real.Page("/paths/militancy/").QuerySelectorAll(".class-passage");
        Assert.Equal(path.Passages.Length, shown.Length);
        foreach (var (passage, element) in path.Passages.Zip(shown))
        {
            Assert.Equal(
                passage.Sentences.Select(place => place.Text),
                element.QuerySelectorAll(".passage-words span").Select(sentence => sentence.TextContent)
            );
            Assert.Equal(
                passage.Sentences.Select(place => $"../..{Real.Linked.Site.AddressOf(place)}"),
                element.QuerySelectorAll(".sentence-number").Select(link => link.GetAttribute("href"))
            );
        }
        Assert.StartsWith(
            "(Popalzay, 2024, §6.1, sentences 6–13) ",
            shown[1].QuerySelector(".passage-source")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("../../l/s-dbxzdc/", shown[1].QuerySelector(".permalink")!.GetAttribute("href"));
    }

    [Fact]
    public void Take_the_time_to_read_and_four_minutes_for_each_question()
    {
        var path = Real.Linked.Paths.Single(path => path.Path.Id.Value == "militancy");
        var words = path.Passages.Sum(passage =>
            passage.Sentences.Sum(place =>
                place.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
            )
        );
        Assert.Equal(Math.Ceiling(words / 230.0) + (4 * 6), path.Minutes);
        Assert.Contains(
            Real.Page("/paths/militancy/").QuerySelectorAll(".facts"),
            facts =>
                facts.TextContent
                == "30 minutes: 6 minutes to read the passages at 230 words a minute, and 4 minutes to discuss each question."
        );
    }

    [Fact]
    public void Read_whole_paragraphs_and_sections()
    {
        static string[] Read(string passage) =>
            [
                .. SmallSite
                    .Tea.With(Paths, Class.Replace("PASSAGE", passage, StringComparison.Ordinal))
                    .Compile()
                    .Page("/paths/hills/")
                    .QuerySelectorAll(".passage-source, .passage-words span")
                    .Select(element => element.TextContent.Split(" Permanent")[0]),
            ];
        string[] sentences =
        [
            "Tea is grown in the hills (Smith, 2001).",
            "The planters of the hills met the Tea Trade Association (TTA).",
            "The trade began in 1820.",
        ];
        Assert.Equal([.. sentences, "(Brown, 2020, §1, sentences 1–3)"], Read("p-4kshcw"));
        Assert.Equal([.. sentences[1..], "(Brown, 2020, §1, sentences 2–3)"], Read("s-a2yrme\n      to: p-4kshcw"));
        Assert.Equal([sentences[2], "(Brown, 2020, §1, sentence 3)"], Read("s-93kymg"));
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
                Real.Files.Single(file => file.Path == $"course/{id}.imscc").Bytes.ToArray()
            );
            CourseCartridgeTests.AssertWhole(course);
            var links = CourseCartridgeTests
                .Hrefs(course)
                .Select(href => href["https://afpaksite.example".Length..])
                .ToList();
            var path = Real.Linked.Paths.Single(path => path.Path.Id.Value == id);
            var steps = path.Steps;
            Assert.Equal(
                steps.Select(step => step.Url),
                Real.Page($"/paths/{id}/")
                    .QuerySelectorAll("ol.path > li > a")
                    .Select(link => link.GetAttribute("href")!.Replace("../..", "", StringComparison.Ordinal))
            );
            Assert.Equal(
                path.Passages.Select(passage => passage.Target)
                    .Concat(steps)
                    .Select(step => step.Permalink ?? step.Url),
                links
            );
            Assert.All(links, link => CourseCartridgeTests.AssertLeadsSomewhere(Real, link));
        }
    }

    /// <summary>A platform that imports a course again finds a link by its identifier.</summary>
    [Fact]
    public void Keep_the_identifiers_of_their_links_if_a_passage_is_inserted()
    {
        var site = SmallSite.Tea.With(Paths, Class.Replace("PASSAGE", "s-93kymg", StringComparison.Ordinal));
        var before = Identifiers(site);
        var after = Identifiers(
            site.Change(Paths, "  passages:\n", "  passages:\n    - title: First\n      from: s-a2yrme\n")
        );
        Assert.Equal(3, after.Count);
        Assert.All(before, link => Assert.Equal(link.Value, after[link.Key]));

        static Dictionary<string, string?> Identifiers(SmallSite site)
        {
            var course = CourseCartridgeTests.Read(
                site.Compile().Files.Single(file => file.Path == "course/hills.imscc").Bytes.ToArray()
            );
            return course["imsmanifest.xml"]
                .Descendants()
                .Where(element => element.Attribute("identifierref") is not null)
                .ToDictionary(
                    item => item.Value,
                    item => (string?)item.Attribute("identifier"),
                    StringComparer.Ordinal
                );
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
    [InlineData("targets: [/actors/planters/]", "targets: [https://evil.example/#s-3pra7a]", "path-target-unknown")]
    [InlineData("targets: [/actors/planters/]", "targets: ['javascript:alert(1)#s-3pra7a']", "path-target-unknown")]
    [InlineData("targets: [/actors/planters/]", "targets: [/actors/planters/#s-3pra7a]", "path-target-unknown")]
    [InlineData("targets: [/actors/planters/]", "targets: [/actors/planters/, '']", "yaml-missing-key")]
    [InlineData("targets:", "aims: [Know tea., '']\n  targets:", "yaml-missing-key")]
    [InlineData(
        "targets:",
        "passages: [{title: A, from: s-3pra7a}, {title: B, from: s-3pra7a}]\n  targets:",
        "duplicate-item"
    )]
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

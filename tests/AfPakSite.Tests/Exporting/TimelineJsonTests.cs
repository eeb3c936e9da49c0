using System.Text.Json;

namespace AfPakSite.Tests.Exporting;

/// <summary>
/// The timeline for TimelineJS 3 (<c>https://timeline.knightlab.com/docs/json-format.html</c>) is never more exact than
/// the study.
/// </summary>
public sealed class TimelineJsonTests
{
    private static readonly JsonElement Real = Read(SmallSite.Real);

    [Fact]
    public void Has_only_members_of_the_format()
    {
        Assert.Equal(["title", "events", "eras"], Names(Real));
        Assert.All(
            Real.GetProperty("events").EnumerateArray(),
            item =>
            {
                Assert.Empty(
                    Names(item).Except(["start_date", "end_date", "display_date", "text", "group", "unique_id"])
                );
                Assert.Equal(["headline", "text"], Names(item.GetProperty("text")));
                Assert.NotEqual("", item.GetProperty("display_date").GetString());
            }
        );
        var ids = Real.GetProperty("events")
            .EnumerateArray()
            .Select(item => item.GetProperty("unique_id").GetString())
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    /// <summary>The study contains no month.</summary>
    [Fact]
    public void Gives_years_alone() => Assert.All(Dates(Real), date => Assert.Equal(["year"], Names(date)));

    [Fact]
    public void Places_or_names_each_entry()
    {
        var events = Real.GetProperty("events")
            .EnumerateArray()
            .Select(item => item.GetProperty("unique_id").GetString()!)
            .ToList();
        var page = SmallSite.RealSite.Page("/timeline/");
        var title = Real.GetProperty("title").GetProperty("text").GetProperty("text").GetString()!;
        var left = page.QuerySelectorAll(".timeline > li").Where(item => !events.Contains(item.Id!)).ToList();
        Assert.Equal(24, events.Count + left.Count);
        Assert.All(
            left,
            item => Assert.Contains(item.QuerySelector("h2")!.TextContent, title, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("1851", "1851", null, "1851")]
    [InlineData("199X", "1990", "1999", "the 1990s")]
    [InlineData("1979/1989", "1979", "1989", "1979–1989")]
    [InlineData("2001/..", "2001", null, "since 2001")]
    [InlineData("2021-08", "2021-8", null, "August 2021")]
    [InlineData("2021-08-15", "2021-8-15", null, "15 August 2021")]
    [InlineData("2021-21", "2021-1", "2021-3", "spring 2021")]
    [InlineData("2010~", "2010", null, "about 2010")]
    public void Writes_a_date(string date, string start, string? end, string display)
    {
        var item = Assert.Single(
            Read(SmallSite.Tea.Change("input/timeline.yml", "\"1820\"", $"\"{date}\""))
                .GetProperty("events")
                .EnumerateArray()
        );
        Assert.Equal(start, Written(item.GetProperty("start_date")));
        Assert.Equal(end, item.TryGetProperty("end_date", out var last) ? Written(last) : null);
        Assert.Equal(display, item.GetProperty("display_date").GetString());
    }

    [Theory]
    [InlineData("XXXX")]
    [InlineData("../1820")]
    public void Names_in_the_title_an_event_without_a_start_year(string date)
    {
        var timeline = Read(SmallSite.Tea.Change("input/timeline.yml", "\"1820\"", $"\"{date}\""));
        Assert.Empty(timeline.GetProperty("events").EnumerateArray());
        Assert.Contains(
            "The trade begins",
            timeline.GetProperty("title").GetProperty("text").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Makes_an_era_of_a_period_with_both_ends()
    {
        var timeline = Read(SmallSite.Tea.Change("input/timeline.yml", "\"1820\"", "1820/1830\n  kind: period"));
        Assert.Equal(
            "1830",
            Written(Assert.Single(timeline.GetProperty("eras").EnumerateArray()).GetProperty("end_date"))
        );
    }

    private static JsonElement Read(SmallSite site) => JsonDocument.Parse(site.Compile()["timeline.json"]).RootElement;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<JsonElement> Dates(JsonElement timeline) =>
        timeline
            .GetProperty("events")
            .EnumerateArray()
            .SelectMany(item =>
                new[] { "start_date", "end_date" }
                    .Where(key => item.TryGetProperty(key, out _))
                    .Select(item.GetProperty)
            );

    private static string Written(JsonElement date) =>
        string.Join('-', date.EnumerateObject().Select(part => part.Value.GetString()));
}

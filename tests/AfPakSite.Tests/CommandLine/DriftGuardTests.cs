using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>A build that would publish less than what is published fails, until somebody accepts it.</summary>
public sealed class DriftGuardTests : IDisposable
{
    private const string Published = "published/build-report.json";

    private readonly Shell shell = new(SmallSite.Scenario("bees"));

    public DriftGuardTests()
    {
        shell.RunSuccessfully("build");
        shell.Write(Published, shell.Read("output/build-report.json"));
    }

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("published")]
    [InlineData("published/build-report.json")]
    [InlineData("output")]
    public void Publishes_what_is_as_large_as_before(string against) =>
        shell.RunSuccessfully("build", "--against", against);

    [Theory]
    [InlineData("The option --accept-drop needs --against.", "--accept-drop", "pages=1")]
    [InlineData("The path after --against is empty.", "--against", "")]
    [InlineData(
        "“https://tea.example/” is an address: download its build-report.json first, and name the copy after --against.",
        "--against",
        "https://tea.example/"
    )]
    public void Refuses_options_that_guard_nothing(string message, params string[] options)
    {
        foreach (
            string[] command in (string[][])
                [
                    ["build"],
                    [],
                ]
        )
        {
            var run = shell.Run([.. command, .. options]);
            Assert.Equal(2, run.Code);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Refuses_a_report_with_a_number_below_zero()
    {
        Publish("pages", -1);
        Assert.Equal(1, shell.Run("build", "--against", "published").Code);
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("links")]
    [InlineData("anchors")]
    [InlineData("citations")]
    [InlineData("quotations")]
    public void Refuses_a_smaller_number_until_it_is_accepted(string name)
    {
        var now = Counts()[name];
        Publish(name, now + 1000);
        var before = shell.Read("output/build-report.json");
        var (code, output, error) = shell.Run("build", "--no-index", "--against", "published");
        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            FormattableString.Invariant(
                $"""
                error[site-shrank]: The number of {name} is {now:N0}, but {now + 1000:N0} are published.
                hint: find out what is missing, or accept it with --accept-drop {name}={now}

                1 error

                """
            ),
            error
        );
        Assert.Equal(before, shell.Read("output/build-report.json"));
        Assert.Equal(1, shell.Run("build", "--against", "published", "--accept-drop", $"{name}={now + 1}").Code);
        shell.RunSuccessfully("build", "--against", "published", "--accept-drop", $"{name}={now}");
    }

    /// <summary>As of a version of the program that does not count it.</summary>
    [Fact]
    public void Says_which_number_it_cannot_compare()
    {
        var report = System.Text.Json.Nodes.JsonNode.Parse(shell.Read(Published))!.AsObject();
        report.Remove("citations");
        shell.Write(Published, report.ToJsonString());
        var (code, _, error) = shell.Run("build", "--against", "published", "--strict");
        Assert.Equal(0, code);
        Assert.StartsWith(
            "note[number-not-compared]: The published build-report.json does not contain the number of citations, so it was not compared.\n",
            error,
            StringComparison.Ordinal
        );
        Publish("pages", 1000);
        Assert.Contains("error[site-shrank]: The number of pages", shell.Run("build", "--against", "published").Error);
    }

    [Fact]
    public void Reports_each_smaller_number()
    {
        var counts = Counts();
        foreach (var name in SiteCounts.Names)
            Publish(name, counts[name] + 1);
        var (code, _, error) = shell.Run("--against", "published");
        Assert.Equal(1, code);
        Assert.All(
            SiteCounts.Names,
            name => Assert.Contains($"--accept-drop {name}=", error, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"generator\": \"AfPakSite\"}")]
    [InlineData("{\"generator\": \"AfPakSite\", \"pages\": \"3\"}")]
    [InlineData("{\"\\ud800\": 1, \"generator\": \"AfPakSite\"}")]
    [InlineData(
        "{\"generator\": \"Another\", \"pages\": 1, \"links\": 1, \"anchors\": 1, \"citations\": 1, \"quotations\": 1}"
    )]
    public void Refuses_a_file_that_is_not_a_report(string content)
    {
        shell.Write(Published, content);
        var (code, _, error) = shell.Run("build", "--against", Published);
        Assert.Equal(
            (1, $"“{Published}” is not a build-report.json of AfPakSite: download or copy it again.\n"),
            (code, error)
        );
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("pages=")]
    [InlineData("pages=-1")]
    [InlineData("files=3")]
    [InlineData("pages=1=2")]
    public void Explains_how_to_accept(string drop)
    {
        var (code, _, error) = shell.Run("build", "--against", "published", "--accept-drop", drop);
        Assert.Equal(2, code);
        Assert.Contains(
            $"“{drop}” is not an accepted number: write one like pages=60, of",
            error,
            StringComparison.Ordinal
        );
    }

    private Dictionary<string, int> Counts() =>
        SiteCounts
            .Read(shell.Read("output/build-report.json"))!
            .All.ToDictionary(count => count.Name, count => count.Count);

    private void Publish(string name, int number)
    {
        var report = System.Text.Json.Nodes.JsonNode.Parse(shell.Read(Published))!;
        report[name] = number;
        shell.Write(Published, report.ToJsonString());
    }
}

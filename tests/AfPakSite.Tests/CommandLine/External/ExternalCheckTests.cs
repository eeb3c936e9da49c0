using AfPakSite.CommandLine;
using AfPakSite.External;

namespace AfPakSite.Tests.CommandLine.External;

/// <summary>The command <c>check --external</c>.</summary>
public sealed class ExternalCheckTests : IDisposable
{
    private int status = 200;
    private Action asked = () => { };

    private readonly OtherSite other;
    private readonly Shell shell;

    public ExternalCheckTests()
    {
        other = new(_ =>
        {
            asked();
            return OtherSite.Status(status);
        });
        shell = new(
            SmallSite.Tea.With(
                "input/bibliography.yml",
                $"references:\n  - id: smith-2001\n    type: book\n    author: [{{family: Smith}}]\n    issued: \"2001\"\n    URL: {other.At("/tea#leaves")}\n"
            )
        );
    }

    public void Dispose()
    {
        shell.Dispose();
        other.Dispose();
    }

    [Fact]
    public void Keeps_what_was_seen_and_when()
    {
        var output = shell.RunSuccessfully("check", "--external", "--allow-private");
        Assert.Contains("1 address of other sites: 1 good -> input/links.lock.json\n", output);
        Assert.Equal(
            $$"""
            {
            "checked": "2026-01-01",
            "links": [
            {"url": "{{other.At("/tea")}}", "answer": "200", "since": "2026-01-01"}
            ]
            }

            """,
            shell.Read(LinkLock.Path)
        );
    }

    [Fact]
    public void Keeps_what_was_seen_before_an_interruption()
    {
        using var interrupt = new CancellationTokenSource();
        shell.Interrupted = interrupt.Token;
        shell.Write(
            "input/bibliography.yml",
            $"{shell.Read("input/bibliography.yml")}  - id: reed-2002\n    type: book\n    author: [{{family: Reed}}]\n    issued: \"2002\"\n    URL: {other.At("/more")}\n"
        );
        asked = () =>
        {
            if (other.Requests.Count() > 1)
                interrupt.Cancel();
        };
        Assert.Equal(130, shell.Run("check", "--external", "--allow-private").Code);
        Assert.Contains("\"answer\": \"200\", \"since\": \"2026-01-01\"", shell.Read(LinkLock.Path));
    }

    [Fact]
    public void Asks_other_sites_if_there_is_nothing_to_fix() =>
        Assert.Contains(
            "1 address of other sites: 1 good",
            shell.RunSuccessfully("check", "--fix", "--external", "--allow-private")
        );

    [Fact]
    public void Reports_what_broke_as_a_warning_at_its_line()
    {
        shell.RunSuccessfully("check", "--external", "--allow-private", "--quiet");
        (status, shell.Today) = (404, new(2026, 3, 1));
        var run = shell.Run("check", "--external", "--allow-private");
        Assert.Equal(0, run.Code);
        Assert.StartsWith(
            $"warning[link-broken]: “{other.At("/tea")}” answers with 404, but was good on 2026-01-01.\n --> input/bibliography.yml:6:10\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"answer\": \"404\", \"since\": \"2026-03-01\", \"good\": \"2026-01-01\"",
            shell.Read(LinkLock.Path)
        );
        Assert.Equal(1, shell.Run("check", "--external", "--allow-private", "--strict").Code);
    }

    /// <summary>A link in the place of the lock keeps the command from writing.</summary>
    [Fact]
    public void Reports_what_it_found_if_it_cannot_keep_it()
    {
        status = 404;
        shell.Folder.Link(InputLock.Name, shell.Folder.At("elsewhere"));
        var run = shell.Run("check", "--external", "--allow-private");
        Assert.Equal(1, run.Code);
        Assert.Contains("warning[link-never-good]", run.Error);
        Assert.Contains("error[file-refused]", run.Error);
    }

    /// <summary>Only the day of the check changes when it finds the same.</summary>
    [Fact]
    public void Changes_nothing_that_did_not_change()
    {
        shell.RunSuccessfully("check", "--external", "--allow-private", "--quiet");
        var first = shell.Read(LinkLock.Path);
        shell.RunSuccessfully("check", "--external", "--allow-private", "--quiet");
        Assert.Equal(first, shell.Read(LinkLock.Path));
        shell.Today = new(2026, 1, 2);
        shell.RunSuccessfully("check", "--external", "--allow-private", "--quiet");
        Assert.Equal(
            first.Replace("\"checked\": \"2026-01-01\"", "\"checked\": \"2026-01-02\""),
            shell.Read(LinkLock.Path)
        );
    }

    [Fact]
    public void Says_that_the_network_cannot_be_reached_and_keeps_the_file()
    {
        shell.RunSuccessfully("check", "--external", "--allow-private", "--quiet");
        var before = shell.Read(LinkLock.Path);
        other.Stop();
        var run = shell.Run("check", "--external", "--allow-private", "--quiet");
        Assert.Equal(0, run.Code);
        Assert.StartsWith(
            "warning[network-unreachable]: The network cannot be reached",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("link-broken", run.Error);
        Assert.Equal(before, shell.Read(LinkLock.Path));
    }

    [Fact]
    public void Is_the_only_command_that_requests_anything()
    {
        shell.Write(LinkLock.Path, "nonsense");
        shell.RunSuccessfully("check", "--quiet");
        shell.RunSuccessfully("build", "--quiet");
        Assert.Empty(other.Requests);
        Assert.Equal(1, shell.Run("check", "--external", "--allow-private").Code);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Shows_the_archived_copy_beside_the_link()
    {
        const string copy = "https://web.archive.org/web/2026/https://a.example/tea";
        var bibliography = shell.Read("input/bibliography.yml");
        shell.Write("input/bibliography.yml", $"{bibliography}    archive: {copy}\n");
        shell.RunSuccessfully("build", "--quiet");
        Assert.Contains($"(<a href=\"{copy}\">archived copy</a>)</p>", shell.Read("output/bibliography/index.html"));
        shell.Write("input/bibliography.yml", $"{bibliography}    archive: National Archives, Kew\n");
        shell.RunSuccessfully("build", "--quiet");
        Assert.DoesNotContain("archived copy", shell.Read("output/bibliography/index.html"));
    }
}

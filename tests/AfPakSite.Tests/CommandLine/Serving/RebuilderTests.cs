using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>What <c>serve</c> shows while the sources change.</summary>
public sealed class RebuilderTests
{
    private const string Study = "seeds/study.txt";

    /// <summary>What browsers are told of the home page.</summary>
    private const string State = "_serve/state?page=/";

    [Fact]
    public async Task Shows_an_edit_and_the_report_of_its_check()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        await IsChecked(times: 1);
        var state = await site.Edit(Study, "The trade began in 1820.", "The trade began in 1820. It grew.");
        Assert.Equal(0, ServedSite.ErrorsOf(state));
        Assert.Contains("It grew.", await site.ReadText("study/"), StringComparison.Ordinal);
        await IsChecked(times: 2);

        // Browsers are told of a report before it is printed.
        Task IsChecked(int times) => ServedSite.Until(() => site.Printed.Split(" checked in ").Length - 1 == times);
    }

    [Theory]
    [InlineData(Study, "The trade began in 1820", "The trade begam in 1820", "evidence-not-in-study")]
    [InlineData("input/pages/about.md", "[[tea]]", "[[coffee]]", "reference-unknown")]
    [InlineData("input/pages/about.md", "A small", "A [dead](/no/such/page/) small", "page-dead")]
    [InlineData("input/site.yml", "title:", "titel:", "yaml-unknown-key")]
    public async Task Keeps_the_last_good_pages_when_there_are_errors(
        string path,
        string before,
        string after,
        string code
    )
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var good = await site.Read("about/");
        var state = await site.Edit(path, before, after);
        Assert.NotEqual(0, ServedSite.ErrorsOf(state));
        var faults = state.GetProperty("report").GetProperty("faults").EnumerateArray().ToList();
        Assert.Contains(faults, fault => fault.GetProperty("code").GetString() == code);
        await ServedSite.Until(() => site.Reported.Contains($"error[{code}]", StringComparison.Ordinal));
        Assert.Equal(good, await site.Read("about/"));
        var repaired = await site.Edit(path, after, before);
        Assert.Equal(0, ServedSite.ErrorsOf(repaired));
        Assert.Equal(good, await site.Read("about/"));
    }

    /// <summary>
    /// A mistake is shown at once, although the whole site of the edit before it is still being made; that site then
    /// becomes the last good one.
    /// </summary>
    [Fact]
    public async Task Reports_an_error_while_the_edit_before_it_is_checked()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Folder.Write(Study, LongStudy());
        await ServedSite.Until(async () =>
            (await site.ReadText("study/")).Contains("Cup 1 is of clay.", StringComparison.Ordinal)
        );
        var whole = site.ReadText("study.json");
        var edited = Stopwatch.StartNew();
        site.Folder.Write("input/timeline.yml", SmallSite.Tea["input/timeline.yml"].Replace("began", "begam"));
        await ServedSite.Until(async () => (await site.ReadText(State)).Contains("begam", StringComparison.Ordinal));
        // Longer than a finished site needs to arrive, and much shorter than the rest of the check.
        await Task.Delay(edited.Elapsed / 6, TestContext.Current.CancellationToken);
        Assert.False(whole.IsCompleted);
        Assert.Contains("Cup 1 is of clay.", await site.ReadText("study/"), StringComparison.Ordinal);
        Assert.Contains("Cup 1 is of clay.", await whole, StringComparison.Ordinal);
        Assert.Equal(1, ServedSite.ErrorsOf(await site.State(0)));
        Assert.Contains("Cup 1 is of clay.", await site.ReadText("study.json"), StringComparison.Ordinal);
    }

    /// <summary>If the whole site of the edit before has an error too, the last good pages come back.</summary>
    [Fact]
    public async Task Shows_the_last_good_pages_after_two_edits_with_errors()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var good = await site.ReadText("about/");
        var about = SmallSite.Tea["input/pages/about.md"];
        site.Folder.Write("input/pages/about.md", about.Replace("A small", "A [dead](/no/such/page/) small"));
        await ServedSite.Until(async () => await site.ReadText("about/") != good);
        site.Folder.Write("input/timeline.yml", SmallSite.Tea["input/timeline.yml"].Replace("began", "begam"));
        await ServedSite.Until(async () => ServedSite.ErrorsOf(await site.State(0)) == 2);
        Assert.Equal(good, await site.ReadText("about/"));
    }

    /// <summary>Browsers tell reports apart by their content and number.</summary>
    [Fact]
    public async Task Counts_a_file_that_cannot_be_read_as_a_build()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        File.Delete(site.Folder.At(Study));
        Directory.CreateDirectory(site.Folder.At(Study));
        Assert.Equal(1, ServedSite.ErrorsOf(await site.State(2)));
    }

    /// <summary>Browsers that show a page learn where it went.</summary>
    [Fact]
    public async Task Names_the_address_to_which_a_page_moved()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var settings = SmallSite.Tea["input/site.yml"];
        await site.Edit("input/site.yml", $"{settings}redirects:\n  - from: /old/\n    to: /about/\n");
        using var state = JsonDocument.Parse(await site.ReadText("_serve/state?page=/old/"));
        Assert.Equal("/about/", state.RootElement.GetProperty("page").GetString());
    }

    /// <summary>The tea study with so much text that its site takes long to make.</summary>
    private static string LongStudy() =>
        SmallSite
            .Tea[Study]
            .Replace(
                "The trade began in 1820.",
                string.Join(
                    ' ',
                    Enumerable
                        .Range(1, 9000)
                        .Select(number => $"Cup {number} is of clay.")
                        .Prepend("The trade began in 1820.")
                )
            );

    /// <summary>A fault has its excerpt, its hint and the address that opens it.</summary>
    [Fact]
    public async Task Tells_where_a_fault_is()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea, "--editor", "edit:{file}?{line}");
        var state = await site.Edit("input/timeline.yml", "The trade began in 1820", "The trade begam in 1820");
        var fault = state.GetProperty("report").GetProperty("faults").EnumerateArray().First();
        Assert.Equal("input/timeline.yml:4:13", fault.GetProperty("place").GetString());
        Assert.Equal(
            $"edit:{site.Folder.At("input/timeline.yml")}?4",
            Uri.UnescapeDataString(fault.GetProperty("address").GetString()!)
        );
        Assert.Contains("begam", fault.GetProperty("line").GetString(), StringComparison.Ordinal);
        Assert.Contains("^^^", fault.GetProperty("carets").GetString(), StringComparison.Ordinal);
        Assert.Contains("The trade began in 1820", fault.GetProperty("hint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_page_of_its_own_until_the_first_good_build()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea.Change("input/timeline.yml", "began", "begam"));
        using var answer = await site.Client.GetAsync("about/", TestContext.Current.CancellationToken);
        Assert.Equal(503, (int)answer.StatusCode);
        await site.Edit("input/timeline.yml", "begam", "began");
        Assert.Equal(SmallSite.Tea.Compile()["about/index.html"], await site.ReadText("about/"));
    }

    /// <summary>Editors save by writing another file and giving it the name of the old one.</summary>
    [Fact]
    public async Task Shows_a_file_that_was_replaced()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Folder.Write("input/new.tmp", SmallSite.Tea["input/pages/about.md"].Replace("small", "tiny"));
        File.Move(site.Folder.At("input/new.tmp"), site.Folder.At("input/pages/about.md"), overwrite: true);
        await site.State(2);
        await ServedSite.Until(async () =>
            (await site.ReadText("about/")).Contains("A tiny site", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Survives_a_folder_that_is_replaced()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var before = ServedSite.NumberOf(await site.State(0));
        Directory.Move(site.Folder.At("input"), site.Folder.At("old"));
        await site.State(before + 1);
        Directory.Move(site.Folder.At("old"), site.Folder.At("input"));
        await site.State(before + 2);
        await site.Edit("input/pages/about.md", "A small site", "A tiny site");
        Assert.Contains("A tiny site", await site.ReadText("about/"), StringComparison.Ordinal);
    }

    /// <summary>New and lost ids are listed, as <c>anchors status</c> lists them.</summary>
    [Fact]
    public async Task Lists_the_ids_that_a_release_would_change()
    {
        using var shell = new Shell(SmallSite.Tea);
        shell.Accept(2026, 1, 1);
        var released = SmallSite.Tea.With(AfPakSite.Ledgers.Ledger.Path, shell.Ledger);
        await using var site = await ServedSite.Start(released);
        var added = await site.Edit(Study, "The trade began in 1820.", "The trade began in 1820. Cups are of clay.");
        Assert.Contains("data-provisional", await site.ReadText("study/"), StringComparison.Ordinal);
        Assert.Equal([("new", "Cups are of clay.")], IdsIn(added));
        var lost = await site.Edit(Study, "The planters of the hills met the Tea Trade Association (TTA). ", "");
        Assert.Contains(IdsIn(lost), id => id.Fate == "lost");

        static IEnumerable<(string Fate, string Text)> IdsIn(System.Text.Json.JsonElement state) =>
            state
                .GetProperty("report")
                .GetProperty("ids")
                .EnumerateArray()
                .Select(id => (id.GetProperty("fate").GetString()!, id.GetProperty("text").GetString()!));
    }

    /// <summary>A server that runs past midnight accepts what was released since.</summary>
    [Fact]
    public async Task Knows_what_day_it_is()
    {
        using var shell = new Shell(SmallSite.Tea);
        shell.Accept(2026, 1, 5);
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Today = new(2026, 1, 1);
        var refused = await site.Edit(AfPakSite.Ledgers.Ledger.Path, shell.Ledger);
        Assert.NotEqual(0, ServedSite.ErrorsOf(refused));
        site.Today = new(2026, 1, 5);
        var next = await site.Edit("input/pages/about.md", "A small site", "A tiny site");
        Assert.Equal(0, ServedSite.ErrorsOf(next));
    }

    /// <summary>
    /// A file of the theme takes the place of the one in the program, and a note says that builds do not publish it.
    /// </summary>
    [Fact]
    public async Task Shows_an_edit_of_the_theme()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var before = await site.ReadText("about/");
        await site.Edit("theme/assets/styles/base.css", "html { column-gap: 77px; }");
        var page = await site.ReadText("about/");
        Assert.NotEqual(before, page);
        var styles = page.Split("assets/site.")[1].Split('"')[0];
        Assert.Contains("column-gap:77px", await site.ReadText($"assets/site.{styles}"), StringComparison.Ordinal);
        await ServedSite.Until(async () =>
            (await site.ReadText(State)).Contains("theme-edited", StringComparison.Ordinal)
        );
        File.Delete(site.Folder.At("theme/assets/styles/base.css"));
        await ServedSite.Until(async () => await site.ReadText("about/") == before);
    }

    [Fact]
    public async Task Says_where_a_file_of_the_theme_has_a_fault()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Folder.Write("theme/assets/styles/base.css", "p {}\na {");
        await ServedSite.Until(() =>
            site.Reported.Contains("theme/assets/styles/base.css:2:3", StringComparison.Ordinal)
        );
        Assert.Contains("error[theme-refused]", site.Reported, StringComparison.Ordinal);
    }

    /// <summary>What cannot be read is reported at once, and the check of the edit before it ends without a word.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(200)]
    public async Task Reports_what_cannot_be_read_although_a_check_runs(int milliseconds)
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Folder.Write("input/pages/about.md", SmallSite.Tea["input/pages/about.md"].Replace("small", "tiny"));
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        site.Folder.Write("input/pages/large.md", new string('a', Workspace.LargestFile + 1));
        await ServedSite.Until(() => site.Reported.Contains("larger than 16 MiB", StringComparison.Ordinal));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(1, ServedSite.ErrorsOf(await site.State(0)));
        File.Delete(site.Folder.At("input/pages/large.md"));
        await ServedSite.Until(async () =>
            ServedSite.ErrorsOf(await site.State(0)) == 0
            && (await site.ReadText("about/")).Contains("A tiny site", StringComparison.Ordinal)
        );
    }

    /// <summary>Opening a pipe to read it would wait until somebody writes into it.</summary>
    [Fact]
    public async Task Refuses_a_pipe_in_the_theme()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mkfifo is a command of Linux");
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Folder.Write("theme/assets/styles/base.css", "html { column-gap: 77px; }");
        using (var made = Process.Start("mkfifo", [site.Folder.At("theme/assets/pipe.css")]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ServedSite.Until(() => site.Reported.Contains("is not a regular file", StringComparison.Ordinal));
        File.Delete(site.Folder.At("theme/assets/pipe.css"));
        await ServedSite.Until(async () => ServedSite.ErrorsOf(await site.State(0)) == 0);
    }

    [Fact]
    public async Task Reports_a_slip_in_the_theme_until_it_is_mended()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        site.Folder.Write("theme/assets/scripts/beside.js", "import './beside.js';\n");
        await ServedSite.Until(() => site.Reported.Contains("imports itself", StringComparison.Ordinal));
        Assert.DoesNotContain("internal error", site.Reported, StringComparison.Ordinal);
        File.Delete(site.Folder.At("theme/assets/scripts/beside.js"));
        await ServedSite.Until(async () => ServedSite.ErrorsOf(await site.State(0)) == 0);
    }

    /// <summary>Slow, silent and broken connections delay nobody.</summary>
    [Fact]
    public async Task Is_not_disturbed_by_other_connections()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        // Half of them leave at once.
        var others = Enumerable.Range(0, 400).Select(index => new OtherClient(site.Address.Port, index)).ToList();
        foreach (var number in Enumerable.Range(0, 5))
        {
            await site.Edit("input/pages/about.md", $"---\ntitle: About\ndescription: It.\n---\nText {number}.\n");
            var page = await site.ReadText("about/")
                .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
            Assert.Contains($"Text {number}.", page, StringComparison.Ordinal);
        }
        others.ForEach(other => other.Dispose());
    }

    /// <summary>A client that listens without reading, asks half a question, or leaves in the middle of an answer.</summary>
    private sealed class OtherClient : IDisposable
    {
        private static readonly string[] Questions =
        [
            "GET /_serve/events?page=/about/ HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\n",
            "GET /study.epub HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\n",
            "GET / HTTP/1.1\r\nHost:",
            "\0\0\0nonsense",
        ];

        private readonly System.Net.Sockets.TcpClient client;

        public OtherClient(int port, int index)
        {
            client = new("127.0.0.1", port) { ReceiveBufferSize = 1 };
            var question = Questions[index % Questions.Length].Replace("{0}", $"{port}", StringComparison.Ordinal);
            client.GetStream().Write(Encoding.ASCII.GetBytes(question));
            if (index % 8 < 4)
                client.Close();
        }

        public void Dispose() => client.Dispose();
    }
}

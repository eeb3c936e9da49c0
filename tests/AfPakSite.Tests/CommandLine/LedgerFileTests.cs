using System.Diagnostics;
using AfPakSite.CommandLine;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Reads, decides and writes the ledger in one locked step, whatever happens meanwhile.</summary>
public sealed class LedgerFileTests : IDisposable
{
    private const string LeftBehind = "input/.anchors.lock.json.new-0123456789abcdef0123456789abcdef";

    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);

    public LedgerFileTests() => shell.Today = new(2026, 3, 1);

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Keeps_the_decisions_of_commands_that_run_at_once()
    {
        string[] dates = [.. Enumerable.Range(10, 12).Select(day => $"2026-01-{day}")];
        var runs = dates.Select(date =>
            Task.Run(() => shell.Run("editions", "add", date), TestContext.Current.CancellationToken)
        );
        Assert.All(await Task.WhenAll(runs), run => Assert.Equal((0, ""), (run.Code, run.Error)));
        Assert.Equal(dates, Ledger().Editions.Select(edition => edition.Date));
    }

    [Fact]
    public void Tells_a_command_to_try_again_while_another_one_changes_the_ledger()
    {
        using var first = Lock();
        Assert.Equal(
            $"Another command is still changing the input and has locked “{At(".anchors.lock")}”: try again when it has finished.",
            Refusal(() => Lock())
        );
    }

    [Fact]
    public void Lets_commands_that_only_read_run_beside_one_that_writes()
    {
        using var writing = Lock();
        Assert.Matches(@"^\d+ kept\.\n$", shell.RunSuccessfully("anchors", "status"));
        shell.RunSuccessfully("check");
    }

    [Theory]
    [InlineData("{\"format\":1}")]
    [InlineData(null)]
    public void Tells_a_command_to_try_again_when_the_file_changed_without_a_lock(string? content)
    {
        using var file = Lock();
        if (content is null)
            File.Delete(At(AfPakSite.Ledgers.Ledger.Path));
        else
            shell.Ledger = content;
        Assert.Equal(
            "“input/anchors.lock.json” changed while the command ran, so the command changed nothing: try again.",
            Refusal(() => file.Replace(AfPakSite.Ledgers.Ledger.Empty))
        );
        Assert.Equal(content, shell.HasLedger ? shell.Ledger : null);
    }

    [Fact]
    public void Refuses_a_ledger_that_no_command_could_read()
    {
        var before = shell.Ledger;
        using var file = Lock();
        var title = new string('a', Workspace.LargestFile);
        var refusal = Refusal(() => file.Replace(AfPakSite.Ledgers.Ledger.Empty with { Title = title }));
        Assert.StartsWith(
            "“input/anchors.lock.json” would be larger than 16 MiB, which no command could read, so the command changed nothing: ",
            refusal,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Ledger);
    }

    /// <summary>Only a fault of the program makes such a ledger.</summary>
    [Fact]
    public void Writes_no_ledger_that_no_command_could_read()
    {
        var before = shell.Ledger;
        var ledger = Ledger();
        using var file = Lock();
        var fault = Assert.Throws<InvalidOperationException>(() => file.Replace(ledger.WithEdition("2025-12-31", 1)));
        Assert.Contains(
            "the edition of 2025-12-31 shows the release of 2026-01-01, which is later",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Ledger);
    }

    [Fact]
    public void Keeps_a_link_to_a_ledger_in_the_root()
    {
        var before = MoveLedgerTo(shell.Folder, "kept.json");
        shell.RunSuccessfully("editions", "add", "2026-01-10");
        Assert.NotEqual(before, shell.Folder.Read("kept.json"));
        Assert.Equal(At("kept.json"), new FileInfo(At(AfPakSite.Ledgers.Ledger.Path)).LinkTarget);
    }

    [Fact]
    public void Refuses_a_link_to_a_ledger_outside_the_root()
    {
        using var elsewhere = new TemporaryFolder();
        var before = MoveLedgerTo(elsewhere, "kept.json");
        var run = shell.Run("editions", "add", "2026-01-10");
        Assert.Equal(
            (
                1,
                "",
                "“input/anchors.lock.json” is a link to a place outside the site's folder: replace it with a copy.\n"
            ),
            run
        );
        Assert.Equal(before, elsewhere.Read("kept.json"));
    }

    [Fact]
    public void Refuses_a_lock_that_is_a_link()
    {
        File.Delete(At(".anchors.lock"));
        using var elsewhere = new TemporaryFolder();
        shell.Folder.Link(".anchors.lock", elsewhere.At("new"));
        Assert.Equal($"The lock “{At(".anchors.lock")}” is a link: delete it.", Refusal(() => Lock()));
        Assert.Empty(elsewhere.List());
    }

    [Fact]
    public void Deletes_links_in_the_place_of_new_files_and_does_not_follow_them()
    {
        using var elsewhere = new TemporaryFolder().Write("mine.txt", "Mine");
        shell.Folder.Link(LeftBehind, elsewhere.At("mine.txt"));
        shell.RunSuccessfully("editions", "add", "2026-01-10");
        Assert.Equal("Mine", elsewhere.Read("mine.txt"));
        Assert.False(shell.Has(LeftBehind));
    }

    [Fact]
    public void Deletes_what_a_killed_command_left_and_no_build_reports()
    {
        shell.Folder.Write(LeftBehind, "{\"form");
        shell.RunSuccessfully("check", "--strict");
        shell.RunSuccessfully("editions", "add", "2026-01-10");
        Assert.False(shell.Has(LeftBehind));
    }

    [Fact]
    public void Says_why_a_folder_that_cannot_be_written_has_no_lock()
    {
        var folder = At("no/such/folder");
        Assert.StartsWith(
            $"The input cannot be changed, because “{folder}” cannot be written. The system says: ",
            Refusal(() => InputLock.Take(folder, CancellationToken.None)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Leaves_the_old_or_the_new_file_when_it_is_killed()
    {
        var old = shell.Ledger;
        await Accept(TimeSpan.FromMinutes(1));
        Assert.Equal(old, shell.Ledger);
        shell.Edit("Nobody knows who", "Nobody knows today who");
        var started = Stopwatch.GetTimestamp();
        await Accept(TimeSpan.FromMinutes(1));
        var (full, accepted) = (Stopwatch.GetElapsedTime(started), shell.Ledger);
        Assert.NotEqual(old, accepted);
        for (var turn = 1; turn <= 8; turn++)
        {
            shell.Ledger = old;
            await Accept(full * turn / 8);
            Assert.Contains(shell.Ledger, new[] { old, accepted });
        }
        shell.Ledger = old;
        await Accept(TimeSpan.FromMinutes(1));
        Assert.Equal(accepted, shell.Ledger);
        Assert.Empty(Directory.GetFiles(At("input"), ".anchors.lock.json.new-*"));
    }

    /// <summary>Runs <c>anchors accept</c> as a process of its own, and kills it after some time.</summary>
    private async Task Accept(TimeSpan time)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "afpaksite.dll"), "anchors", "accept", "--quiet"]
        )
        {
            WorkingDirectory = shell.Folder.Location,
        };
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(time))
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private string MoveLedgerTo(TemporaryFolder target, string name)
    {
        var before = shell.Ledger;
        File.Move(At(AfPakSite.Ledgers.Ledger.Path), target.At(name));
        shell.Folder.Link(AfPakSite.Ledgers.Ledger.Path, target.At(name));
        return before;
    }

    private LedgerFile Lock() =>
        LedgerFile.Lock(shell.Folder.Location, TimeSpan.Zero, TestContext.Current.CancellationToken);

    private string At(string path) => shell.Folder.At(path);

    private Ledger Ledger() => SmallSite.Tea.With(AfPakSite.Ledgers.Ledger.Path, shell.Ledger).ReadLedger();

    private static string Refusal(Action action) => Assert.Throws<UserErrorException>(action).Message;
}

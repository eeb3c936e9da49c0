using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>anchors merge</c>, also as git does.</summary>
public sealed class AnchorsMergeCommandTests : IDisposable
{
    private const string Theirs = "The VBA lent honey to nobody.";

    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);
    private readonly string start;
    private readonly string ours;
    private readonly string theirs;

    public AnchorsMergeCommandTests()
    {
        start = shell.Ledger;
        ours = Branch("Nobody knows who", "Nobody knows today who", 2);
        theirs = Branch("ceased to lend.", $"ceased to lend. {Theirs}", 3);
        shell.Ledger = start;
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Merges_three_files_into_ours_without_a_site()
    {
        using var folder = Files(start, ours, theirs);
        var run = Run(folder, "base", "ours", "theirs");
        Assert.Equal((0, "", ""), run);
        var merged = LedgerIn(folder.Read("ours"));
        Assert.Equal(["2026-01-01", "2026-02-01", "2026-03-01"], merged.Releases.Select(release => release.Date));
        Assert.Contains(merged.Anchors, anchor => anchor.Text == Theirs);
        Assert.Equal((start, theirs), (folder.Read("base"), folder.Read("theirs")));
        Assert.Equal(["base", "ours", "theirs"], folder.List());
    }

    [Fact]
    public async Task Does_not_wait_for_a_pipe_in_the_place_of_a_ledger()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a file is.");
        using var folder = Files(start, ours, theirs);
        File.Delete(folder.At("base"));
        using (var made = System.Diagnostics.Process.Start("mkfifo", [folder.At("base")]))
            made.WaitForExit();
        var merging = Task.Run(() => Run(folder, "base", "ours", "theirs"), TestContext.Current.CancellationToken);
        Assert.Equal(
            (1, "", "“base” is not a regular file: replace it with one.\n"),
            await merging.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void Merges_branches_without_a_common_ledger()
    {
        using var folder = Files("", ours, theirs);
        Assert.Equal((0, "", ""), Run(folder, "base", "ours", "theirs"));
        Assert.Equal(3, LedgerIn(folder.Read("ours")).Releases.Length);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n", "error[ledger-malformed]: ")]
    [InlineData("", "error[ledger-malformed]: ")]
    public void Leaves_ours_as_it_is_where_a_ledger_cannot_be_read(string content, string error)
    {
        using var folder = Files(start, ours, content);
        var run = Run(folder, "base", "ours", "theirs");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
        Assert.Equal(ours, folder.Read("ours"));
    }

    [Fact]
    public void Says_which_edition_gets_another_address_and_how_to_choose()
    {
        shell.Ledger = ours;
        shell.Today = new(2026, 3, 2);
        shell.RunSuccessfully("editions", "add", "2026-03-01");
        var frozen = shell.Ledger;
        shell.Ledger = theirs;
        shell.Edit("ceased to lend.", $"ceased to lend. {Theirs}");
        shell.RunSuccessfully("editions", "add", "2026-03-01");
        var moved = shell.Ledger;
        const string last =
            " If both were published, give the readers of the edition that moves its new address: the old one leads to the other text.\n";
        using var folder = Files(start, frozen, moved);
        Assert.Equal(
            (
                0,
                "",
                "The edition of the other branch at /e/2026-03-01/ moves to /e/2026-03-01-2/, because this branch has an edition with another text there. If only the edition that moves was published, merge again with `--published theirs`."
                    + last
            ),
            Run(folder, "base", "ours", "theirs")
        );
        using var chosen = Files(start, frozen, moved);
        Assert.Equal(
            (
                0,
                "",
                "The edition of this branch at /e/2026-03-01/ moves to /e/2026-03-01-2/, because the other branch has an edition with another text there."
                    + last
            ),
            Run(chosen, "base", "ours", "theirs", "--published", "theirs")
        );
        Assert.Equal(
            LedgerDigests.Of(LedgerIn(folder.Read("ours"))).Editions.Reverse(),
            LedgerDigests.Of(LedgerIn(chosen.Read("ours"))).Editions
        );
    }

    [Fact]
    public void Says_which_text_gets_another_id_and_how_to_choose()
    {
        var same = Branch("Nobody knows who built it.", $"Nobody knows who built it. {Theirs}", 2);
        using var folder = Files(start, same, theirs);
        var run = Run(folder, "base", "ours", "theirs");
        var id = LedgerIn(theirs).Anchors.Single(anchor => anchor.Text == Theirs).Id;
        var other = LedgerIn(folder.Read("ours")).Anchors.Single(anchor => anchor.Text == Theirs && anchor.Id != id).Id;
        Assert.Equal(
            (
                0,
                "",
                $"Both branches gave the id “{id}”, to “{Theirs}” in this branch and to “{Theirs}” in the other branch, which now gets “{other}”. If only the text with the new id was published, merge again with `--published theirs`. If both were published, give the readers of that text /l/{other}/: /l/{id}/ leads to the other text.\n"
            ),
            run
        );
    }

    [Fact]
    public void Needs_three_files_or_none()
    {
        using var folder = Files(start, ours, theirs);
        Assert.Equal((2, "", "Name three files, BASE OURS THEIRS, or none.\n"), Run(folder, "base", "ours"));
    }

    [Fact]
    public void Is_the_merge_driver_of_git()
    {
        var repository = Diverge();
        repository.Run(
            "config",
            "merge.anchors.driver",
            $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "afpaksite.dll")}\" anchors merge %O %A %B"
        );
        repository.Run("merge", "--no-edit", "theirs");
        shell.RunSuccessfully("check", "--locked");
        Assert.Equal(3, LedgerIn(shell.Ledger).Releases.Length);
        foreach (var branch in new[] { "main~1", "theirs" })
            Assert.Contains(
                branch == "theirs" ? "is missing; a merge put its releases in order" : "is missing\n",
                shell.RunSuccessfully("anchors", "verify", "--against", branch),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Finishes_a_merge_that_git_could_not_finish()
    {
        var repository = Diverge();
        Assert.NotEqual(0, repository.Try("merge", "--no-edit", "theirs").Code);
        var refused = shell.Run("anchors", "accept");
        Assert.Equal(1, refused.Code);
        Assert.Contains("run `anchors merge`", refused.Error, StringComparison.Ordinal);
        Assert.Equal(
            "Merged -> input/anchors.lock.json: when the study is merged too, run `anchors accept`, then `git add input/anchors.lock.json`.\n",
            shell.RunSuccessfully("anchors", "merge")
        );
        shell.RunSuccessfully("check", "--locked");
        repository.Commit("Merge");
        Assert.Equal(
            (1, "", "git has no unfinished merge of “input/anchors.lock.json”.\n"),
            shell.Run("anchors", "merge")
        );
    }

    /// <summary>A repository with the branches <c>main</c> and <c>theirs</c>, which both released.</summary>
    private GitRepository Diverge()
    {
        shell.Folder.Write(".gitattributes", $"{Ledger.Path} merge=anchors\n");
        shell.Folder.Write(".gitignore", "/.anchors.lock\n");
        var repository = new GitRepository(shell.Folder);
        repository.Commit("Start");
        repository.Run("checkout", "--quiet", "-b", "theirs");
        shell.Edit("ceased to lend.", $"ceased to lend. {Theirs}").Ledger = theirs;
        repository.Commit("Theirs");
        repository.Run("checkout", "--quiet", "main");
        shell.Edit("Nobody knows who", "Nobody knows today who").Ledger = ours;
        repository.Commit("Ours");
        return repository;
    }

    /// <summary>The ledger of a branch that edits and releases; the study is left as it was.</summary>
    private string Branch(string before, string after, int month)
    {
        shell.Ledger = start;
        var ledger = shell.Edit(before, after).Accept(2026, month, 1).Ledger;
        shell.Edit(after, before);
        return ledger;
    }

    private static TemporaryFolder Files(string before, string ours, string theirs) =>
        new TemporaryFolder().Write("base", before).Write("ours", ours).Write("theirs", theirs);

    private static (int Code, string Output, string Error) Run(TemporaryFolder folder, params string[] files)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = AfPakSite.CommandLine.CommandLineApp.Run(
            ["anchors", "merge", .. files],
            new(output, error, folder.Location)
        );
        return (code, output.ToString(), error.ToString());
    }

    private static Ledger LedgerIn(string text) => SmallSite.Tea.With(Ledger.Path, text).ReadLedger();
}

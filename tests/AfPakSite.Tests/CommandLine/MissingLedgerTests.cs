namespace AfPakSite.Tests.CommandLine;

/// <summary>Refuses a study whose ledger was lost, and builds a new study.</summary>
public sealed class MissingLedgerTests : IDisposable
{
    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("anchors", "status")]
    [InlineData("anchors", "accept")]
    [InlineData("editions", "add", "2026-01-01")]
    public void Names_the_command_that_brings_it_back_from_git(params string[] command)
    {
        var repository = new GitRepository(shell.Folder);
        var commit = repository.Commit("Accept");
        Delete();
        AssertRefused(Lost(commit), command);
        repository.Commit("Lose the ledger");
        repository.Commit("Go on");
        AssertRefused(Lost(commit), command);
        repository.Run("checkout", commit, "--", AfPakSite.Ledgers.Ledger.Path);
        shell.RunSuccessfully("check", "--locked");
    }

    [Fact]
    public void Finds_it_where_the_site_is_a_folder_of_the_repository()
    {
        using var outer = new TemporaryFolder();
        var site = outer.At("site");
        Directory.Move(shell.Folder.Location, site);
        Directory.CreateDirectory(shell.Folder.Location);
        var commit = new GitRepository(outer).Commit("Accept");
        File.Delete(Path.Combine(site, AfPakSite.Ledgers.Ledger.Path));
        AssertRefused(Lost(commit), "check", "--root", site);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refuses_a_study_that_the_last_build_published(bool isRetitled)
    {
        shell.RunSuccessfully("build");
        Delete();
        if (isRetitled)
            shell.Edit("1. The Hive\n", "1. Hives\n");
        AssertRefused(
            "“input/anchors.lock.json” is missing, but the site in “output” has published ids of this study: bring the file back from your version control or backup. If that site was never public, delete the folder.",
            "build"
        );
        Directory.Delete(shell.Folder.At("output"), recursive: true);
        shell.RunSuccessfully("build");
    }

    [Fact]
    public async Task Does_not_wait_for_a_pipe_in_the_place_of_the_published_ids()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a file is.");
        shell.RunSuccessfully("build");
        Delete();
        File.Delete(shell.Folder.At("output/anchors.json"));
        using (var made = System.Diagnostics.Process.Start("mkfifo", [shell.Folder.At("output/anchors.json")]))
            made.WaitForExit();
        var check = Task.Run(() => shell.Run("check"), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await check.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public void Builds_again_what_was_built_before_anything_was_published()
    {
        Delete();
        shell.RunSuccessfully("build");
        shell.RunSuccessfully("build");
        shell.RunSuccessfully("anchors", "accept");
    }

    [Fact]
    public void Builds_another_study_in_the_same_repository()
    {
        new GitRepository(shell.Folder).Commit("Accept");
        shell.RunSuccessfully("build");
        Directory.Delete(shell.Folder.At("input"), recursive: true);
        var tea = SmallSite.Tea;
        foreach (var path in tea.Files.Keys)
            shell.Folder.Write(path, tea[path]);
        shell.RunSuccessfully("build");
    }

    [Fact]
    public void Builds_a_new_study_in_a_new_repository()
    {
        Delete();
        _ = new GitRepository(shell.Folder);
        shell.RunSuccessfully("build");
    }

    [Fact]
    public void Builds_a_new_study_without_git()
    {
        new GitRepository(shell.Folder).Commit("Accept");
        Delete();
        shell.Variable = _ => null;
        shell.RunSuccessfully("check");
    }

    private static string Lost(string commit) =>
        $"“input/anchors.lock.json” is missing, but the study has published ids: bring it back with `git checkout {commit[..12]} -- input/anchors.lock.json`.";

    private void Delete() => File.Delete(shell.Folder.At(AfPakSite.Ledgers.Ledger.Path));

    private void AssertRefused(string sentence, params string[] command) =>
        Assert.Equal((1, "", $"{sentence}\n"), shell.Run(command));
}

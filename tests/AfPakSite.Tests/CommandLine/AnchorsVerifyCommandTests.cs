using System.Text.RegularExpressions;
using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>anchors verify</c>.</summary>
public sealed partial class AnchorsVerifyCommandTests : IDisposable
{
    private const string Hint =
        "hint: merge the branch whose ledger has it (`anchors merge` merges the ledgers), or bring the published ledger back from git";

    private const string RetirementHint =
        "hint: bring the published ledger back from git: only a release changes what became of an id (`anchors retire`, then `anchors accept`)";

    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Verifies_the_ledger() =>
        Assert.Matches(
            @"^76 ids, 1 release, 0 editions verified \(digest [0-9a-f]{12}…\)\n$",
            shell.RunSuccessfully("anchors", "verify")
        );

    [Fact]
    public void Prints_nothing_with_quiet() => Assert.Equal("", shell.RunSuccessfully("anchors", "verify", "--quiet"));

    [Fact]
    public void Refuses_a_ledger_that_was_changed()
    {
        shell.Ledger = shell.Ledger.Replace("\"releases\"", "\"release\"", StringComparison.Ordinal);
        var run = shell.Run("anchors", "verify");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error[ledger-malformed]: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_release_of_the_future()
    {
        shell.Today = new(2025, 12, 1);
        var run = shell.Run("anchors", "verify");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error[ledger-malformed]: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_ledger()
    {
        using var fresh = new Shell(SmallSite.Scenario("bees"));
        Assert.Equal((1, "", "There is no ledger yet: run `anchors accept` first.\n"), fresh.Run("anchors", "verify"));
    }

    [Fact]
    public void Finds_everything_that_was_published_before_later_releases()
    {
        shell.RunSuccessfully("editions", "add", "2026-01-01");
        shell.RunSuccessfully("build");
        File.Copy(shell.Folder.At("output/anchors.json"), shell.Folder.At("published.json"));
        File.Copy(shell.Folder.At(Ledger.Path), shell.Folder.At("before.json"));
        shell.Edit("3.1 Colony Loss", "3.1 Lost Colonies").Edit(" Queens were exchanged, not sold.", "");
        shell.RunSuccessfully("anchors", "retire", shell.IdOf(AnchorKind.Sentence, "Queens"));
        shell.Accept(2026, 2, 1);
        foreach (var file in new[] { "published.json", "before.json" })
            Assert.EndsWith(
                $"…), and nothing of “{file}” is missing\n",
                shell.RunSuccessfully("anchors", "verify", "--against", file)
            );
    }

    [Fact]
    public void Names_what_was_forgotten()
    {
        shell.RunSuccessfully("editions", "add", "2026-01-01");
        shell.RunSuccessfully("build");
        var published = shell.Read("output/anchors.json");
        published = published.Replace("\"anchors\":{", "\"anchors\":{\"s-gone22\":\"/study/#s-gone22\",");
        published = published.Replace("\"/sections/the-hive/\"", "\"/sections/the-beehive/\"");
        published = published.Replace(
            "\"editions\":[",
            "\"editions\":[{\"date\":\"2025-12-31\",\"digest\":\"0\",\"url\":\"/e/2025-12-31/\"},"
        );
        published = Digest.Replace(published, "\"2026-01-01\",\"digest\":\"0\",\"url\"");
        shell.Folder.Write("published.json", published);
        var hive = shell.IdOf(AnchorKind.Section, "The Hive");
        Assert.Equal(
            (
                1,
                "",
                $"""
                error[published-lost]: The ledger does not contain “s-gone22”, which was published at /study/#s-gone22.
                {Hint}

                error[published-lost]: “{hive}” was published at /sections/the-beehive/, but this is not one of its addresses; it is at /sections/the-hive/.
                {Hint}

                error[published-lost]: The ledger does not contain the edition of 2025-12-31, which was published.
                {Hint}

                error[published-lost]: The edition of 2026-01-01 has another text than when it was published.
                {Hint}

                4 errors

                """.ReplaceLineEndings("\n")
            ),
            shell.Run("anchors", "verify", "--against", "published.json")
        );
    }

    [Fact]
    public void Compares_with_a_commit()
    {
        var repository = new GitRepository(shell.Folder);
        repository.Commit("Accept");
        repository.Run("tag", "v1");
        shell.Edit("Nobody knows who", "Nobody knows today who").Accept(2026, 2, 1);
        foreach (var revision in new[] { "v1", "HEAD" })
            shell.RunSuccessfully("anchors", "verify", "--against", revision);
        repository.Commit("Edit");
        File.Delete(shell.Folder.At(Ledger.Path));
        shell.Edit("Nobody knows today who", "No man knows who");
        repository.Commit("Forget");
        shell.Ledger = repository.Run("show", $"v1:{Ledger.Path}").Output;
        Assert.Equal(
            (1, "", $"The commit “HEAD” does not contain “{Ledger.Path}”.\n"),
            shell.Run("anchors", "verify", "--against", "HEAD")
        );
    }

    [Fact]
    public void Refuses_a_rollback_to_an_earlier_commit()
    {
        var repository = new GitRepository(shell.Folder);
        repository.Commit("Accept");
        var queens = shell.IdOf(AnchorKind.Sentence, "Queens");
        shell.Edit(" Queens were exchanged, not sold.", "").Today = new(2026, 2, 1);
        shell.RunSuccessfully("anchors", "retire", queens);
        shell.Accept(2026, 2, 1).Edit("Nobody knows who", "Nobody knows today who").Accept(2026, 3, 1);
        repository.Commit("Edit");
        shell.Ledger = repository.Run("show", $"HEAD~1:{Ledger.Path}").Output;
        Assert.Equal(
            (
                1,
                "",
                $"""
                error[published-lost]: The ledger does not contain the release of 2026-02-01, nor 1 later release; they were published.
                {Hint}

                error[published-lost]: “{queens}” was published as taken out on 2026-02-01, but it is in the study, and no later release brought it back.
                {RetirementHint}

                2 errors

                """.ReplaceLineEndings("\n")
            ),
            shell.Run("anchors", "verify", "--against", "HEAD")
        );
    }

    [Fact]
    public void Refuses_another_successor_than_was_published()
    {
        var (queens, nobody) = (shell.IdOf(AnchorKind.Sentence, "Queens"), shell.IdOf(AnchorKind.Sentence, "Nobody"));
        shell.Edit(" Queens were exchanged, not sold.", "").Today = new(2026, 2, 1);
        shell.RunSuccessfully("anchors", "retire", queens);
        var published = AnchorsFile.Of(LedgerText.Read(shell.Accept(2026, 2, 1).Ledger)).Write();
        shell.Folder.Write(
            "published.json",
            published.Replace("\"retired\":\"2026-02-01\"", $"\"retired\":\"2026-02-01\",\"to\":\"{nobody}\"")
        );
        Assert.Equal(
            (
                1,
                "",
                $"""
                error[published-lost]: “{queens}” was published as taken out on 2026-02-01, with the successor “{nobody}”, but in the ledger it is taken out on 2026-02-01, without a successor, and no later release changed this.
                {RetirementHint}

                1 error

                """.ReplaceLineEndings("\n")
            ),
            shell.Run("anchors", "verify", "--against", "published.json")
        );
    }

    [Theory]
    [InlineData("v9")]
    [InlineData("--output=stray")]
    [InlineData("HEAD:seeds")]
    public void Refuses_what_is_neither_a_file_nor_a_commit(string against)
    {
        new GitRepository(shell.Folder).Commit("Accept");
        Assert.Equal(
            (1, "", $"“{against}” is neither a file nor a commit of this repository.\n"),
            shell.Run("anchors", "verify", $"--against={against}")
        );
        Assert.False(shell.Has("stray"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<!doctype html>")]
    [InlineData("{\"head\":\"0\",\"releases\":[],\"editions\":[],\"anchors\":{\"s-1\":null},\"gone\":{}}")]
    [InlineData("{\"head\":\"0\",\"releases\":[{}],\"editions\":[],\"anchors\":{},\"gone\":{}}")]
    [InlineData("{\"format\":2,\"digest\":\"0\"")]
    public void Refuses_a_file_of_another_format(string content)
    {
        shell.Folder.Write("published.json", content);
        Assert.Equal(
            (
                1,
                "",
                "“published.json” is neither an anchors.json nor a ledger, or not all of it: download or copy it again.\n"
            ),
            shell.Run("anchors", "verify", "--against", "published.json")
        );
    }

    [GeneratedRegex("\"2026-01-01\",\"digest\":\"[0-9a-f]{64}\",\"url\"")]
    private static partial Regex Digest { get; }
}

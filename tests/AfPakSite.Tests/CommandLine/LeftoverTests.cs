using System.Globalization;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Every command repairs what an interrupted command left.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);

    public LeftoverTests() => shell.RunSuccessfully("build");

    public void Dispose() => shell.Dispose();

    public static TheoryData<string> Commands => ["build", "check", "anchors status", "anchors verify"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Puts_back_the_site_between_two_moves(string command)
    {
        Directory.Move(At("output"), At(".output.old"));
        shell.RunSuccessfully(command.Split(' '));
        Assert.True(shell.Has("output/index.html"));
        Assert.False(Directory.Exists(At(".output.old")));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Deletes_temporary_folders_and_files(string command)
    {
        const string Half = "input/.anchors.lock.json.new-0123456789abcdef0123456789abcdef";
        shell.Write(".output.new-1/build-report.json", shell.Read("output/build-report.json"));
        shell.Write(Half, "{");
        shell.RunSuccessfully(command.Split(' '));
        Assert.False(Directory.Exists(At(".output.new-1")));
        Assert.False(shell.Has(Half));
    }

    /// <summary>As <c>check --fix</c> and <c>schemas</c> leave them.</summary>
    [Theory]
    [InlineData("input/pages/.about.md", true)]
    [InlineData("input/.schemas/.site.json", true)]
    [InlineData("input/.site.yml", true)]
    [InlineData("input/pages/about.md", false)]
    [InlineData("elsewhere/.site.yml", false)]
    public void Deletes_only_hidden_files_in_the_input(string file, bool isDeleted)
    {
        var path = $"{file}.new-0123456789abcdef0123456789abcdef";
        string[] others = ["input/.notes.new-1", "input/.notes.new-0123456789abcdef0123456789abcdef0"];
        foreach (var written in others.Append(path))
            shell.Write(written, "a");
        shell.Run("check");
        Assert.Equal(!isDeleted, shell.Has(path));
        Assert.All(others, other => Assert.True(shell.Has(other)));
    }

    /// <summary>Another command may be about to give it its name.</summary>
    [Fact]
    public void Leaves_the_temporary_file_of_a_command_that_is_at_work()
    {
        const string Half = "input/.site.yml.new-0123456789abcdef0123456789abcdef";
        shell.Write(Half, "a");
        using (FileLock.TryTake(At(InputLock.Name)))
            shell.RunSuccessfully("check");
        Assert.True(shell.Has(Half));
    }

    [Fact]
    public void Leaves_the_temporary_folder_of_a_build_that_is_at_work()
    {
        shell.Write(".output.new-1/build-report.json", shell.Read("output/build-report.json"));
        using (FileLock.TryTake(At(".output.lock")))
            shell.RunSuccessfully("check");
        Assert.True(shell.Has(".output.new-1/build-report.json"));
    }

    /// <summary>Old and new files must not be mixed, wherever the command was killed.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Completes_a_change_that_a_killed_command_began(int replaced)
    {
        var (first, second) = KillDuringChange();
        foreach (var path in new[] { first, second }.Take(replaced))
            File.Move(Assert.Single(SafeFile.Leftovers(At(path))), At(path), overwrite: true);
        shell.Run("check");
        Assert.Equal(("new", "new"), (shell.Read(first), shell.Read(second)));
        Assert.DoesNotContain(shell.List(), IsLeftover);
    }

    /// <summary>The last of three files cannot be replaced, because there is a folder in its place.</summary>
    [Fact]
    public void Puts_back_what_was_replaced_before_a_file_that_cannot_be()
    {
        string[] paths = ["input/.schemas/site.json", "input/.schemas/new.json", "input/.schemas/b.json"];
        shell.Write(paths[0], "old");
        using (var change = new FileChange(shell.Folder.Location))
        {
            foreach (var path in paths)
                change.Add(At(path), "new"u8);
            Directory.CreateDirectory(At($"{paths[2]}/inside"));
            Assert.StartsWith(
                $"“{paths[2]}” cannot be replaced, so nothing was changed: make it writable, and try again. ",
                Assert.Throws<UserErrorException>(change.Publish).Message,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(("old", false), (shell.Read(paths[0]), shell.Has(paths[1])));
        Assert.DoesNotContain(shell.List(), IsLeftover);
    }

    [Fact]
    public void Drops_a_change_that_no_command_began()
    {
        var (first, second) = KillDuringChange();
        File.Delete(At(".input.pending"));
        shell.Run("check");
        Assert.Equal(("old", false), (shell.Read(first), shell.Has(second)));
        Assert.DoesNotContain(shell.List(), IsLeftover);
    }

    /// <summary>The words of somebody who went on to write must not be lost.</summary>
    [Fact]
    public void Leaves_a_file_that_somebody_changed_after_the_kill()
    {
        var (first, second) = KillDuringChange();
        shell.Write(first, "edited");
        Assert.Contains(
            $"“{first}” changed after a command that was to replace it was killed, so it was left as it is",
            shell.Run("check").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(("edited", "new"), (shell.Read(first), shell.Read(second)));
        Assert.DoesNotContain(shell.List(), IsLeftover);
    }

    /// <summary>The command that waits for the lock meets what the other one left.</summary>
    [Fact]
    public void Completes_a_change_before_the_next_one()
    {
        var (first, second) = KillDuringChange();
        using (InputLock.Take(shell.Folder.Location, CancellationToken.None))
            Assert.Equal(("new", "new"), (shell.Read(first), shell.Read(second)));
        Assert.DoesNotContain(shell.List(), IsLeftover);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("input/.a.json.new-0123456789abcdef0123456789abcdef\0input/b.json\0-\0")]
    [InlineData("../.a.json.new-0123456789abcdef0123456789abcdef\0../a.json\0-\0")]
    [InlineData("input/a.json\0input/.schemas/../a.json\0-\0")]
    public void Follows_no_list_that_a_command_did_not_write(string list)
    {
        shell.Write(".input.pending", list);
        shell.Write("input/.a.json.new-0123456789abcdef0123456789abcdef", "new");
        shell.RunSuccessfully("check");
        Assert.DoesNotContain(shell.List(), path => IsLeftover(path) || path is "input/a.json" or "input/b.json");
    }

    /// <summary>What is on the disk when a command was killed before it replaced the first of two files.</summary>
    private (string First, string Second) KillDuringChange()
    {
        var (first, second) = ("input/.schemas/site.json", "input/.schemas/new.json");
        shell.Write(first, "old");
        var change = new FileChange(shell.Folder.Location);
        change.Add(At(first), "new"u8);
        change.Add(At(second), "new"u8);
        change.Begin();
        return (first, second);
    }

    private static bool IsLeftover(string path) =>
        path.Contains(".new-", StringComparison.Ordinal) || path == ".input.pending";

    /// <summary>A link in the place of the lock keeps the command from deleting anything.</summary>
    [Theory]
    [InlineData("text", "warning[leftover-kept]: ")]
    [InlineData("json", "{\"severity\":\"warning\",\"code\":\"leftover-kept\",")]
    public void Reports_what_it_cannot_delete_and_goes_on(string format, string beginning)
    {
        shell.Write(".output.new-1/build-report.json", shell.Read("output/build-report.json"));
        File.Delete(At(".output.lock"));
        shell.Folder.Link(".output.lock", At("elsewhere"));
        var (code, _, error) = shell.Run("check", "--strict", "--report", format);
        Assert.Equal(0, code);
        Assert.StartsWith(beginning, error, StringComparison.Ordinal);
        Assert.Contains($"The lock “{At(".output.lock")}” is a link: delete it.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".anchors.lock", "The lock “{0}” is a folder: delete it.")]
    [InlineData(".input.pending", "“{0}” is a folder, but must be a file: rename or delete it.")]
    [InlineData("input/.schemas/site.json", "“{0}” is a folder, but must be a file: rename or delete it.")]
    public void Names_a_folder_in_the_place_of_a_file(string path, string message)
    {
        if (shell.Has(path))
            File.Delete(At(path));
        Directory.CreateDirectory(At(path));
        Assert.Equal(
            (1, "", string.Format(CultureInfo.InvariantCulture, message, At(path)) + "\n"),
            shell.Run("schemas")
        );
        Assert.DoesNotContain(shell.List(), IsLeftover);
    }

    [Fact]
    public void Names_a_file_in_the_place_of_a_folder()
    {
        shell.Write("input/.schemas", "mine");
        Assert.Equal(
            (1, "", "“input/.schemas” is a file, but must be a folder: rename or delete it.\n"),
            shell.Run("schemas")
        );
        Assert.Equal("mine", shell.Read("input/.schemas"));
    }

    private string At(string path) => shell.Folder.At(path);
}

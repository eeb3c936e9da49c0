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

    private string At(string path) => shell.Folder.At(path);
}

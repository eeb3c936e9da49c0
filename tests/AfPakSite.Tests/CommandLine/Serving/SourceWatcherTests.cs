using AfPakSite.CommandLine.Serving;

namespace AfPakSite.Tests.CommandLine.Serving;

public sealed class SourceWatcherTests
{
    /// <summary>Long enough that only an event can be the reason.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(10);

    private static async Task<bool> Notices(
        TimeSpan interval,
        bool listens,
        Action<TemporaryFolder> change,
        Action<TemporaryFolder>? prepare = null
    )
    {
        using var folder = new TemporaryFolder().Write("input/a.md", "a").Write("seeds/study.txt", "a");
        prepare?.Invoke(folder);
        using var watcher = new SourceWatcher(folder.Location, ["seeds", "input", "missing"], interval, listens);
        var next = watcher.Next(TestContext.Current.CancellationToken);
        change(folder);
        return await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken))
            == next;
    }

    public static TheoryData<string> Changes => ["write", "add", "remove", "rename", "deep"];

    private static void Change(TemporaryFolder folder, string how)
    {
        switch (how)
        {
            case "write":
                folder.Write("seeds/study.txt", "other");
                break;
            case "add":
                folder.Write("input/b.md", "b");
                break;
            case "remove":
                File.Delete(folder.At("input/a.md"));
                break;
            case "rename":
                File.Move(folder.At("input/a.md"), folder.At("input/c.md"));
                break;
            default:
                folder.Write("input/new/folder/d.md", "d");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Hears_of_a_change(string how) =>
        Assert.True(await Notices(Never, listens: true, folder => Change(folder, how)));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Sees_a_change_without_events(string how) =>
        Assert.True(await Notices(TimeSpan.FromMilliseconds(20), listens: false, folder => Change(folder, how)));

    [Theory]
    [InlineData("input/.a.md.swp")]
    [InlineData("input/a.md~")]
    [InlineData("input/#a.md#")]
    [InlineData("other/a.md")]
    public async Task Ignores_the_files_of_editors_and_other_folders(string path) =>
        Assert.False(await Notices(TimeSpan.FromMilliseconds(20), listens: true, folder => folder.Write(path, "x")));

    /// <summary>The system tells of changes only in the watched folders.</summary>
    [Fact]
    public async Task Sees_a_change_of_a_file_that_a_link_leads_to() =>
        Assert.True(
            await Notices(
                TimeSpan.FromMilliseconds(20),
                listens: true,
                folder => folder.Write("other/c.md", "more"),
                folder => File.CreateSymbolicLink(folder.Write("other/c.md", "c").At("input/c.md"), "../other/c.md")
            )
        );

    /// <summary>A checkout is one change.</summary>
    [Fact]
    public async Task Takes_many_changes_at_once_for_one()
    {
        using var folder = new TemporaryFolder().Write("input/a.md", "a");
        using var watcher = new SourceWatcher(folder.Location, ["input"], Never, listens: true);
        for (var index = 0; index < 50; index++)
            folder.Write($"input/{index}.md", $"{index}");
        await watcher.Next(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(folder.At("input/49.md")));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watcher.Next(stop.Token));
    }
}

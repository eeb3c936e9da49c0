using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Reads the sources from the disk, and skips other files.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_texts_in_the_order_of_their_paths()
    {
        folder
            .Write("input/site.yml", "title: Tea")
            .Write("input/actors/b.md", "B")
            .Write("input/actors/a.md", "A")
            .Write("input/Z.json", "{}")
            .Write("input/places.yaml", "[]")
            .Write("seeds/study.txt", "Grün");
        Assert.Equal(
            [
                ("input/Z.json", "{}"),
                ("input/actors/a.md", "A"),
                ("input/actors/b.md", "B"),
                ("input/places.yaml", "[]"),
                ("input/site.yml", "title: Tea"),
                ("seeds/study.txt", "Grün"),
            ],
            Read()
        );
    }

    [Fact]
    public void Lists_everything_in_seeds_and_reads_only_texts()
    {
        folder.Write("seeds/study.md", "# Tea").Write("seeds/scan.pdf", "%PDF").Write("seeds/old/study.txt", "Old");
        Assert.Equal([("seeds/old/study.txt", "Old"), ("seeds/scan.pdf", ""), ("seeds/study.md", "# Tea")], Read());
    }

    [Fact]
    public void Reads_the_bytes_of_images_beside_the_study()
    {
        folder.Write("seeds/study.md", "# Tea").Write("seeds/images/CUP.PNG", "bytes").Write("input/cup.png", "bytes");
        using (var large = File.Create(folder.At("seeds/large.jpg")))
            large.SetLength(Workspace.LargestFile + 1);
        var sources = Workspace.Read(folder.Location);
        Assert.Equal(
            [("seeds/images/CUP.PNG", 5, 0), ("seeds/large.jpg", 0, Workspace.LargestFile + 1)],
            sources.Images.Select(image => (image.Path, image.Bytes.Length, image.Omitted))
        );
        Assert.All(sources.Files.Where(file => file.Path != "seeds/study.md"), file => Assert.Empty(file.Content));
    }

    [Theory]
    [InlineData("seeds/cup.png")]
    [InlineData("seeds/cup.svg")]
    public void Refuses_pipes_with_the_names_of_images(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        folder.Write("seeds/study.md", "# Tea");
        using (var made = Process.Start("mkfifo", [folder.At(path)]))
            made.WaitForExit();
        var fault = Assert.Throws<UserErrorException>(() => Workspace.Read(folder.Location));
        Assert.Equal($"“{path}” is not a regular file: replace it with one.", fault.Message);
    }

    [Fact]
    public void Lists_binary_files_without_content()
    {
        folder.Write("input/cup.png", "bytes").Write("input/notes", "text").Write("input/about.MD", "text");
        Assert.Equal([("input/about.MD", ""), ("input/cup.png", ""), ("input/notes", "")], Read());
    }

    [Fact]
    public void Skips_hidden_files_and_backups()
    {
        folder
            .Write("input/.gitkeep", "")
            .Write("input/.vscode/settings.json", "{}")
            .Write("input/site.yml~", "")
            .Write("input/#site.yml#", "")
            .Write("input/.#site.yml", "")
            .Write("seeds/.study.txt", "")
            .Write("seeds/study.txt~", "");
        Assert.Empty(Read());
    }

    [Fact]
    public void Is_empty_without_folders() => Assert.Empty(Read());

    [Fact]
    public void Follows_links_that_stay_in_the_root()
    {
        folder
            .Write("seeds/README.md", "About tea")
            .Write("input/pages/x.md", "X")
            .Link("input/pages/about.md", "../../seeds/README.md")
            .Link("input/more", "pages");
        Assert.Equal(
            [
                ("input/more/about.md", "About tea"),
                ("input/more/x.md", "X"),
                ("input/pages/about.md", "About tea"),
                ("input/pages/x.md", "X"),
                ("seeds/README.md", "About tea"),
            ],
            Read()
        );
    }

    [Theory]
    [InlineData("input/pages/about.md", "secret.md")]
    [InlineData("input/pages/more", "")]
    public void Refuses_links_that_leave_the_root(string link, string target)
    {
        using var elsewhere = new TemporaryFolder().Write("secret.md", "Secret");
        folder.Write("input/pages/x.md", "X").Link(link, elsewhere.At(target));
        Assert.Equal($"“{link}” is a link to a place outside the site's folder: replace it with a copy.", Refusal());
    }

    [Fact]
    public void Refuses_an_input_that_is_itself_elsewhere()
    {
        using var elsewhere = new TemporaryFolder().Write("site.yml", "title: Tea");
        folder.Link("input", elsewhere.Location);
        Assert.StartsWith("“input” is a link", Refusal());
    }

    [Fact]
    public void Follows_cyclic_links_once()
    {
        folder
            .Write("input/a/x.md", "X")
            .Write("input/b/y.md", "Y")
            .Link("input/a/to-b", "../b")
            .Link("input/b/to-a", "../a")
            .Link("input/b/up", "..");
        Assert.Equal(
            ["input/a/to-b/y.md", "input/a/x.md", "input/b/to-a/x.md", "input/b/y.md"],
            Read().Select(file => file.Path)
        );
    }

    [Fact]
    public void Refuses_a_link_to_itself()
    {
        folder.Write("input/x.md", "X").Link("input/y.md", "y.md");
        Assert.EndsWith("leads back to itself.", Refusal());
    }

    [Fact]
    public void Refuses_a_file_that_cannot_be_read()
    {
        folder.Write("input/x.md", "X").Link("input/y.md", "gone.md");
        Assert.StartsWith("“input/y.md” cannot be read: write its path anew, or put the file there. ", Refusal());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Says_what_to_do_about_a_folder_that_cannot_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "An administrator may read every folder.");
        folder.Write("input/actors/x.md", "X");
        File.SetUnixFileMode(folder.At("input/actors"), UnixFileMode.None);
        var refusal = Refusal();
        File.SetUnixFileMode(
            folder.At("input/actors"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        Assert.StartsWith("The folder “input/actors” cannot be read: give yourself the permission ", refusal);
    }

    [Fact]
    public async Task Refuses_a_pipe_without_waiting_for_a_writer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        folder.Write("input/site.yml", "");
        using var made = Process.Start("mkfifo", [folder.At("input/x.yml")]);
        made.WaitForExit();
        var refusal = Task.Run(Refusal, TestContext.Current.CancellationToken);
        Assert.Equal(
            "“input/x.yml” is not a regular file: replace it with one.",
            await refusal.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void Refuses_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a file is.");
        var refusal = Assert.Throws<UserErrorException>(() => Workspace.ReadText("/dev/zero", "/dev/zero"));
        Assert.Equal("“/dev/zero” is not a regular file: replace it with one.", refusal.Message);
    }

    [Fact]
    public void Refuses_a_folder_in_the_place_of_a_file()
    {
        folder.Write("input/site.yml", "");
        Directory.CreateDirectory(folder.At("input/places.yml"));
        Assert.Equal("“input/places.yml” is a folder with the name of a file: rename it.", Refusal());
    }

    [Fact]
    public void Refuses_a_folder_in_the_place_of_a_file_of_the_theme()
    {
        Directory.CreateDirectory(folder.At("theme/assets/styles/base.css"));
        var refusal = Assert.Throws<UserErrorException>(() =>
            new AfPakSite.CommandLine.Serving.ThemeFolder(folder.Location).Read()
        );
        Assert.Equal("“theme/assets/styles/base.css” is a folder with the name of a file: rename it.", refusal.Message);
    }

    [Fact]
    public void Refuses_a_socket()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The sockets of Windows are reparse points.");
        folder.Write("input/site.yml", "");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.At("input/x.yml")));
        Assert.StartsWith("“input/x.yml” ", Refusal());
    }

    [Fact]
    public void Reads_an_empty_file_that_it_may_not_change()
    {
        folder.Write("input/site.yml", "");
        File.SetAttributes(folder.At("input/site.yml"), FileAttributes.ReadOnly);
        Assert.Equal([("input/site.yml", "")], Read());
        File.SetAttributes(folder.At("input/site.yml"), FileAttributes.Normal);
    }

    [Fact]
    public void Refuses_a_file_of_more_than_16_MiB()
    {
        folder.Write("input/site.yml", "");
        Grow("input/site.yml", 16 * 1024 * 1024);
        Assert.Equal(16 * 1024 * 1024, Assert.Single(Read()).Content.Length);
        Grow("input/site.yml", (16 * 1024 * 1024) + 1);
        Assert.Equal("“input/site.yml” is larger than 16 MiB.", Refusal());
    }

    [Fact]
    public void Finds_the_nearest_root_upwards()
    {
        folder
            .Write("input/site.yml", "")
            .Write("input/pages/x.md", "")
            .Write("inner/input/site.yml", "")
            .Write("inner/seeds/study.txt", "");
        Assert.Equal(folder.Location, Workspace.FindRoot(folder.Location));
        Assert.Equal(folder.Location, Workspace.FindRoot(folder.At("input/pages")));
        Assert.Equal(folder.At("inner"), Workspace.FindRoot(folder.At("inner/seeds")));
    }

    [Fact]
    public void Finds_no_root_if_there_is_none() => Assert.Null(Workspace.FindRoot(folder.Location));

    private IEnumerable<(string Path, string Content)> Read() =>
        Workspace.Read(folder.Location).Files.Select(file => (file.Path, file.Content));

    private string Refusal() => Assert.Throws<UserErrorException>(() => Workspace.Read(folder.Location)).Message;

    private void Grow(string path, long length)
    {
        var text = new byte[length];
        Array.Fill(text, (byte)'#');
        File.WriteAllBytes(folder.At(path), text);
    }
}

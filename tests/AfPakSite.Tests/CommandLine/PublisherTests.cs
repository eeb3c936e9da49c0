using System.Collections.Immutable;
using AfPakSite.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Sites;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Publishes sites to the disk, and never loses the last one.</summary>
public sealed class PublisherTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private static readonly OutputFile Report = new(BuildReport.Path, "{\"generator\": \"AfPakSite\"}\n");

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("input/site.yml", "title: Tea");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_the_files_and_nothing_else()
    {
        Publish(new("index.html", "Grün"), new("actors/planters/index.html", "Planters"));
        Assert.Equal(
            [
                ".output.lock",
                "input/",
                "input/site.yml",
                "output/",
                "output/actors/",
                "output/actors/planters/",
                "output/actors/planters/index.html",
                "output/build-report.json",
                "output/index.html",
            ],
            folder.List()
        );
        Assert.Equal("Gr\u00FCn"u8, File.ReadAllBytes(folder.At("output/index.html")));
    }

    [Fact]
    public void Makes_the_folders_above_the_output()
    {
        Publisher.Publish(
            [Report],
            folder.Location,
            folder.At("a/b/site/"),
            OutputKind.Site,
            TestContext.Current.CancellationToken
        );
        Assert.True(File.Exists(folder.At("a/b/site/build-report.json")));
    }

    [Fact]
    public void Deletes_files_that_are_no_longer_published()
    {
        Publish(new("index.html", "One"), new("old/index.html", "Old"));
        folder.Write("output/stray.txt", "Stray");
        Publish(new OutputFile("index.html", "One"));
        Assert.Equal(
            [".output.lock", "input/", "input/site.yml", "output/", "output/build-report.json", "output/index.html"],
            folder.List()
        );
    }

    /// <summary>The report says how many files its site has.</summary>
    [Fact]
    public void Says_which_files_of_others_it_deleted()
    {
        var report = new OutputFile(BuildReport.Path, "{\"generator\": \"AfPakSite\", \"files\": 3}\n");
        PublishWith(report, new("index.html", "One"), new("assets/old.css", "Old"));
        folder
            .Write("output/CNAME", "tea.example")
            .Write("output/data/tea.csv", "1")
            .Write("output/old/index.html", "");
        Assert.Equal(
            ["file-removed: “CNAME”", "file-removed: “data/tea.csv”", "file-removed: “assets/old.css”,"],
            PublishWith(report, new("index.html", "Two"), new("assets/new.css", "New"))
                .Select(found => $"{found.Code}: {found.Message.Split(' ')[0]}")
        );
    }

    /// <summary>The new site has all files that the report counts, so the others are not those of the last one.</summary>
    [Fact]
    public void Says_which_files_of_others_it_deleted_from_folders_of_the_site()
    {
        var report = new OutputFile(BuildReport.Path, "{\"generator\": \"AfPakSite\", \"files\": 2}\n");
        PublishWith(report, new OutputFile("about/index.html", "One"));
        folder.Write("output/about/notes.txt", "x").Write("output/blog/index.html", "z");
        for (var number = 1; number <= 5; number++)
            folder.Write($"output/data/{number}.csv", "");
        Assert.Equal(
            [
                "“about/notes.txt” was in the output folder, but is not part of the site, so it was deleted.",
                "“blog/index.html” was in the output folder, but is not part of the site, so it was deleted.",
                "“data/1.csv” was in the output folder, but is not part of the site, so it was deleted.",
                "“data/2.csv” was in the output folder, but is not part of the site, so it was deleted.",
                "“data/3.csv” was in the output folder, but is not part of the site, so it was deleted.",
                "2 more files in the output folder were not part of the site, and deleted.",
            ],
            PublishWith(report, new OutputFile("about/index.html", "Two")).Select(found => found.Message)
        );
    }

    /// <summary>One of the two pages that are gone is of the last site.</summary>
    [Fact]
    public void Says_that_it_deleted_files_which_may_be_of_others()
    {
        var report = new OutputFile(BuildReport.Path, "{\"generator\": \"AfPakSite\", \"files\": 3}\n");
        PublishWith(report, new("index.html", "One"), new("old/index.html", "Old"));
        folder.Write("output/blog/index.html", "z").Write("output/CNAME", "tea.example");
        Assert.Equal(
            [
                "“CNAME” was in the output folder, but is not part of the site, so it was deleted.",
                "“blog/index.html”, “old/index.html” are gone from the output folder, and no build made 1 of them.",
            ],
            PublishWith(report, new OutputFile("index.html", "Two")).Select(found => found.Message)
        );
    }

    [Theory]
    [InlineData("old/index.html")]
    [InlineData("old/index.html.md")]
    [InlineData("assets/old.css")]
    [InlineData("study.pdf")]
    public void Says_nothing_of_files_that_a_build_made(string path)
    {
        var report = new OutputFile(BuildReport.Path, "{\"generator\": \"AfPakSite\", \"files\": 3}\n");
        PublishWith(report, new(path, "Old"), new("assets/one.css", ""));
        Assert.Empty(PublishWith(report, new OutputFile("assets/one.css", "")));
    }

    [Fact]
    public void Keeps_the_time_of_files_that_did_not_change()
    {
        Publish(new("a.html", "A"), new("b.html", "B"));
        Age("output/a.html", "output/b.html");
        Publish(new("a.html", "A"), new("b.html", "C"));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(folder.At("output/a.html")));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(folder.At("output/b.html")));
        Assert.Equal("C", folder.Read("output/b.html"));
    }

    [Fact]
    public void Rewrites_nothing_when_nothing_changed()
    {
        Publish(new OutputFile("a/b.html", "B"));
        Age("output/a/b.html", "output/build-report.json");
        Directory.SetLastWriteTimeUtc(folder.At("output/a"), LongAgo);
        Directory.SetLastWriteTimeUtc(folder.At("output"), LongAgo);
        Publish(new OutputFile("a/b.html", "B"));
        Assert.All(
            ["output", "output/a", "output/a/b.html"],
            path => Assert.Equal(LongAgo, Directory.GetLastWriteTimeUtc(folder.At(path)))
        );
    }

    [Fact]
    public void Writes_a_folder_in_the_place_of_a_link_to_the_same_files()
    {
        Publish(new OutputFile("a/b.html", "B"));
        Directory.Move(folder.At("output/a"), folder.At("a"));
        folder.Link("output/a", folder.At("a"));
        Publish(new OutputFile("a/b.html", "B"));
        Assert.Null(new FileInfo(folder.At("output/a")).LinkTarget);
        Assert.Equal("B", folder.Read("a/b.html"));
    }

    [Fact]
    public void Fills_an_empty_folder()
    {
        Directory.CreateDirectory(folder.At("output"));
        Publish();
        Assert.True(File.Exists(folder.At("output/build-report.json")));
    }

    [Theory]
    [InlineData("notes.txt", "Mine")]
    [InlineData("build-report.json", "{\"generator\": \"Another\"}")]
    [InlineData("build-report.json", "{\"generator\": 1}")]
    [InlineData("build-report.json", "[\"generator\"]")]
    [InlineData("build-report.json", "no JSON")]
    [InlineData("build-report.json/generator", "AfPakSite")]
    public void Refuses_a_folder_that_is_not_an_earlier_site(string path, string content)
    {
        folder.Write($"output/{path}", content);
        AssertRefused(
            "output",
            $"The output folder “{folder.At("output")}” contains files that are not a site made by AfPakSite: empty it, or name another one."
        );
        Assert.Equal(content, folder.Read($"output/{path}"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void Refuses_a_folder_that_contains_the_root(string output) =>
        AssertRefused(
            output,
            $"The output folder “{Path.GetFullPath(output, folder.Location)}” contains the site's own folder: name another one."
        );

    [Theory]
    [InlineData("input")]
    [InlineData("input/pages")]
    [InlineData("seeds/site")]
    [InlineData("src")]
    [InlineData("theme/assets")]
    public void Refuses_a_folder_among_the_sources(string output) =>
        AssertRefused(
            output,
            $"The output folder “{Path.GetFullPath(output, folder.Location)}” overlaps the sources in “"
        );

    [Fact]
    public void Refuses_a_folder_that_links_lead_to_the_sources()
    {
        folder.Link("elsewhere", folder.At("input"));
        AssertRefused("elsewhere/site", $"The output folder “{folder.At("elsewhere/site")}” overlaps the sources in “");
    }

    [Fact]
    public void Refuses_the_true_place_of_linked_sources()
    {
        folder.Write("kept/seeds/study.txt", "Tea").Link("seeds", folder.At("kept/seeds"));
        AssertRefused("kept", $"The output folder “{folder.At("kept")}” overlaps the sources in “");
    }

    [Fact]
    public void Refuses_a_file()
    {
        folder.Write("output", "Mine");
        AssertRefused(
            "output",
            $"The output “{folder.At("output")}” is a file or a link, not a folder: name another one."
        );
    }

    [Fact]
    public void Refuses_a_folder_inside_a_file()
    {
        folder.Write("notes", "Mine");
        AssertRefused(
            "notes/site/public",
            $"The output folder “{folder.At("notes/site/public")}” would be inside the file “{folder.At("notes")}”: name another folder with --output."
        );
    }

    [Fact]
    public void Refuses_a_folder_that_cannot_be_made()
    {
        var tooLong = new string('o', 300);
        AssertRefused(
            tooLong,
            $"The output folder “{folder.At(tooLong)}” cannot be made in “{folder.Location}”: name another folder with --output. The system says: "
        );
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("gone")]
    public void Refuses_a_link(string target)
    {
        folder.Write("kept/build-report.json", Report.Text).Link("output", folder.At(target));
        AssertRefused(
            "output",
            $"The output “{folder.At("output")}” is a file or a link, not a folder: name another one."
        );
    }

    [Theory]
    [InlineData("../stray.html")]
    [InlineData("a/../../stray.html")]
    [InlineData("a/./b.html")]
    [InlineData("a//b.html")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("/stray.html")]
    [InlineData("a\\b.html")]
    [InlineData("a\0.html")]
    public void Refuses_files_outside_the_output_folder(string path) =>
        AssertRefused(
            "output",
            $"The file “{path}” would be outside the output folder.",
            new OutputFile(path, "Stray")
        );

    [Fact]
    public void Puts_back_the_site_that_an_interrupted_build_set_aside()
    {
        Publish(new OutputFile("a.html", "A"));
        Age("output/a.html");
        Directory.Move(folder.At("output"), folder.At(".output.old"));
        Publish(new OutputFile("a.html", "A"));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(folder.At("output/a.html")));
        Assert.False(Directory.Exists(folder.At(".output.old")));
    }

    /// <summary>Somebody may have made the folder again, for instance a program that shows it.</summary>
    [Fact]
    public void Puts_back_the_last_site_in_the_place_of_an_empty_folder()
    {
        Publish(new OutputFile("a.html", "A"));
        Directory.Move(folder.At("output"), folder.At(".output.old"));
        Directory.CreateDirectory(folder.At("output"));
        Assert.Empty(Publisher.Repair(folder.At("output"), OutputKind.Site));
        Assert.Equal("A", folder.Read("output/a.html"));
        Assert.False(Directory.Exists(folder.At(".output.old")));
    }

    [Fact]
    public void Keeps_the_last_site_beside_a_folder_of_others()
    {
        Publish(new OutputFile("a.html", "A"));
        Directory.Move(folder.At("output"), folder.At(".output.old"));
        folder.Write("output/notes.txt", "Mine");
        var kept = Assert.Single(Publisher.Repair(folder.At("output"), OutputKind.Site));
        Assert.Equal(
            ("leftover-kept", "A", "Mine"),
            (kept.Code, folder.Read(".output.old/a.html"), folder.Read("output/notes.txt"))
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reports_a_last_site_that_cannot_be_moved(bool isPublished)
    {
        folder.Write(".output.old/build-report.json", Report.Text).Write(".output.old/a.html", "A");
        folder.Write(".output.new-123/build-report.json", Report.Text);
        if (isPublished)
            folder.Write("output/build-report.json", Report.Text);
        var kept = new OutputFolder(folder.At("output"), OutputKind.Site).Recover(
            (_, _) => throw new UnauthorizedAccessException("No.")
        );
        Assert.Equal(
            [
                $"“{folder.At(".output.old")}”, which a build left, cannot be moved: move it yourself. The system says: No.",
            ],
            kept
        );
        Assert.False(Directory.Exists(folder.At(".output.new-123")));
    }

    [Fact]
    public void Deletes_what_an_interrupted_build_left()
    {
        Publish();
        folder
            .Write(".output.new-123/build-report.json", Report.Text)
            .Write(".output.new-123/a/half.html", "")
            .Write(".output.new-124/build-report.json", "{\"gen")
            .Write(".output.old/build-report.json", Report.Text)
            .Write(".output.new-mine/a.html", "")
            .Write(".other.new-123/a.html", "");
        Directory.CreateDirectory(folder.At(".output.new-125"));
        Publish();
        Assert.Equal(
            [".other.new-123", ".output.new-mine", "input", "output"],
            Directory.GetDirectories(folder.Location).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The names are those of our temporary folders, and the content is not.</summary>
    [Theory]
    [InlineData(".output.new-123/notes.txt", "Mine")]
    [InlineData(".output.new-123/build-report.json", "{\"generator\": \"Another\"}", "notes.txt")]
    [InlineData(".output.old/notes.txt", "Mine")]
    public void Keeps_folders_of_others(string path, string content, string beside = "more.txt")
    {
        folder.Write(path, content).Write($"{Path.GetDirectoryName(path)}/{beside}", "Mine");
        Publish(new OutputFile("a.html", "A"));
        Publish(new OutputFile("a.html", "B"));
        Assert.Equal(content, folder.Read(path));
        Assert.Equal("B", folder.Read("output/a.html"));
    }

    [Fact]
    public void Keeps_what_links_lead_to()
    {
        folder.Write("kept/build-report.json", Report.Text).Link(".output.new-123", folder.At("kept"));
        folder.Link(".output.old", folder.At("kept"));
        Publish();
        Assert.Equal(Report.Text, folder.Read("kept/build-report.json"));
    }

    [Fact]
    public async Task Never_lets_a_reader_miss_the_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot exchange folders.");
        Publish(new OutputFile("a.html", "0"));
        var (reads, isDone) = (0, false);
        var reading = Task.Run(
            () =>
            {
                for (; !Volatile.Read(ref isDone); reads++)
                    Assert.True(File.Exists(folder.At("output/a.html")));
            },
            TestContext.Current.CancellationToken
        );
        for (var round = 1; round <= 50; round++)
            Publish(new OutputFile("a.html", $"{round}"));
        Volatile.Write(ref isDone, true);
        await reading;
        Assert.True(reads > 50);
    }

    [Fact]
    public void Moves_folders_that_the_system_cannot_exchange()
    {
        Publish(new("a.html", "A"), new("old.html", "Old"));
        folder.Write(".output.new-7/build-report.json", Report.Text).Write(".output.new-7/a.html", "B");
        new OutputFolder(folder.At("output"), OutputKind.Site).Replace(folder.At(".output.new-7"), (_, _) => false);
        Assert.Equal("B", folder.Read("output/a.html"));
        Assert.Equal("Old", folder.Read(".output.new-7/old.html"));
    }

    [Fact]
    public void Moves_the_last_site_back_if_the_new_one_cannot_be_moved()
    {
        Publish(new OutputFile("a.html", "A"));
        var before = folder.List().ToList();
        Assert.ThrowsAny<IOException>(() =>
            new OutputFolder(folder.At("output"), OutputKind.Site).Replace(folder.At("gone"), (_, _) => false)
        );
        Assert.Equal(before, folder.List());
    }

    [Fact]
    public void Says_what_to_do_where_the_site_cannot_be_written()
    {
        Publish(new OutputFile("a.html", "A"));
        var fault = Assert.Throws<UserErrorException>(() => Publish(new OutputFile(new string('a', 300), "B")));
        Assert.StartsWith(
            $"The site cannot be written to “{folder.At("output")}”, so nothing was published: make room there, or name another folder with --output. The system says: ",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("A", folder.Read("output/a.html"));
    }

    [Fact]
    public void Says_what_to_do_where_a_file_cannot_be_written() =>
        Assert.StartsWith(
            $"“{folder.At("missing/a.txt")}” cannot be written, so it is as it was: make room on the disk, or make the file and its folder writable. The system says: ",
            Assert.Throws<UserErrorException>(() => SafeFile.Replace(folder.At("missing/a.txt"), "A")).Message,
            StringComparison.Ordinal
        );

    /// <summary>JSON may contain half of a character, which no text can.</summary>
    [Theory]
    [InlineData("{\"\\ud800\": 1, \"generator\": \"AfPakSite\"}", true)]
    [InlineData("{\"\\ud800\": 1}", false)]
    public void Reads_a_broken_report_without_a_fault(string report, bool isOurs)
    {
        Publish(new OutputFile("a.html", "A"));
        folder.Write("output/build-report.json", report);
        var fault = Record.Exception(() => Publish(new OutputFile("a.html", "B")));
        Assert.Equal((isOurs, isOurs ? "B" : "A"), (fault is null, folder.Read("output/a.html")));
        Assert.True(fault is null or UserErrorException);
    }

    [Theory]
    [InlineData("output/build-report.json")]
    [InlineData(".output.new-123/build-report.json")]
    [InlineData(".output.lock")]
    public async Task Does_not_wait_for_a_pipe_in_the_place_of_a_file(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what a file is.");
        Publish(new OutputFile("a.html", "A"));
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(path))!);
        File.Delete(folder.At(path));
        using (var made = System.Diagnostics.Process.Start("mkfifo", [folder.At(path)]))
            made.WaitForExit();
        var publishing = Task.Run(
            () => Record.Exception(() => Publish(new OutputFile("a.html", "B"))),
            TestContext.Current.CancellationToken
        );
        var fault = await publishing.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(path.StartsWith(".output.new", StringComparison.Ordinal), fault is null);
        Assert.True(fault is null or UserErrorException);
    }

    [Fact]
    public void Leaves_the_last_site_when_it_is_interrupted()
    {
        Publish(new OutputFile("a.html", "A"));
        var before = folder.List().ToList();
        Assert.Throws<OperationCanceledException>(() =>
            Publisher.Publish(
                [new("a.html", "B")],
                folder.Location,
                folder.At("output"),
                OutputKind.Site,
                new(canceled: true)
            )
        );
        Assert.Equal(before, folder.List());
        Assert.Equal("A", folder.Read("output/a.html"));
    }

    [Fact]
    public void Leaves_the_last_site_when_the_disk_fails()
    {
        Publish(new OutputFile("a.html", "A"));
        var before = folder.List().ToList();
        Assert.ThrowsAny<IOException>(() => Publish(new("a.html", "B"), new("a.html/b.html", "C")));
        Assert.Equal(before, folder.List());
        Assert.Equal("A", folder.Read("output/a.html"));
    }

    [Fact]
    public void Refuses_while_another_build_publishes()
    {
        using var held = FileLock.Take(
            folder.At(".output.lock"),
            "Another build is still publishing there",
            TimeSpan.Zero,
            TestContext.Current.CancellationToken
        );
        var refusal = Assert.Throws<UserErrorException>(() =>
            Publisher.Publish(
                [Report],
                folder.Location,
                folder.At("output"),
                OutputKind.Site,
                TimeSpan.Zero,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(
            $"Another build is still publishing there and has locked “{folder.At(".output.lock")}”: try again when it has finished.",
            refusal.Message
        );
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public async Task Waits_for_another_build()
    {
        var held = FileLock.Take(
            folder.At(".output.lock"),
            "Another build is still publishing there",
            TimeSpan.Zero,
            TestContext.Current.CancellationToken
        );
        var publishing = Task.Run(() => Publish(), TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(folder.At("output")));
        held.Dispose();
        await publishing;
        Assert.True(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public void Stops_waiting_when_it_is_interrupted()
    {
        using var held = FileLock.Take(
            folder.At(".output.lock"),
            "Another build is still publishing there",
            TimeSpan.Zero,
            TestContext.Current.CancellationToken
        );
        Assert.Throws<OperationCanceledException>(() =>
            FileLock.Take(
                folder.At(".output.lock"),
                "Another build is still publishing there",
                TimeSpan.MaxValue,
                new(canceled: true)
            )
        );
    }

    private void Publish(params ImmutableArray<OutputFile> files) => PublishWith(Report, files);

    private ImmutableArray<Diagnostic> PublishWith(OutputFile report, params ImmutableArray<OutputFile> files) =>
        Publisher.Publish(
            files.Add(report),
            folder.Location,
            folder.At("output"),
            OutputKind.Site,
            TestContext.Current.CancellationToken
        );

    private void AssertRefused(string output, string sentence, params ImmutableArray<OutputFile> files)
    {
        var before = folder.List().ToList();
        var refusal = Assert.Throws<UserErrorException>(() =>
            Publisher.Publish(
                files.Add(Report),
                folder.Location,
                Path.GetFullPath(output, folder.Location),
                OutputKind.Site,
                TestContext.Current.CancellationToken
            )
        );
        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.List());
    }

    private void Age(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            File.SetLastWriteTimeUtc(folder.At(path), LongAgo);
    }
}

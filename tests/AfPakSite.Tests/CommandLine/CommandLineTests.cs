using System.Text.Json;
using System.Text.RegularExpressions;
using AfPakSite.Checking;
using AfPakSite.CommandLine;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Arguments in; exit code, two streams and a folder out.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Counts = @"\d+ pages, \d+ files, \d+ links checked in \d+\.\d\d s";

    /// <summary>The end of the status line of a site with a placeholder host.</summary>
    private const string Placeholder =
        @" \(tea\.example is a placeholder: give the site’s own address with --base-url\)";

    /// <summary>The same for a site whose feed has ids of a placeholder.</summary>
    private const string Feed =
        @" \(tea\.example in the ids of the feed is a placeholder: give a name that you hold as feed-authority in input/site\.yml\)";

    private readonly TemporaryFolder folder = TeaSite.CopyTo(new());

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("build")]
    public void Builds(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches($@"\A{Counts} -> output{Placeholder}\r?\n\z", run.Output);
        Assert.True(File.Exists(folder.At("output/study.json")));
    }

    /// <summary>A notice is not a warning, which <c>--strict</c> would refuse.</summary>
    [Theory]
    [InlineData("https://tea.test/", @" \(tea\.test is a placeholder: .*\)")]
    [InlineData("http://localhost:8080/", @" \(localhost:8080 is a placeholder: .*\)")]
    [InlineData("https://tea.org/", Feed)]
    [InlineData("https://example.netlify.app/", Feed)]
    public void Prints_that_the_site_has_a_placeholder_address(string address, string notice)
    {
        var run = Run("--strict", "--base-url", address);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches($@"\A{Counts} -> output{notice}\r?\n\z", run.Output);
    }

    [Theory]
    [InlineData("tea.org,2026", "")]
    [InlineData("ada@tea.org,2026", "")]
    [InlineData("ada@tea.example,2026", @" \(ada@tea\.example in the ids of the feed is a placeholder: .*\)")]
    public void Prints_that_the_feed_has_ids_of_a_placeholder(string authority, string notice)
    {
        folder.Write("input/site.yml", $"feed-authority: {authority}\n{folder.Read("input/site.yml")}");
        Assert.Matches($@"\A{Counts} -> output{notice}\r?\n\z", Run("--base-url", "https://tea.org/").Output);
    }

    [Fact]
    public void Builds_without_a_pdf_if_there_is_no_browser()
    {
        var run = Run(
            terminal => terminal with { Variable = _ => folder.At("no-browser") },
            "build",
            "--pdf",
            "--strict"
        );
        Assert.Equal(0, run.Code);
        Assert.Matches(@"\AThere is no browser to print the study with, .*AFPAKSITE_BROWSER\.\r?\n\z", run.Error);
        Assert.False(File.Exists(folder.At("output/study.pdf")));
        Assert.DoesNotContain("study.pdf", folder.Read("output/index.html"));
    }

    [Fact]
    public void Publishes_nothing_if_the_browser_prints_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        folder.Write("browser", "#!/bin/sh\necho no display >&2\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.At("browser"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = Run(terminal => terminal with { Variable = _ => folder.At("browser") }, "--pdf");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Matches(@"\AThe browser “.*” did not print the study: no display\r?\n\z", run.Error);
        Assert.False(Directory.Exists(folder.At("output")));
    }

    /// <summary>The printed study links to the site, unless the site has a placeholder host.</summary>
    [Theory]
    [InlineData("https://tea.org/", true)]
    [InlineData("https://tea.example/", false)]
    public void Links_from_the_printed_study(string address, bool links)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        var run = PrintWithPages(address, "/leaves [5 0 R /XYZ 0 0 0]");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var printed = folder.Read("output/study.pdf");
        Assert.DoesNotMatch("<a [^>]*href=\"\\.\\./", printed);
        Assert.Equal(links, Regex.Count(printed, $"<a [^>]*href=\"{Regex.Escape(address)}actors/") > 0);
        Assert.Equal(links, Regex.Count(printed, $"<a [^>]*href=\"{Regex.Escape(address)}") > 0);
        Assert.Contains("href=\"study.pdf\"", folder.Read("output/index.html"));
        Assert.Contains("<meta name=\"citation_pdf_url\" content=\"https://", folder.Read("output/index.html"));
    }

    /// <summary>The first printing gives the pages, and the second contains them.</summary>
    [Fact]
    public void Numbers_the_pages_of_the_printed_contents()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        PrintWithPages("https://tea.example/", "/leaves [5 0 R /XYZ 0 0 0]");
        Assert.Contains(
            "<a href=\"#leaves\"><span>1. Leaves</span> <span class=\"page-number\">2</span></a>",
            folder.Read("output/study.pdf"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Says_that_the_printed_contents_have_no_page_numbers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        var run = PrintWithPages("https://tea.example/", "");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"\AThe contents of study\.pdf have no page numbers, because .*\r?\n\z", run.Error);
        Assert.Contains(
            "<span class=\"page-number\"></span>",
            folder.Read("output/study.pdf"),
            StringComparison.Ordinal
        );
    }

    /// <summary>Builds with a browser that prints a page as it is, with two pages of a PDF after it.</summary>
    private (int Code, string Output, string Error) PrintWithPages(string address, string destinations)
    {
        var pages =
            $"\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>\nendobj\n2 0 obj\n<</Kids [4 0 R 5 0 R]>>\nendobj\n3 0 obj\n<<{destinations}>>\nendobj\n4 0 obj\n<<>>\nendobj\n5 0 obj\n<<>>\nendobj\n";
        folder.Write("pages", pages);
        folder.Write(
            "browser",
            $"#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) f=${{a#*=}}; cat \"${{f%.pdf}}/index.html\" '{folder.At("pages")}' > \"$f\";; esac; done\n"
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.At("browser"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return Run(terminal => terminal with { Variable = _ => folder.At("browser") }, "--pdf", "--base-url", address);
    }

    [Fact]
    public void Checks_without_publishing()
    {
        var run = Run("check");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches($@"\A{Counts}{Placeholder}\r?\n\z", run.Output);
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Is_quiet(string command) => Assert.Equal((0, "", ""), Run(command, "--quiet"));

    [Fact]
    public void Finds_the_site_upwards() =>
        Assert.Contains(
            $" -> {Path.Combine("..", "output")} (",
            Run(terminal => terminal with { Folder = folder.At("seeds") }).Output
        );

    [Fact]
    public void Takes_paths_from_the_current_folder()
    {
        using var elsewhere = new TemporaryFolder();
        var run = Run(
            terminal => terminal with { Folder = elsewhere.Location },
            "--root",
            Path.GetRelativePath(elsewhere.Location, folder.Location),
            "--output",
            "site"
        );
        Assert.Contains(" -> site (", run.Output);
        Assert.True(File.Exists(elsewhere.At("site/study.json")));
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public void Passes_its_options_to_the_compiler()
    {
        Assert.Equal(0, Run("--base-url", "https://preview.example/tea", "--no-index").Code);
        Assert.Contains("https://preview.example/tea/", folder.Read("output/sitemap.xml"));
        Assert.Equal("User-agent: *\nDisallow: /\n", folder.Read("output/robots.txt"));
    }

    [Theory]
    [InlineData("text", "error[front-matter-missing]: ")]
    [InlineData("github", "::error file=input/actors/a.md,")]
    [InlineData("json", "{\"severity\":\"error\",\"code\":\"front-matter-missing\"")]
    [InlineData("sarif", "{\n  \"$schema\": ")]
    public void Reports_errors_and_leaves_the_last_site(string form, string beginning)
    {
        folder.Write("output/index.html", "Last").Write("input/actors/a.md", "They drink tea.\n");
        var run = Run("--report", form);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith(beginning, run.Error, StringComparison.Ordinal);
        Assert.Equal("Last", folder.Read("output/index.html"));
    }

    [Fact]
    public void Accepts_warnings_unless_it_is_strict()
    {
        folder.Write("input/glosary.yml", "");
        var lax = Run("check");
        Assert.Equal(0, lax.Code);
        Assert.StartsWith("warning[file-unread]: ", lax.Error, StringComparison.Ordinal);
        var strict = Run("check", "--strict");
        Assert.Equal((1, ""), (strict.Code, strict.Output));
        Assert.StartsWith("error[file-unread]: ", strict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_only_if_allowed()
    {
        folder.Write("input/glosary.yml", "");
        Assert.DoesNotContain('\e', Run("check").Error);
        Assert.Contains(
            "\e[33mwarning[file-unread]\e[0m",
            Run(terminal => terminal with { Color = true }, "check").Error
        );
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--lock'.", "--lock")]
    [InlineData("Unrecognized command or argument 'chek'.", "chek")]
    [InlineData("Unrecognized command or argument 'more'.", "check", "more")]
    [InlineData("Required argument missing for option: '--root'.", "--root")]
    [InlineData("There is no folder “nowhere”.", "--root", "nowhere")]
    [InlineData("The path of a folder is empty.", "--output", "")]
    [InlineData(
        "“tea.example” is not the address of a site: write it as https://host/ or https://host/path/.",
        "--base-url",
        "tea.example"
    )]
    [InlineData(
        "“https://user:pw@tea.example/” is not the address of a site: write it as https://host/ or https://host/path/.",
        "--base-url",
        "https://user:pw@tea.example/"
    )]
    [InlineData("“” is not the address of a site: write it as https://host/ or https://host/path/.", "--base-url", "")]
    [InlineData("“xml” is not a report format: use text, github, json or sarif.", "check", "--report", "xml")]
    public void Refuses_unknown_arguments(string sentence, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error);
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public void Refuses_to_write_the_root_of_the_disk()
    {
        var run = Run("build", "--output", "/");
        Assert.Equal(1, run.Code);
        Assert.Contains("contains the site's own folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--output", "/").Code);
    }

    [Fact]
    public void Proposes_the_command_that_was_meant() =>
        Assert.Contains("Did you mean one of the following?\ncheck", Run("chek").Error.ReplaceLineEndings("\n"));

    [Fact]
    public void Needs_a_site()
    {
        using var elsewhere = new TemporaryFolder();
        Assert.Equal(
            (
                2,
                "",
                $"Neither “{elsewhere.Location}” nor a folder above it contains input/site.yml: go to a site's folder, or name it with --root.{Environment.NewLine}"
            ),
            Run(terminal => terminal with { Folder = elsewhere.Location })
        );
    }

    [Fact]
    public void Reports_an_error_of_the_disk_in_a_sentence()
    {
        folder.Write("output/notes.txt", "Mine");
        var run = Run();
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("The output folder “", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("input/x.yml", 1, "“input/x.yml” is larger than 16 MiB.")]
    [InlineData("output", 1, "The output “*” is a file or a link, not a folder: name another one.")]
    [InlineData("output/notes.txt", 2, "The output folder “*” contains files that are not a site made by AfPakSite: *")]
    public void Reports_a_refused_file_as_a_diagnostic(string path, int count, string sentence)
    {
        folder.Write("input/glosary.yml", "").Write(path, new('#', (16 * 1024 * 1024) + 1));
        var lines = Run("--report", "json")
            .Error.TrimEnd()
            .Split('\n')
            .Select(line => JsonDocument.Parse(line))
            .ToList();
        Assert.Equal(count, lines.Count);
        var last = lines[^1].RootElement;
        Assert.Equal("file-refused", last.GetProperty("code").GetString());
        Assert.Matches(Regex.Escape(sentence).Replace("\\*", ".*"), last.GetProperty("message").GetString());
        var run = Run("--report", "sarif");
        Assert.Equal((1, ""), (run.Code, run.Output));
        var results = JsonDocument.Parse(run.Error).RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal("file-refused", results.EnumerateArray().Last().GetProperty("ruleId").GetString());
        Assert.StartsWith("::error title=file-refused::", Run("--report", "github").Error.Split('\n')[^2]);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Publishes_nothing_when_it_is_interrupted(string command)
    {
        var run = Run(terminal => terminal with { Interrupted = new(canceled: true) }, command);
        Assert.Equal((130, "", $"Interrupted: nothing was published.{Environment.NewLine}"), run);
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public void Writes_no_schemas_when_it_is_interrupted()
    {
        var run = Run(terminal => terminal with { Interrupted = new(canceled: true) }, "schemas");
        Assert.Equal(130, run.Code);
        Assert.False(Directory.Exists(folder.At("input/.schemas")));
    }

    /// <summary>The check of a long study takes many seconds.</summary>
    [Fact]
    public void Checks_no_pages_after_it_is_interrupted()
    {
        var links = new ExternalLinks();
        var run = new CompilerRun(
            new(folder.Location, folder.At("output"), new(), ReportFormat.Text, Quiet: true, []),
            new(TextWriter.Null, TextWriter.Null, folder.Location) { Interrupted = new(canceled: true) },
            links
        );
        Assert.ThrowsAny<OperationCanceledException>(run.Make);
        Assert.Empty(links.ToImmutable());
    }

    [Fact]
    public void Asks_for_a_report_of_its_own_faults()
    {
        var closed = new StringWriter();
        closed.Dispose();
        var run = Run(terminal => terminal with { Output = closed }, "check");
        Assert.Equal(70, run.Code);
        Assert.StartsWith(
            "internal error, please report it\nSystem.ObjectDisposedException: ",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ends_with_its_exit_code_if_nobody_can_read_why()
    {
        folder.Write("input/site.yml", "");
        Assert.Equal(1, Run(terminal => terminal with { Error = new FullWriter() }, "check").Code);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("explain", "--help")]
    public void Fits_its_help_into_a_window(params string[] arguments) =>
        Assert.All(Run(arguments).Output.Split('\n'), line => Assert.InRange(line.Length, 0, 160));

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "--help")]
    public void Explains_every_option(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(
            [
                "--root <DIR>",
                "--output <DIR>",
                "--base-url <URL>",
                "--strict",
                "--no-index",
                "--report <FORMAT>",
                "--quiet",
                "--help",
                "--version",
            ],
            option => Assert.Contains(option, run.Output)
        );
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("check", "--version")]
    public void Prints_its_version(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"\A\d+\.\d+\.\d+", run.Output);
    }

    private (int Code, string Output, string Error) Run(params string[] arguments) =>
        Run(terminal => terminal, arguments);

    private (int Code, string Output, string Error) Run(Func<Terminal, Terminal> change, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLineApp.Run(arguments, change(new(output, error, folder.Location)));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Standard error on a full disk.</summary>
    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}

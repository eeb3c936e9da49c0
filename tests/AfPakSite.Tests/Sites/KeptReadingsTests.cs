using System.Text;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Theme;

namespace AfPakSite.Tests.Sites;

public class KeptReadingsTests
{
    private readonly KeptReadings kept = new();

    [Fact]
    public void Keeps_the_text_of_a_file_while_its_bytes_are_the_same()
    {
        var first = Decode("tea: old\n").Files[0];
        Assert.Same(first, Decode("tea: old\n").Files[0]);
        Assert.Equal("tea: green\n", Decode("tea: green\n").Files[0].Content);
    }

    [Fact]
    public void Repeats_the_faults_of_a_file_that_stays_the_same()
    {
        for (var build = 1; build <= 2; build++)
            Assert.Equal("control-character", Assert.Single(Decode("tea\u0001\n").Faults).Code);
    }

    [Fact]
    public void Reads_a_file_again_when_its_bytes_or_the_context_change()
    {
        var times = 0;
        (string Content, int Context)[] builds = [("tea", 1), ("tea", 1), ("tea", 2), ("leaf", 2)];
        var read = builds.Select(build => Read(build.Content, build.Context)).ToList();
        Assert.Equal(["tea 1", "tea 1", "tea 2", "leaf 2"], read);
        Assert.Equal(3, times);

        string Read(string content, int context)
        {
            var sources = Decode(content);
            return sources.Read(sources.Files[0], context, Describe, new());

            string Describe(SourceText file, DiagnosticBag found)
            {
                times++;
                return $"{file.Content} {context}";
            }
        }
    }

    /// <summary>A site that is edited, broken, mended and loses files, against the same site without a memory.</summary>
    [Fact]
    public void Builds_what_is_built_without_them()
    {
        var tea = SmallSite.Tea;
        SmallSite[] edits =
        [
            tea,
            tea,
            tea.With("input/timeline.yml", "- {\n"),
            tea.With("input/site.yml", "title: [\n"),
            tea.With("input/site.yml", tea["input/site.yml"] + "split-level: 2\n"),
            tea.Without("input/glossary.yml"),
            tea.With("seeds/study.txt", tea["seeds/study.txt"] + "A line more (Nobody, 1999).\n"),
            tea.Without("seeds/study.txt"),
            tea,
        ];
        foreach (var edit in edits)
        {
            var (expected, actual) = (Build(edit, null), Build(edit, kept));
            Assert.Equal(expected.Diagnostics.Select(Print), actual.Diagnostics.Select(Print));
            Assert.Equal(expected.Files.Select(Content), actual.Files.Select(Content));
        }
    }

    private static string Print(Diagnostic found) =>
        $"{found.Span} {found.Severity} {found.Code} {found.Message} {found.Hint}";

    private SourceSet Decode(string content) =>
        SourceSet.Decode([new("input/tea.yml", [.. Encoding.UTF8.GetBytes(content)])], kept);

    private static Compilation Build(SmallSite site, KeptReadings? kept) =>
        Compiler.Compile(
            SourceSet.Decode(site.Files.Values, kept),
            site.Options,
            site.ReadWords,
            SiteRenderer.Render,
            Checker.Check
        );

    private static (string, string) Content(OutputFile file) => (file.Path, Convert.ToHexString(file.Bytes.AsSpan()));
}

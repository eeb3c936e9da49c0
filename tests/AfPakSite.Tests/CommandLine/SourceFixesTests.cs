using AfPakSite.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Text;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Makes fixes on the disk.</summary>
public sealed class SourceFixesTests : IDisposable
{
    private const string Bibliography = "input/bibliography.yml";

    private readonly Shell shell = new(SmallSite.Tea);

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Changes_nothing_if_a_file_changed_meanwhile()
    {
        var plan = FixPlan.Of([
            Replace("input/timeline.yml", "trade", "tea"),
            Replace(Bibliography, "Leaves", "Leafs"),
        ]);
        var timeline = shell.Read("input/timeline.yml");
        shell.Write(Bibliography, $"{shell.Read(Bibliography)}# a comment\n");
        Assert.Equal(
            "“input/bibliography.yml” changed meanwhile, so nothing was changed: look at the new report.",
            Assert.Throws<UserErrorException>(() => Apply(plan)).Message
        );
        Assert.Equal(timeline, shell.Read("input/timeline.yml"));
    }

    /// <summary>The hidden file beside a file with a long name would have a name that no disk takes.</summary>
    [Fact]
    public void Changes_nothing_if_one_of_the_files_cannot_be_written()
    {
        var last = $"input/pages/{new string('a', 240)}.md";
        shell.Write(last, "Leaves");
        var before = shell.Read(Bibliography);
        var plan = FixPlan.Of([Replace(Bibliography, "Leaves", "Leafs"), Replace(last, "Leaves", "Leafs")]);
        Assert.StartsWith(
            $"“{last}” cannot be written, so nothing was changed: make room on the disk, or make the file and its folder writable. The system says: ",
            Assert.Throws<UserErrorException>(() => Apply(plan)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Read(Bibliography));
        Assert.DoesNotContain(shell.Folder.List(), path => path.Contains(".new-", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_nothing_if_one_of_the_files_is_read_only()
    {
        var before = shell.Read(Bibliography);
        var timeline = shell.Folder.At("input/timeline.yml");
        File.SetAttributes(timeline, FileAttributes.ReadOnly);
        var plan = FixPlan.Of([
            Replace(Bibliography, "Leaves", "Leafs"),
            Replace("input/timeline.yml", "trade", "tea"),
        ]);
        Assert.Equal(
            "“input/timeline.yml” cannot be written, so nothing was changed: make room on the disk, or make the file and its folder writable. The system says: The file is read-only.",
            Assert.Throws<UserErrorException>(() => Apply(plan)).Message
        );
        Assert.Equal(before, shell.Read(Bibliography));
        File.SetAttributes(timeline, FileAttributes.Normal);
    }

    [Fact]
    public void Never_changes_the_study()
    {
        var plan = FixPlan.Of([Replace("seeds/study.txt", "Leaves", "Leafs")]);
        Assert.Throws<UserErrorException>(() => Apply(plan));
        Assert.Contains("Leaves", shell.Read("seeds/study.txt"), StringComparison.Ordinal);
    }

    /// <summary>The file elsewhere may belong to another site too.</summary>
    [Fact]
    public void Says_where_a_link_leads_and_what_to_do()
    {
        shell.Write("shared/works.yml", shell.Read(Bibliography));
        File.Delete(shell.Folder.At(Bibliography));
        shell.Folder.Link(Bibliography, shell.Folder.At("shared/works.yml"));
        Assert.Equal(
            $"“{Bibliography}” leads to “{shell.Folder.At("shared/works.yml")}”, and fixes change only files of the folder input, so nothing was changed: make this fix there yourself, or replace the link with a copy.",
            Assert
                .Throws<UserErrorException>(() => Apply(FixPlan.Of([Replace(Bibliography, "Leaves", "Leafs")])))
                .Message
        );
    }

    [Fact]
    public void Adds_a_work_to_complete()
    {
        shell.Edit("(Smith, 2001)", "(Smith, 2001; Doe and Roe, 2010b)");
        var found = SmallSite.Tea.With("seeds/study.txt", shell.Read("seeds/study.txt")).Compile().Diagnostics;
        var fix = Assert.Single(found.Single(diagnostic => diagnostic.Kind == Catalog.CitationNotListedKind).Fixes);
        Assert.False(fix.IsSafe);
        Apply(FixPlan.Of([fix]));
        Assert.EndsWith(
            """
                status: identified
              - id: doe-roe-2010b
                type: document
                author:
                  - family: Doe
                  - family: Roe
                issued: "2010"
                year-suffix: b
                status: unidentified

            """,
            shell.Read(Bibliography),
            StringComparison.Ordinal
        );
        Assert.Equal(0, shell.Run("check").Code);
    }

    private Fix.Rewrite Replace(string path, string before, string after)
    {
        var source = new SourceText(path, shell.Read(path));
        var start = source.Content.IndexOf(before, StringComparison.Ordinal);
        return new("Write it", true, [new(new(source, start, before.Length), after)]);
    }

    private void Apply(FixPlan plan)
    {
        var root = shell.Folder.Location;
        SourceFixes.Apply(
            plan,
            new(root, Path.Combine(root, "output"), new(), ReportFormat.Text, false, []),
            new(TextWriter.Null, TextWriter.Null, root)
        );
    }
}

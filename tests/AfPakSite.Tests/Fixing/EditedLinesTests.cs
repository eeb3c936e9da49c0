using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Text;

namespace AfPakSite.Tests.Fixing;

/// <summary>What a fix would change, as a button of <c>serve</c> shows it.</summary>
public sealed class EditedLinesTests
{
    private static readonly SourceText Source = new("input/a.yml", "one two\nthree\nfour\nfive\n");

    [Fact]
    public void Shows_a_line_before_and_after() =>
        Assert.Equal(new("input/a.yml:1", "one two", "one 2"), Assert.Single(Of(Edit("two", "2"))));

    /// <summary>Lines that stay are not shown, even if they belong to an edit.</summary>
    [Theory]
    [InlineData("three", "three\nand a half", "input/a.yml:3", "", "and a half")]
    [InlineData("three\n", "", "input/a.yml:2", "three", "")]
    [InlineData("three\nfour", "three\nfor", "input/a.yml:3", "four", "for")]
    [InlineData("two\nthree", "two\n\nthree", "input/a.yml:2", "", "")]
    public void Shows_only_lines_that_change(string words, string text, string place, string before, string after) =>
        Assert.Equal(new(place, before, after), Assert.Single(Of(Edit(words, text))));

    [Fact]
    public void Shows_edits_of_neighboring_lines_together_and_others_apart()
    {
        Assert.Equal([new("input/a.yml:1", "one two\nthree", "1 two\n3")], Of(Edit("one", "1"), Edit("three", "3")));
        Assert.Equal(
            [new("input/a.yml:1", "one two", "1 2"), new EditedLines("input/a.yml:3", "four", "4")],
            Of(Edit("one", "1"), Edit("two", "2"), Edit("four", "4"))
        );
    }

    /// <summary>A paragraph in Markdown is one long line.</summary>
    [Fact]
    public void Cuts_a_long_line_around_the_change()
    {
        var source = new SourceText("input/b.md", $"{new string('a', 100)} here {new string('b', 100)}\n");
        var lines = Assert.Single(Of(new Edit(new(source, 101, 4), "there")));
        Assert.Equal($"…{new string('a', 59)} here {new string('b', 59)}…", lines.Before);
        Assert.Equal($"…{new string('a', 59)} there {new string('b', 59)}…", lines.After);
    }

    [Fact]
    public void Never_cuts_a_character_in_two()
    {
        var source = new SourceText("input/b.md", string.Concat(Enumerable.Repeat("🐝", 100)) + "x");
        foreach (var at in Enumerable.Range(0, 90))
        {
            var lines = Assert.Single(Of(new Edit(new(source, 2 * at, 0), "odd ")));
            Assert.DoesNotContain('\uFFFD', lines.After);
        }
        Assert.DoesNotContain('\uFFFD', Assert.Single(Of(new Edit(new(source, 200, 1), "y"))).Before);
    }

    [Fact]
    public void Shows_nothing_for_decisions() =>
        Assert.Empty(EditedLines.Of(new Fix.Retire("Retire it", IsSafe: false, [new("s-1", null)])));

    private static Edit Edit(string words, string text) =>
        new(new(Source, Source.Content.IndexOf(words, StringComparison.Ordinal), words.Length), text);

    private static ImmutableArray<EditedLines> Of(params Edit[] edits) =>
        EditedLines.Of(new Fix.Rewrite("Write it", IsSafe: true, [.. edits]));
}

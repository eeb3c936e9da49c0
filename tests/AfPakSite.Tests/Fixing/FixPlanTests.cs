using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Text;

namespace AfPakSite.Tests.Fixing;

public sealed class FixPlanTests
{
    private static readonly SourceText Source = new("input/a.yml", "one two\nthree\n");

    [Fact]
    public void Makes_edits_in_the_order_of_the_text() =>
        Assert.Equal("1 two\n3\n", After(Edit("three", "3"), Edit("one", "1")));

    [Fact]
    public void Makes_the_first_of_two_fixes_that_overlap()
    {
        var plan = FixPlan.Of([Fix(Edit("one two", "1 2")), Fix(Edit("two", "2"), Edit("three", "3"))]);
        Assert.Equal((1, 1), (plan.Fixes.Length, plan.Waiting));
        Assert.Equal("1 2\nthree\n", Assert.Single(plan.Files).After);
    }

    [Theory]
    [InlineData("one", true)]
    [InlineData("o", true)]
    [InlineData("one ", false)]
    [InlineData("wo", false)]
    [InlineData(" ", false)]
    [InlineData("\nth", false)]
    [InlineData("three", true)]
    public void Makes_an_edit_that_does_not_touch_another(string words, bool isMade)
    {
        var plan = FixPlan.Of([Fix(Edit("two", "2")), Fix(Edit(words, "X"))]);
        Assert.Equal(isMade ? 2 : 1, plan.Fixes.Length);
    }

    /// <summary>If each edit is compared with all others, this takes minutes.</summary>
    [Fact]
    public void Makes_many_edits_of_one_file()
    {
        const int many = 200_000;
        var source = new SourceText("input/b.yml", string.Concat(Enumerable.Repeat("a ", many)));
        var plan = FixPlan.Of(Enumerable.Range(0, many).Select(i => Fix(new Edit(new(source, 2 * i, 1), "b"))));
        Assert.Equal(many, Assert.Single(plan.Files).Edits.Length);
    }

    [Fact]
    public void Makes_an_edit_of_two_fixes_once()
    {
        var plan = FixPlan.Of([Fix(Edit("one", "1")), Fix(Edit("one", "1"), Edit("three", "3"))]);
        Assert.Equal((2, 0), (plan.Fixes.Length, plan.Waiting));
        Assert.Equal("1 two\n3\n", Assert.Single(plan.Files).After);
    }

    [Fact]
    public void Refuses_a_file_that_changed_meanwhile()
    {
        var edits = Assert.Single(FixPlan.Of([Fix(Edit("one", "1"))]).Files);
        Assert.Null(edits.ApplyTo(File("one two\nthree!\n")));
        Assert.Null(edits.ApplyTo(new(Source.Path, [0xFF, 0xFE, 0x6F, 0x00])));
    }

    [Theory]
    [InlineData("one two\r\nthree\r\n", "1\r\n1 two\r\nthree\r\n")]
    [InlineData("\uFEFFone two\nthree\n", "\uFEFF1\n1 two\nthree\n")]
    [InlineData("one two\rthree\r", "1\r1 two\rthree\r")]
    public void Keeps_what_decoding_leaves_out(string before, string after)
    {
        var source = new SourceText(
            Source.Path,
            before.TrimStart('\uFEFF').Contains('\n') ? before.TrimStart('\uFEFF') : before.Replace('\r', '\n')
        );
        var edits = Assert.Single(FixPlan.Of([Fix(new Edit(new(source, 0, 3), "1\n1"))]).Files);
        Assert.Equal(after, Encoding.UTF8.GetString(edits.ApplyTo(File(before))!.Bytes.AsSpan()));
    }

    private static SourceFile File(string text) => new(Source.Path, [.. Encoding.UTF8.GetBytes(text)]);

    private static string After(params Edit[] edits) =>
        Assert.Single(FixPlan.Of(edits.Select(edit => Fix(edit))).Files).After;

    private static Fix.Rewrite Fix(params ImmutableArray<Edit> edits) => new("Write it", true, edits);

    private static Edit Edit(string words, string text) =>
        new(new(Source, Source.Content.IndexOf(words, StringComparison.Ordinal), words.Length), text);
}

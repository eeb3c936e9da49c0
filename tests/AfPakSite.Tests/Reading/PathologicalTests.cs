using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading;

/// <summary>
/// Texts on which a careless reader takes forever or overflows the stack. Each must be read quickly on a small stack.
/// The limit is the processor time of the whole process, so no other test runs at the same time.
/// </summary>
[CollectionDefinition(nameof(PathologicalTests), DisableParallelization = true)]
[Collection(nameof(PathologicalTests))]
public class PathologicalTests
{
    private const int Size = 200_000;
    private const int MarkdownSize = 50_000;
    private const int YamlSize = 1_000_000;
    private const int BytesSize = 1_000_000;
    private const int SmallStack = 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public static TheoryData<string, string> StudyPieces =>
        new()
        {
            { "(", "" },
            { "(", "Smith" },
            { "(a)", "" },
            { "(2001)", "" },
            { "[", "" },
            { "Smith (2001) ", "" },
            { "§1 and ", "" },
            { "Smith, op. cit., ibid. ", "" },
            { "Tea is old (Reed, 2001). Ibid. 3. It is (op. cit.). ", "" },
            { "(Smith ’01; ", ")" },
            { "\\cite[", "{a}" },
            { "the Bank’s report ", "in Table 1" },
            { "Lee has it in Table 1 ", "" },
            { "Table 1/", "" },
            { "See Map 1 (", "" },
            { "Table 1. A\nB, C\nD, E\n", "" },
            { "aa bb  ", "" },
            { "_a ", "" },
            { "Smith and ", "(2001)" },
            { "(Smith and Smith ", "2001)" },
            { "(Smith, 2001; ", ")" },
            { "(van der van der van der van der van der van der van der van der x) ", "" },
            { "O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N O’N x (2001) ", "" },
            { "Smith, Smith, Smith, Smith, Smith, Smith, Smith, Smith x (2001) ", "" },
            { "(for a for a for a for a for a for a for a for a for a for a for a for a) ", "" },
            { ".\"", "" },
            { ". ", "" },
            { "A. ", "" },
            { "A b. (", "" },
            { "Tea. (Smith, 2001) ", "" },
            { "。」", "" },
            { "。《", "" },
            { ". . ", "" },
            { "a.1 B", "" },
            { "A.\u00B9 ", "" },
            { "1. A 2. ", "x" },
            { "• A ", "" },
            { "“A?” A ", "" },
            { "was the U.S. Ax was ", "" },
            { "(a A.) A ", "" },
            { "A. ♥ ", "" },
            { "de de de de. ", "" },
            { "ab.Ab", "" },
            { "\n", "" },
            { "Tea is hot.\n", "" },
            { "1. Tea\n", "" },
            { "References\nTea is old.\n", "" },
        };

    public static TheoryData<string, string> MarkdownPieces =>
        new()
        {
            { "[", "" },
            { "[]", "" },
            { "[a](", "" },
            { "![", "" },
            { "[@a", "" },
            { "[[a|", "" },
            { "**", "" },
            { "*a ", "" },
            { "a* ", "" },
            { "*a **a ", "" },
            { "> ", "" },
            { ">a\n", "" },
            { "- ", "" },
            { "- a\n", "" },
            { "`a", "" },
            { "<a", "" },
            { "&", "" },
            { "\\", "" },
            { "# a\n", "" },
            { "[a]: b\n", "" },
            { "![a](b)\n\n", "" },
            { "![a](b)\n\nFigure 1. A\n\n", "" },
            { "![a](b){#a .b c=d e=\"f\" ", "" },
            { "![a](b){a=\"b\n", "" },
            { "```{figure} a\n", "" },
            { "```{figure} a\n:alt: *b\nc*\n```\n", "" },
            { "(", "" },
        };

    public static TheoryData<string, string> YamlPieces =>
        new()
        {
            { "[", "" },
            { "{", "" },
            { "{a: ", "" },
            { "[a, ", "" },
            { "- ", "" },
            { "? ", "" },
            { "a: ", "" },
            { "a: b\n", "" },
            { "&a *a ", "" },
            { "&a ", "" },
            { "!a ", "" },
            { "\"", "" },
            { "\"a\n", "" },
            { "%TAG !a! b\n", "" },
        };

    [Theory]
    [MemberData(nameof(StudyPieces))]
    public void Study_of_one_piece_is_read_in_a_moment(string piece, string end) =>
        AssertSoon(
            piece,
            end,
            Rounds.Of(Size / piece.Length),
            text =>
            {
                StudyReader.Read(new("study.txt", text), "en", new());
                StudyReader.Read(new("study.txt", $"On Tea\n{text}"), "de", new());
            }
        );

    [Theory]
    [MemberData(nameof(MarkdownPieces))]
    public void Markdown_of_one_piece_is_read_in_a_moment(string piece, string end) =>
        AssertSoon(
            piece,
            end,
            Rounds.Of(MarkdownSize / piece.Length),
            text =>
            {
                StudyReader.Read(new("study.md", text), "en", new());
                MarkupReader.Read(new SourceText("page.md", text).Whole, new());
            }
        );

    [Theory]
    [MemberData(nameof(YamlPieces))]
    public void Yaml_of_one_piece_is_read_in_a_moment(string piece, string end) =>
        AssertSoon(
            piece,
            end,
            Rounds.Of(YamlSize / piece.Length),
            text => YamlReader.Read(new SourceText("list.yml", text).Whole, new())
        );

    /// <summary>The pieces are bytes, each written as the character with the same number.</summary>
    [Theory]
    [InlineData("\0")]
    [InlineData("\u0007")]
    [InlineData("\u00FF")]
    [InlineData("a\u00FF")]
    [InlineData("\u00E2\u0080")]
    [InlineData("\u00ED\u00A0\u0080")]
    [InlineData("\u00C2\u0092")]
    [InlineData("\u00E2\u0080\u008B")]
    [InlineData("\u00E2\u0080\u008D")]
    [InlineData("\u00EF\u00BF\u00BD\n")]
    public void Bytes_of_one_piece_are_a_text_in_a_moment(string piece) =>
        AssertSoon(
            piece,
            "",
            Rounds.Of(BytesSize / piece.Length),
            text =>
            {
                var diagnostics = new DiagnosticBag();
                var source = SourceDecoder.Decode(new("study.txt", [.. Encoding.Latin1.GetBytes(text)]), diagnostics);
                CharacterChecker.CheckFaulty(source, diagnostics);
                CharacterChecker.CheckHidden(source.Whole, diagnostics);
                Assert.InRange(diagnostics.ToSorted(strict: false).Length, 1, 22);
            }
        );

    [Theory]
    [InlineData("\\a")]
    [InlineData("\\u200B")]
    public void Escapes_of_one_character_are_checked_in_a_moment(string piece) =>
        AssertSoon(
            piece,
            "\"",
            Rounds.Of(YamlSize / piece.Length),
            text =>
            {
                var diagnostics = new DiagnosticBag();
                Assert.NotNull(YamlReader.Read(new SourceText("list.yml", $"\"{text}").Whole, diagnostics));
                Assert.Equal(1, diagnostics.Count);
            }
        );

    [Fact]
    public void Marks_just_few_enough_are_read_in_a_moment() =>
        AssertSoon(
            "[@a",
            "]",
            966,
            text =>
            {
                var diagnostics = new DiagnosticBag();
                MarkupReader.Read(new SourceText("page.md", text).Whole, diagnostics);
                Assert.Equal(0, diagnostics.Count);
            }
        );

    [Fact]
    public void More_marks_than_a_paragraph_can_have_are_reported_at_the_paragraph()
    {
        var diagnostics = new DiagnosticBag();
        var markup = MarkupReader.Read(
            new SourceText("page.md", "Tea.\n\n" + new string('[', 1001)).Whole,
            diagnostics
        );
        Assert.Empty(markup.Blocks);
        var report = Assert.Single(diagnostics.ToSorted(strict: false));
        Assert.Equal("page.md:3:1", report.Span.ToString());
        Assert.Same(Catalog.MarkdownTooManyMarksKind, report.Kind);
    }

    private static void AssertSoon(string piece, string end, int count, Action<string> read)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count)) + end;
        var thread = new Thread(() => read(text), SmallStack);
        var start = Environment.CpuUsage.TotalTime;
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(100)))
            Assert.True(
                Environment.CpuUsage.TotalTime - start < Limit,
                $"“{piece}” × {count} takes longer than {Limit} of processor time."
            );
    }
}

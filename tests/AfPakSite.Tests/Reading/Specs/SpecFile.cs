using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>
/// An example of a spec file: a fenced block with an input, and the blocks after it with the expected results.
/// </summary>
/// <param name="Name">The heading above it, with a number if several examples are under one heading.</param>
/// <param name="Form">The form of the input, from the fence of its block.</param>
internal sealed record SpecExample(string Name, string Form, string Input, ImmutableArray<SpecBlock> Expected);

/// <param name="View">The part of the result that is shown, from the fence of the block.</param>
/// <param name="Line">The line of the opening fence, from 0.</param>
/// <param name="Count">The number of lines between the fences.</param>
internal sealed record SpecBlock(string View, string Text, int Line, int Count);

/// <summary>A Markdown file that is documentation and tests at once.</summary>
internal sealed class SpecFile
{
    private static readonly string[] Views = ["tree", "sentences", "citations"];

    private readonly string path;
    private readonly string[] lines;

    public SpecFile(string name)
    {
        path = Path.Combine(Folder, name);
        lines = File.ReadAllLines(path);
        Examples = [.. ReadExamples()];
    }

    private static string Folder => Repository.PathOf("tests", "AfPakSite.Tests", "Reading", "Specs");

    /// <summary>The names of all spec files in order.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public ImmutableArray<SpecExample> Examples { get; }

    /// <summary>The language of the texts in a file: <c>de</c> in <c>language-de.md</c>, and English in others.</summary>
    public static string LanguageOf(string name) =>
        name.StartsWith("language-", StringComparison.Ordinal) ? name["language-".Length..^".md".Length] : "en";

    /// <summary>The rows of tables, without heading rows, with their line numbers.</summary>
    public IEnumerable<(string[] Cells, int Line)> Rows =>
        lines
            .Index()
            .Where(line =>
                line.Item.StartsWith('|')
                && line.Index > 0
                && lines[line.Index - 1].StartsWith('|')
                && !line.Item.StartsWith("|-", StringComparison.Ordinal)
            )
            .Select(line => (line.Item.Split('|')[1..^1], line.Index));

    public void Rewrite(int line, int count, string text) =>
        File.WriteAllText(
            path,
            string.Concat(lines[..line].Concat(text.Split('\n')).Concat(lines[(line + count)..]).Select(l => l + "\n"))
        );

    private IEnumerable<SpecExample> ReadExamples()
    {
        var heading = "";
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var blocks = Markdown.Parse(string.Join('\n', lines)).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is HeadingBlock { Inline: { } title })
                heading = string.Concat(title.Descendants<LeafInline>());
            if (blocks[i] is not FencedCodeBlock input || IsView(input))
                continue;
            var expected = blocks
                .Skip(i + 1)
                .TakeWhile(block => block is not HeadingBlock && (block is not FencedCodeBlock code || IsView(code)))
                .OfType<FencedCodeBlock>();
            var number = seen[heading] = seen.GetValueOrDefault(heading) + 1;
            yield return new(
                number == 1 ? heading : $"{heading} ({number})",
                input.Info ?? "",
                TextOf(input),
                [.. expected.Select(Block)]
            );
        }
    }

    private static bool IsView(FencedCodeBlock block) => Views.Contains(block.Info);

    private SpecBlock Block(FencedCodeBlock block) => new(block.Info!, TextOf(block), block.Line, block.Lines.Count);

    private string TextOf(FencedCodeBlock block) =>
        string.Join('\n', lines.Skip(block.Line + 1).Take(block.Lines.Count));
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The front matter of a study, and the text below it.</summary>
/// <param name="Opening">The abstract, as a section.</param>
/// <param name="Closing">Acknowledgments and the like, as sections.</param>
/// <param name="End">The offset at which the text begins.</param>
/// <param name="Text">The file with spaces in place of the front matter, so that its offsets stay the same.</param>
/// <param name="TitleNotes">The notes that the title has in front matter.</param>
internal sealed partial record StudyFront(
    StudyHead Head,
    ImmutableArray<StudyBlock> Opening,
    ImmutableArray<StudyBlock> Closing,
    int End,
    string Text,
    ImmutableArray<StudyBlock.Note> TitleNotes
)
{
    private const string Yaml = "---";
    private const string Toml = "+++";
    private static readonly string[] EndsOfYaml = [Yaml, "..."];
    private static readonly string[] EndsOfToml = [Toml];

    /// <summary>The front matter of a file; an empty one if the file begins with its text.</summary>
    public static StudyFront Read(SourceText source, StudyLanguage language, DiagnosticBag diagnostics)
    {
        var none = new StudyFront(StudyHead.Empty, [], [], 0, source.Content, []);
        var start = BeforeFence.Match(source.Content).Length;
        var line = LineAt(source.Content, start);
        var first = line.Text.TrimEnd();
        if ((PandocTitle.Read(source, start, diagnostics) ?? TitleLines.Read(source, start)) is { } title)
            return none with { Head = title.Head, End = title.End, Text = Without(source.Content, start, title.End) };
        if (
            first is not (Yaml or Toml)
            || FrontMatter.EndOf(source.Content, line.Next, first == Yaml ? EndsOfYaml : EndsOfToml)
                is not var (fence, end)
        )
            return none;
        var rest = none with { End = end, Text = Without(source.Content, start, end) };
        var part = new SourceSpan(source, line.Next, fence - line.Next);
        if (first == Yaml && !BeginsWithKey(part.Text))
            return none;
        var node = first == Yaml ? YamlReader.Read(part, diagnostics) : TomlReader.Read(part);
        if (first == Toml && node is null)
            diagnostics.Add(Catalog.FrontMatterToml(new(source, start, line.Text.TrimEnd().Length)));
        return node is YamlMapping mapping
            ? new FrontMatterReader(mapping, language, diagnostics).Read() with
            {
                End = rest.End,
                Text = rest.Text,
            }
            : rest;
    }

    private static (string Text, int Next) LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? (text[start..], text.Length) : (text[start..end], end + 1);
    }

    /// <summary>The blocks of the text with the sections of the front matter before and after theirs.</summary>
    public ImmutableArray<StudyBlock> Join(ImmutableArray<StudyBlock> blocks, StudyLanguage language)
    {
        var hasAbstract = blocks
            .OfType<StudyBlock.Heading>()
            .Any(heading => HeadingReader.KindOf(heading, language) == SectionKind.Abstract);
        var at = 1;
        while (at < blocks.Length && blocks[at] is not StudyBlock.Heading)
            at++;
        return Opening.IsEmpty && Closing.IsEmpty ? blocks
            : blocks.IsEmpty || hasAbstract ? [.. blocks, .. Closing]
            : [.. blocks[..at], .. Opening, .. blocks[at..], .. Closing];
    }

    /// <summary>Whether the text begins with the title that the front matter gives.</summary>
    public bool IsTitle(string heading) =>
        Head.Title is not { } title
        || Folding.Fold(WhiteSpace.Collapse(heading)) is var written
            && Folding.Fold(title.Value) is var given
            && (given == written || given.StartsWith(TitleWithSubtitle.Of(written, ""), StringComparison.Ordinal));

    /// <summary>The title of the front matter as a heading; null without one.</summary>
    public StudyBlock.Heading? TitleAt(int level) =>
        Head.Title is { } title ? new(title.Span, level, null, title.Value) : null;

    /// <summary>Whether the first line is a key, so that a rule above a paragraph is not front matter.</summary>
    private static bool BeginsWithKey(string yaml)
    {
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            var colon = line.IndexOf(':');
            return colon > 0
                && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]))
                && line[..colon].TrimEnd().Trim("\"'").IndexOfAny(" \t{[") < 0;
        }
        return false;
    }

    private static string Without(string text, int start, int end) =>
        string.Concat(
            text.AsSpan(0, start),
            string.Concat(text[start..end].Select(c => c == '\n' ? '\n' : ' ')),
            text.AsSpan(end)
        );

    /// <summary>Empty lines and comments of HTML before front matter.</summary>
    [GeneratedRegex(@"\A(?:[ \t\r]*\n|<!--(?:(?!-->)[\s\S]){0,2000}-->[ \t\r]*\n){0,50}")]
    private static partial Regex BeforeFence { get; }
}

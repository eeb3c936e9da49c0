using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The front matter of a study, and the text below it.</summary>
/// <param name="Opening">The abstract, as a section.</param>
/// <param name="Closing">Acknowledgments and the like, as sections.</param>
/// <param name="End">The offset at which the text begins.</param>
/// <param name="Text">The file with spaces in place of the front matter, so that its offsets stay the same.</param>
internal sealed record StudyFront(
    StudyHead Head,
    ImmutableArray<StudyBlock> Opening,
    ImmutableArray<StudyBlock> Closing,
    int End,
    string Text
)
{
    private const string Yaml = "---";
    private const string Toml = "+++";

    /// <summary>The front matter of a file; an empty one if the file begins with its text.</summary>
    public static StudyFront Read(SourceText source, StudyLanguage language, DiagnosticBag diagnostics)
    {
        var none = new StudyFront(StudyHead.Empty, [], [], 0, source.Content);
        var first = source.Line(1).TrimEnd();
        if (first is not (Yaml or Toml) || EndOf(source.Content, first) is not var (fields, end))
            return none;
        if (first == Toml)
        {
            diagnostics.Add(Catalog.FrontMatterToml(source.SpanOfLine(1)));
            return none with { End = end, Text = Without(source.Content, end) };
        }
        var part = new SourceSpan(source, source.Content.IndexOf('\n') + 1, 0);
        part = part with { Length = fields - part.Start };
        if (!BeginsWithKey(part.Text))
            return none;
        return YamlReader.Read(part, diagnostics) is YamlMapping mapping
            ? new FrontMatterReader(mapping, language, diagnostics).Read() with
            {
                End = end,
                Text = Without(source.Content, end),
            }
            : none with
            {
                End = end,
                Text = Without(source.Content, end),
            };
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
            && (given == written || given.StartsWith($"{written}: ", StringComparison.Ordinal));

    /// <summary>The title of the front matter as a heading; null without one.</summary>
    public StudyBlock.Heading? TitleAt(int level) =>
        Head.Title is { } title ? new(title.Span, level, null, title.Value) : null;

    /// <summary>The offsets of the last fence and of the text below it; null without a last fence.</summary>
    private static (int Fields, int End)? EndOf(string text, string fence)
    {
        for (var start = text.IndexOf('\n') + 1; start > 0 && start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            var line = text.AsSpan(start..end).TrimEnd();
            if (line.SequenceEqual(fence) || fence == Yaml && line is "...")
                return (start, end);
            start = end + 1;
        }
        return null;
    }

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
                && line[..colon].Trim("\"'").IndexOfAny(" \t{[") < 0;
        }
        return false;
    }

    private static string Without(string text, int end) =>
        string.Concat(string.Concat(text[..end].Select(c => c == '\n' ? '\n' : ' ')), text.AsSpan(end));
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the styles and signs in the values of front matter that are text for readers, if the file is Markdown. Values
/// with links, or with markup that is not read, stay as they are written.
/// </summary>
internal static partial class FrontMarkup
{
    /// <summary>A paragraph of a value with its styles; unchanged if its markup is not that of one paragraph.</summary>
    public static StudyBlock.Paragraph Read(StudyBlock.Paragraph plain)
    {
        if (Parsed(plain.Span.Source, plain.Text) is not { } text)
            return plain;
        var runs = text.Runs.SelectMany(run => Placed(run, plain.Runs)).ToImmutableArray();
        return runs.Sum(run => run.Length) == text.Text.Length ? plain with { Text = text.Text, Runs = runs } : plain;
    }

    /// <summary>A value as readers see it where there are no styles.</summary>
    public static Located<string> Shown(Located<string> value) =>
        Parsed(value.Span.Source, value.Value) is { Text.Length: > 0, Runs: var runs } text
        && !runs.Any(run => run.Style.HasFlag(TextStyle.Formula))
            ? value.With(text.Text)
            : value;

    /// <summary>A title without its notes, as R Markdown writes thanks: <c>Leaves^[We thank all.]</c></summary>
    /// <param name="notes">Gets the notes.</param>
    public static Located<string> WithoutNotes(Located<string> title, List<StudyBlock.Note> notes)
    {
        if (!StudyReader.IsMarkdown(title.Span.Source))
            return title;
        foreach (Match found in Note.Matches(title.Value))
        {
            var text = found.Groups["note"].Value.Trim();
            var at = Math.Max(0, title.Span.Text.IndexOf(text, StringComparison.Ordinal));
            var run = new TextRun(0, text.Length, title.Span.Start + at, TextStyle.None);
            notes.Add(new(title.Span, $"^title-{notes.Count}", [new(title.Span, ParagraphKind.Note, text, [run])]));
        }
        return title.With(WhiteSpace.Collapse(Note.Replace(title.Value, "")));
    }

    [GeneratedRegex(@"\^\[(?<note>[^\[\]]{1,1000})\]|\\(?:thanks|footnote)\{(?<note>[^{}]{1,1000})\}")]
    private static partial Regex Note { get; }

    private static RunText? Parsed(SourceText file, string text)
    {
        if (!StudyReader.IsMarkdown(file))
            return null;
        var (source, unused) = (new SourceText(file.Path, text), new DiagnosticBag());
        if (MarkdownParser.ParseStudy(source, text, unused) is not [ParagraphBlock { Inline: { } content }])
            return null;
        var reader = new StudyInlineReader(source, ImmutableHashSet<string>.Empty, unused);
        var read = reader.Read(content);
        return unused.Count == 0 && reader.Links.IsEmpty ? read : null;
    }

    /// <summary>A piece of the text with the places in the file of the words that it consists of.</summary>
    private static IEnumerable<TextRun> Placed(TextRun run, ImmutableArray<TextRun> words)
    {
        var first = Math.Max(0, SortedPlaces.LastAtOrBefore(words, run.SourceStart, word => word.Start));
        for (var at = first; at < words.Length && words[at].Start < run.SourceStart + run.Length; at++)
        {
            var word = words[at];
            var start = Math.Max(run.SourceStart, word.Start);
            var end = Math.Min(run.SourceStart + run.Length, word.End);
            if (start < end)
                yield return new(
                    run.Start + (start - run.SourceStart),
                    end - start,
                    word.SourceStart + (start - word.Start),
                    run.Style
                );
        }
    }
}

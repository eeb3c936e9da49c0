using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads plain text with one heading or paragraph per line; the first line that is not empty is the title. The lines of
/// a text that was wrapped are joined first.
/// </summary>
internal static class PlainTextReader
{
    public static ImmutableArray<StudyBlock> Read(
        SourceText source,
        StudyFront front,
        StudyLanguage language,
        DiagnosticBag diagnostics
    )
    {
        ImmutableArray<PlainLine> lines = [.. PlainLines.Of(source).SkipWhile(line => line.Span.Start < front.End)];
        if (lines.IsEmpty)
            return front.TitleAt(0) is { } only ? [only] : [];
        var given = front.IsTitle(lines[0].Text) ? null : front.TitleAt(0);
        var text = new HardWraps(language).Join(given is null ? lines[1..] : lines, diagnostics);
        var outline = new PlainOutline(text, language, given is null ? Math.Max(1, lines[0].MarkedLevel) : 1);
        var title = given ?? new StudyBlock.Heading(lines[0].Span, 0, null, lines[0].Text);
        var blocks = PlainTables.Read([title, .. text.Select((_, index) => outline.Read(index))], language);
        return PlainFormulas.Read(LabeledNotes.Read(blocks, source, language, diagnostics));
    }
}

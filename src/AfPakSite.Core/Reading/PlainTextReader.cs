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
    public static ImmutableArray<StudyBlock> Read(SourceText source, StudyLanguage language, DiagnosticBag diagnostics)
    {
        ImmutableArray<PlainLine> lines = [.. PlainLines.Of(source)];
        if (lines.IsEmpty)
            return [];
        var text = new HardWraps(language).Join(lines[1..], diagnostics);
        var outline = new PlainOutline(text, language, Math.Max(1, lines[0].MarkedLevel));
        var title = new StudyBlock.Heading(lines[0].Span, 0, null, lines[0].Text);
        var blocks = PlainTables.Read([title, .. text.Select((_, index) => outline.Read(index))]);
        return LabeledNotes.Read(blocks, source, language, diagnostics);
    }
}

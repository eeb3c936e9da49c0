using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads plain text with one heading or paragraph per line; the first line that is not empty is the title.
/// </summary>
internal static class PlainTextReader
{
    public static IEnumerable<StudyBlock> Read(SourceText source)
    {
        string? previousNumber = null;
        var first = true;
        foreach (var line in Lines(source))
        {
            var heading = first
                ? new StudyBlock.Heading(line, 0, null, line.Text)
                : HeadingReader.Read(line, previousNumber);
            first = false;
            previousNumber = heading?.Number ?? previousNumber;
            yield return heading
                ?? (StudyBlock)
                    new StudyBlock.Paragraph(
                        line,
                        ParagraphKind.Text,
                        line.Text,
                        [new(0, line.Length, line.Start, TextStyle.None)]
                    );
        }
    }

    /// <summary>The lines that are not blank, trimmed.</summary>
    private static IEnumerable<SourceSpan> Lines(SourceText source)
    {
        var text = source.Content;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return new(source, from, to - from);
            start = end + 1;
        }
    }
}

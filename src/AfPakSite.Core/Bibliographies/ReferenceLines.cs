using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Bibliographies;

/// <summary>Divides a section with a list of references into its entries.</summary>
internal static class ReferenceLines
{
    /// <summary>
    /// Each entry in one line, with the paragraph in which it begins, and its number if only the list has numbers.
    /// </summary>
    public static IEnumerable<(string Text, Paragraph Paragraph, string? Number)> Of(Section section)
    {
        var pieces = section
            .Paragraphs.SelectMany(paragraph => Split(paragraph.Text).Select(text => (text, paragraph)))
            .ToList();
        var isNumbered = pieces.Count(piece => EntryNumber.Of(piece.text) is not null) * 2 > pieces.Count;
        var isList = section.Paragraphs.All(paragraph => paragraph.Kind == ParagraphKind.ListItem);
        var areItems = isList && !isNumbered && EntryNumber.AreItems(section);
        var joined = new List<(List<string> Lines, Paragraph Paragraph)>();
        var last = section.Paragraphs.FirstOrDefault();
        foreach (var (text, paragraph) in pieces)
        {
            if (joined.Count > 0 && !isList && GoesOn(text, joined[^1].Lines, IsBlankBetween(last!, paragraph)))
                joined[^1].Lines.Add(text);
            else
                joined.Add(([text], paragraph));
            last = paragraph;
        }
        return joined.Select(
            (entry, index) =>
                (
                    string.Join(' ', entry.Lines),
                    entry.Paragraph,
                    areItems ? $"{index + 1}" : EntryNumber.Of(entry.Lines[0])
                )
        );

        bool GoesOn(string line, List<string> entry, bool isBlankBetween) =>
            isNumbered ? EntryNumber.Of(line) is null
            : isBlankBetween ? EntryLine.GoesOnAfterBlank(line, entry[^1])
            : EntryLine.GoesOn(line, entry[^1], entry.Count == 1);
    }

    /// <summary>Whether an empty line is between two paragraphs.</summary>
    private static bool IsBlankBetween(Paragraph above, Paragraph below)
    {
        if (above.Span.Source != below.Span.Source || above.Span.End > below.Span.Start)
            return false;
        var between = above.Span.Source.Content.AsSpan(above.Span.End..below.Span.Start);
        return between.Count('\n') > 1;
    }

    /// <summary>
    /// The entries of a paragraph: Markdown joins lines that follow each other, so <c>[2]</c> may follow <c>[1]</c>.
    /// Without brackets, only a number that begins a line begins an entry: <c>2. Aufl.</c> is part of one.
    /// </summary>
    private static IEnumerable<string> Split(string text)
    {
        var first = EntryNumber.Match(text);
        if (!first.Success || !int.TryParse(EntryNumber.NumberOf(first), out var number))
            return text.Split('\n');
        var mark = first.Value.TrimEnd();
        var before = mark.StartsWith('[') ? ' ' : '\n';
        var lines = before == ' ' ? text.Replace('\n', ' ') : text;
        var (start, entries) = (0, new List<string>());
        while (true)
        {
            var next = mark.Replace(EntryNumber.NumberOf(first), $"{++number}", StringComparison.Ordinal);
            var at = lines.IndexOf($"{before}{next} ", start, StringComparison.Ordinal);
            if (at < 0)
                break;
            entries.Add(lines[start..at]);
            start = at + 1;
        }
        entries.Add(lines[start..]);
        return entries.Select(entry => entry.Replace('\n', ' '));
    }
}

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
            .Paragraphs.SelectMany(paragraph =>
                PiecesOf(paragraph)
                    .Select(line => (line, bullet: EntryNumber.BulletOf(line)))
                    .Select(one => (text: one.line[one.bullet..], hasBullet: one.bullet > 0, paragraph))
            )
            .ToList();
        var isNumbered = pieces.Count(piece => EntryNumber.Of(piece.text) is not null) * 2 > pieces.Count;
        var isList = section.Paragraphs.All(paragraph => paragraph.Kind == ParagraphKind.ListItem);
        var areItems = !isNumbered && EntryNumber.AreItems(section);
        var items = 0;
        var joined = new List<(List<string> Lines, Paragraph Paragraph)>();
        var last = section.Paragraphs.FirstOrDefault();
        foreach (var (text, hasBullet, paragraph) in pieces)
        {
            var isItem = hasBullet || paragraph.Kind == ParagraphKind.ListItem;
            if (joined.Count > 0 && !isItem && GoesOn(text, joined[^1].Lines, IsBlankBetween(last!, paragraph)))
                joined[^1].Lines.Add(text);
            else
                joined.Add(([text], paragraph));
            last = paragraph;
        }
        return
        [
            .. joined.Select(entry =>
                (string.Join(' ', entry.Lines), entry.Paragraph, NumberOf(entry.Lines[0], entry.Paragraph))
            ),
        ];

        string? NumberOf(string line, Paragraph paragraph) =>
            !areItems ? EntryNumber.Of(line)
            : paragraph.Kind == ParagraphKind.ListItem ? $"{++items}"
            : null;

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
    /// The lines of a paragraph that may begin entries. A line break in Markdown is only a space, so an item is one
    /// entry, and so is a paragraph of which no further line has a bullet or is an entry with names and a date.
    /// </summary>
    private static List<string> PiecesOf(Paragraph paragraph)
    {
        var pieces = Split(paragraph.Text).ToList();
        if (
            pieces.Count == 1
            || EntryNumber.Of(pieces[0]) is not null
            || pieces.Skip(1).Any(piece => EntryNumber.BulletOf(piece) > 0)
        )
            return pieces;
        return paragraph.Kind == ParagraphKind.ListItem || !HasWhole(pieces) ? [string.Join(' ', pieces)] : pieces;
    }

    /// <summary>Whether one of the lines below the first is an entry of its own.</summary>
    private static bool HasWhole(List<string> lines)
    {
        var isDated = false;
        foreach (var (index, line) in lines.Index())
        {
            var read = ReferenceReader.Read(line);
            var isWhole =
                EntryLine.IsOfInstitution(line)
                || EntryLine.IsHead(line)
                || read.Record is { Issued: not null, Names.IsEmpty: false } && read.Find("title") is not null;
            if (index > 0 && isWhole && (isDated || !EntryLine.BeginsWithPlace(line)))
                return true;
            isDated |= read.Record.Issued is not null;
        }
        return false;
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

using System.Text.RegularExpressions;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Bibliographies;

/// <summary>Divides a section with a list of references into its entries.</summary>
internal static partial class ReferenceLines
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
        foreach (var (text, paragraph) in pieces)
        {
            if (joined.Count > 0 && !isList && GoesOn(text, joined[^1].Lines[^1], isNumbered))
                joined[^1].Lines.Add(text);
            else
                joined.Add(([text], paragraph));
        }
        return joined.Select(
            (entry, index) =>
                (
                    string.Join(' ', entry.Lines),
                    entry.Paragraph,
                    areItems ? $"{index + 1}" : EntryNumber.Of(entry.Lines[0])
                )
        );
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

    /// <summary>Whether a line goes on with the entry above: that has not ended, or the line begins none.</summary>
    private static bool GoesOn(string line, string above, bool isNumbered) =>
        isNumbered
            ? EntryNumber.Of(line) is null
            : Continuation.IsMatch(line) || Unfinished.IsMatch(above) && !BeginsWithNames.IsMatch(line);

    [GeneratedRegex(
        @"^(?:\p{Ll}(?!\p{L}{0,5}(?:\s\p{Ll}{1,5}){0,2}\s\p{Lu}[\p{L}’-]+,?\s\p{Lu})|https?://|www\.|10\.[0-9]{4}|[0-9(,;:&–-](?![—–-]))"
    )]
    private static partial Regex Continuation { get; }

    [GeneratedRegex(@"[^.)\]”»/0-9]\s*$")]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"^(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}|\s\p{Lu}{1,3}[,.])")]
    private static partial Regex BeginsWithNames { get; }
}

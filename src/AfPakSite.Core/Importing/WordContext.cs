using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>What the reading of a document shares: its styles and lists, and what was found so far.</summary>
/// <param name="Relations">What the part that is being read refers to.</param>
internal sealed record WordContext(
    WordPackage Package,
    WordStyles Styles,
    WordNumbering Numbering,
    WordNotes Notes,
    WordComments Comments,
    WordFields Fields,
    CitationFields Citations,
    PaperImages Images,
    ImportLog Log,
    Dictionary<string, WordRelation> Relations
);

/// <summary>The notes of a document, numbered in the order of their marks.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(bool IsEndnote, string Id), int> numbers = [];

    /// <summary>The notes in the order of their numbers.</summary>
    public IReadOnlyList<(bool IsEndnote, string Id)> InOrder =>
        [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    /// <summary>The number of a note, from 1.</summary>
    public int NumberOf(bool isEndnote, string id)
    {
        if (!numbers.TryGetValue((isEndnote, id), out var number))
            numbers[(isEndnote, id)] = number = numbers.Count + 1;
        return number;
    }
}

/// <summary>The comments of a document, which are reported.</summary>
internal sealed class WordComments(XElement? root)
{
    private readonly Dictionary<string, XElement> comments = root.Children("comment")
        .GroupBy(comment => comment.Get("id") ?? "", StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static readonly GatheredKind LeftOut = new(
        "comment",
        null,
        "in the margin left out",
        "Answer them in Word before you publish"
    );

    /// <summary>Reports the comment at a mark, with its author.</summary>
    public void Report(string? id, ImportLog log)
    {
        var comment = id is null ? null : comments.GetValueOrDefault(id);
        var text = Text.FirstWords.Of(string.Concat(comment.All("t").Select(piece => piece.Value)), 12);
        log.Gather(LeftOut, comment.Get("author") is { Length: > 0 } author ? $"{author}: {text}" : text);
    }
}

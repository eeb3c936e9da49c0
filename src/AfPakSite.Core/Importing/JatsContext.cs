using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Reading;

namespace AfPakSite.Importing;

/// <summary>What the reading of an article shares.</summary>
/// <param name="Language">The language that the article says it is in; otherwise English.</param>
/// <param name="Beside">Returns a file beside the article by its name; null if there is none.</param>
internal sealed record JatsContext(
    JatsNotes Notes,
    PaperImages Images,
    ImportLog Log,
    StudyLanguage Language,
    Func<string, ImmutableArray<byte>?> Beside
);

/// <summary>The notes of an article, numbered in the order of their marks.</summary>
internal sealed class JatsNotes
{
    private readonly ImmutableArray<XElement> notes;
    private readonly Dictionary<string, XElement> byId;
    private readonly List<XElement> marked = [];
    private readonly Dictionary<XElement, int> numbers = [];

    public JatsNotes(XElement article)
    {
        notes = [.. article.All("fn").Where(note => !note.Ancestors().Any(one => one.Is("table-wrap-foot")))];
        byId = notes
            .Where(note => note.Get("id") is not null)
            .GroupBy(note => note.Get("id")!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>The notes in the order of their numbers; reading one may add others.</summary>
    public IReadOnlyList<XElement> InOrder => marked;

    /// <summary>The number of the note with an id, from 1; null if there is none.</summary>
    public int? NumberOf(string? id) => id is not null && byId.TryGetValue(id, out var note) ? NumberOf(note) : null;

    public int NumberOf(XElement note)
    {
        if (numbers.TryAdd(note, marked.Count + 1))
            marked.Add(note);
        return numbers[note];
    }

    /// <summary>The notes without a mark so far; those that others of them refer to are last.</summary>
    public IReadOnlyList<XElement> Unmarked
    {
        get
        {
            var unmarked = notes.Where(note => !IsMarked(note)).ToList();
            var referred = unmarked
                .SelectMany(note => note.All("xref"))
                .Select(reference => reference.Get("rid"))
                .ToHashSet(StringComparer.Ordinal);
            return [.. unmarked.OrderBy(note => note.Get("id") is { } id && referred.Contains(id))];
        }
    }

    public bool IsMarked(XElement note) => numbers.ContainsKey(note);
}

using System.Collections.Immutable;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Gives entries the fields of others: of the book that they are in, which <c>crossref</c> names (BibTeX does not
/// distinguish capitals in it), and of the entries with shared fields, which <c>xdata</c> names.
/// </summary>
internal static class BibTexParents
{
    /// <summary>What belongs to a book only, not to its parts.</summary>
    private static readonly HashSet<string> OwnFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract",
        "author",
        "crossref",
        "doi",
        "ids",
        "keywords",
        "note",
        "pages",
        "pagetotal",
        "shorttitle",
        "titleaddon",
        "xdata",
    };

    /// <summary>The books whose author is that of all of their parts, too (biblatex manual, appendix B).</summary>
    private static readonly string[] Books = ["book", "mvbook"];

    private static readonly string[] PartsOfBooks = ["inbook", "bookinbook", "suppbook"];

    public static IEnumerable<BibTexEntry> Complete(ImmutableArray<BibTexEntry> entries)
    {
        var byKey = entries
            .Where(entry => entry.Key.Value.Length > 0)
            .DistinctBy(entry => entry.Key.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(entry => entry.Key.Value, StringComparer.OrdinalIgnoreCase);
        return entries.Select(entry => WithParent(WithShared(entry, byKey), byKey));
    }

    private static BibTexEntry WithShared(BibTexEntry entry, Dictionary<string, BibTexEntry> byKey) =>
        entry
            .Fields.GetValueOrDefault("xdata", "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(key => byKey.GetValueOrDefault(key))
            .OfType<BibTexEntry>()
            .Aggregate(entry, (known, shared) => With(known, shared.Fields));

    private static BibTexEntry WithParent(BibTexEntry entry, Dictionary<string, BibTexEntry> byKey) =>
        byKey.TryGetValue(entry.Fields.GetValueOrDefault("crossref", "").Trim(), out var parent) && parent != entry
            ? With(entry, FieldsOf(WithShared(parent, byKey), entry.Type))
            : entry;

    /// <summary>What a part of a type has from its book.</summary>
    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(BibTexEntry parent, string part)
    {
        var fields = parent
            .Fields.Where(field => !OwnFields.Contains(field.Key))
            .Select(field => KeyValuePair.Create(NameInPart(field.Key), field.Value));
        return
            Books.Contains(parent.Type)
            && PartsOfBooks.Contains(part)
            && parent.Fields.TryGetValue("author", out var author)
            ? fields.Concat([KeyValuePair.Create("author", author), KeyValuePair.Create("bookauthor", author)])
            : fields;
    }

    /// <summary>The title of the book is the title of what its parts are in.</summary>
    private static string NameInPart(string field) => field is "title" or "subtitle" ? $"book{field}" : field;

    private static BibTexEntry With(BibTexEntry entry, IEnumerable<KeyValuePair<string, string>> fields) =>
        entry with
        {
            Fields = entry.Fields.AddRange(
                fields
                    .Where(field => !entry.Fields.ContainsKey(field.Key))
                    .DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase)
            ),
        };
}

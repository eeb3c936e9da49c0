using System.Collections.Immutable;

namespace AfPakSite.Checking;

/// <summary>Reads a page as Zotero's translators “COinS”, “Embedded Metadata” and “RDF” do.</summary>
internal static class ZoteroReader
{
    private static readonly (string Tag, string Field)[] Fields =
    [
        ("citation_title", "title"),
        ("citation_author", "author"),
        ("citation_publication_date", "date"),
        ("citation_journal_title", "publicationTitle"),
        ("citation_inbook_title", "publicationTitle"),
        ("citation_dissertation_institution", "university"),
        ("citation_technical_report_institution", "institution"),
        ("citation_volume", "volume"),
        ("citation_issue", "issue"),
        ("citation_issn", "ISSN"),
        ("citation_isbn", "ISBN"),
        ("citation_doi", "DOI"),
        ("citation_publisher", "publisher"),
        ("citation_language", "language"),
        ("citation_public_url", "url"),
        ("og:title", "title"),
        ("og:site_name", "publicationTitle"),
        ("og:url", "url"),
        ("og:description", "abstractNote"),
        ("author", "author"),
    ];

    /// <summary>
    /// The items that Zotero would save: one for each readable COinS span, or else one from the tags.
    /// </summary>
    public static ImmutableArray<ZoteroItem> Read(PageMetadata page)
    {
        ImmutableArray<ZoteroItem> spans =
        [
            .. page.ContextObjects.Select(span => ContextObjectReader.Read(span.Value).Item).OfType<ZoteroItem>(),
        ];
        return spans.IsEmpty && TypeOf(page) is { } type ? [new(type, FieldsOf(page))] : spans;
    }

    /// <summary>The item type that a tag determines; null for other tags.</summary>
    public static string? TypeOf(string tag) =>
        tag switch
        {
            "citation_journal_title" => "journalArticle",
            "citation_technical_report_institution" => "report",
            "citation_conference_title" or "citation_conference" => "conferencePaper",
            "citation_book_title" or "citation_inbook_title" => "bookSection",
            "citation_dissertation_institution" => "thesis",
            _ => null,
        };

    /// <summary>The type from the last tag that determines one, or from Open Graph, or from a guess.</summary>
    private static string? TypeOf(PageMetadata page) =>
        page.Tags.Select(tag => TypeOf(tag.Name)).LastOrDefault(type => type is not null)
        ?? (
            page.Find("og:type")?.Content switch
            {
                "book" => "book",
                "website" => "webpage",
                _ => null,
            }
        )
        ?? (
            page.Find("citation_isbn") is not null ? "book"
            : page.Find("citation_title") is not null ? "journalArticle"
            : null
        )
        ?? (page.Tags.Any(tag => tag.Name.StartsWith("og:", StringComparison.Ordinal)) ? "webpage" : null);

    /// <summary>All authors, and every other field from the first tag with it.</summary>
    private static ImmutableArray<ZoteroField> FieldsOf(PageMetadata page)
    {
        var fields = new List<ZoteroField>();
        foreach (var (tag, field) in Fields)
        {
            if (!fields.Exists(known => known.Name == field))
                fields.AddRange(ValuesOf(page, tag, field).Select(value => new ZoteroField(field, value)));
        }
        return [.. fields];
    }

    private static IEnumerable<string> ValuesOf(PageMetadata page, string tag, string field) =>
        field == "author"
            ? page.All(tag).SelectMany(found => Authors(page, found.Content))
            : page.All(tag).Select(found => found.Content).Take(1);

    /// <summary>
    /// The names in a tag. Zotero reads a single author with spaces on both sides of the comma as two.
    /// </summary>
    private static string[] Authors(PageMetadata page, string content)
    {
        var parts = content.Split(',', StringSplitOptions.TrimEntries);
        return
            page.All("citation_author").Count() == 1
            && parts.Length > 1
            && parts[0].Contains(' ')
            && parts[1].Contains(' ')
            ? parts
            : [content];
    }
}

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads works from <c>bibliography.bib</c>, as BibTeX and biblatex write them.</summary>
public static class BibTexReader
{
    /// <summary>The name variables of CSL by the fields of biblatex.</summary>
    private static readonly (string Field, string Variable)[] Roles =
    [
        ("author", "author"),
        ("editor", "editor"),
        ("translator", "translator"),
        ("bookauthor", "container-author"),
        ("director", "director"),
    ];

    private static readonly (string Field, string Variable)[] Fields =
    [
        ("title", "title"),
        ("journal", "container-title"),
        ("journaltitle", "container-title"),
        ("booktitle", "container-title"),
        ("volume", "volume"),
        ("pages", "page"),
        ("eid", "page"),
        ("pagetotal", "number-of-pages"),
        ("volumes", "number-of-volumes"),
        ("edition", "edition"),
        ("publisher", "publisher"),
        ("institution", "publisher"),
        ("school", "publisher"),
        ("organization", "publisher"),
        ("address", "publisher-place"),
        ("location", "publisher-place"),
        ("series", "collection-title"),
        ("isbn", "ISBN"),
        ("issn", "ISSN"),
        ("doi", "DOI"),
        ("url", "URL"),
        ("eventtitle", "event-title"),
        ("venue", "event-place"),
        ("shorttitle", "title-short"),
        ("chapter", "chapter-number"),
        ("version", "version"),
        ("pmid", "PMID"),
        ("note", "note"),
        ("langid", "language"),
        ("language", "language"),
        ("abstract", "abstract"),
        ("keywords", "keyword"),
    ];

    public static ImmutableArray<Work> ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        var entries = BibTexFile.Read(source, diagnostics);
        foreach (var entry in entries.Where(entry => BibTexTypes.Of(entry.Type) is null))
            diagnostics.Add(Catalog.BibliographyTypeUnknown(entry.Place, entry.Type, BibTexTypes.Known));
        foreach (var set in entries.Where(entry => entry.Type == "set"))
            diagnostics.Add(Catalog.BibliographySetUnread(set.Key, TexText.Read(Written(set, "entryset"))));
        var works = BibTexParents
            .Complete(entries)
            .Where(entry => entry.Type is not ("xdata" or "set"))
            .Select(entry => Read(entry, diagnostics));
        return ExportedKeys.Distinct(works, diagnostics);
    }

    private static Work Read(BibTexEntry entry, DiagnosticBag diagnostics)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, variable) in Fields)
        {
            if (WithSubtitle(entry, field) is { Length: > 0 } value)
                variables.TryAdd(variable, variable == "language" ? BibTexTypes.LanguageOf(value) : value);
        }
        if (BibTexAddress.Of(entry.Fields) is { } address)
            variables.TryAdd("URL", address);
        if (Find(entry, "howpublished") is { Length: > 0 } published && !BibTexAddress.IsIn(published))
            variables.TryAdd("publisher", published);
        if (IsWebsite(entry) && Find(entry, "titleaddon") is { Length: > 0 } website)
            variables.TryAdd("container-title", website);
        if (BibTexTypes.GenreOf(entry.Type, Find(entry, "type")) is { Length: > 0 } genre)
            variables["genre"] = genre;
        AddNumber(entry, variables);
        ExportedFields.Complete(variables, entry.Key.Span, diagnostics);
        ImmutableArray<NameVariable> names =
        [
            .. Roles
                .Select(role => new NameVariable(role.Variable, BibTexNames.Read(Written(entry, role.Field))))
                .Where(role => !role.Names.IsEmpty),
        ];
        // A part by the author of the book is in it, not in a book of somebody else.
        if (names is [{ Name: "author", Names: var authors }, .., { Name: "container-author", Names: var others }])
            if (authors.SequenceEqual(others))
                names = names.RemoveAt(names.Length - 1);
        if (Find(entry, "editortype") is "director")
            names = [.. names.Select(role => role.Name == "editor" ? role with { Name = "director" } : role)];
        var dates = new BibTexDates(entry, diagnostics);
        var record = ExportedFields.WithoutMarkup(
            new(
                BibTexTypes.Of(entry.Type, Find(entry, "entrysubtype")) ?? BibTexTypes.Other,
                names,
                dates.Issued,
                dates.Letter,
                [.. variables.Select(pair => new Variable(pair.Key, pair.Value))],
                dates.Original,
                dates.Undated,
                Accessed: dates.Accessed
            )
        );
        return ExportedKeys.WorkOf(entry.Key, record, [entry.Key.Value, .. Aliases(entry)]);
    }

    /// <summary>The number of an issue, of a book in its series, or else of the work itself.</summary>
    private static void AddNumber(BibTexEntry entry, SortedDictionary<string, string> variables)
    {
        var (number, issue) = (Find(entry, "number") ?? "", Find(entry, "issue") ?? "");
        var type = BibTexTypes.Of(entry.Type);
        if (type is "article-journal" or "article-magazine" or "article-newspaper" or "periodical")
            issue = string.Join(", ", new[] { number, issue }.Where(part => part.Length > 0).Distinct());
        else if (number.Length > 0)
            variables.TryAdd(
                type is "book" or "chapter" or "paper-conference" or "entry-encyclopedia"
                && variables.ContainsKey("collection-title")
                    ? "collection-number"
                    : "number",
                number
            );
        if (issue.Length > 0)
            variables.TryAdd("issue", issue);
    }

    /// <summary>The other keys of an entry (biblatex manual, 2.2.3, “ids”).</summary>
    private static string[] Aliases(BibTexEntry entry) =>
        Written(entry, "ids").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Written(BibTexEntry entry, string field) => entry.Fields.GetValueOrDefault(field, "");

    private static string? Find(BibTexEntry entry, string field) =>
        entry.Fields.TryGetValue(field, out var value)
            ? field is "doi" or "url"
                ? BibTexAddress.Verbatim(value)
                : TexText.Read(value)
            : null;

    /// <summary>
    /// The value of a field; a title with what biblatex keeps in fields of their own: the title of the whole of which a
    /// book is a volume, the subtitle, and an addition (biblatex manual, 2.2.2).
    /// </summary>
    private static string? WithSubtitle(BibTexEntry entry, string field)
    {
        if (Find(entry, field) is not { Length: > 0 } title || field is not ("title" or "booktitle"))
            return Find(entry, field);
        if (Find(entry, $"{field[..^"title".Length]}subtitle") is { Length: > 0 } subtitle)
            title = TitleWithSubtitle.Of(title, subtitle);
        if (Find(entry, "maintitle") is { Length: > 0 } whole && whole != title && IsOfWhole(entry, field))
            title = TitleWithSubtitle.Of(whole, title);
        return Find(entry, $"{field}addon") is { Length: > 0 } addition && !IsWebsite(entry)
            ? $"{title}{(title[^1] is '.' or '?' or '!' ? "" : ".")} {addition}"
            : title;
    }

    /// <summary>Whether the addition to the title is the name of the website, as Zotero writes it.</summary>
    private static bool IsWebsite(BibTexEntry entry) => BibTexTypes.Of(entry.Type) == "webpage";

    /// <summary>Whether a title is that of a volume of a larger work.</summary>
    private static bool IsOfWhole(BibTexEntry entry, string field) =>
        field == "booktitle" || BibTexTypes.Of(entry.Type) == "book";
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>kinds:</c> of the settings: new kinds, and changes of the default kinds.</summary>
public static partial class EntryKindReader
{
    /// <summary>
    /// The words that are not available as ids of kinds: the other kinds of link targets in the data, and the other
    /// parameters in the addresses of the search and the instructors' table.
    /// </summary>
    private static readonly string[] TakenIds =
    [
        "section",
        "paragraph",
        "sentence",
        "work",
        "event",
        "argument",
        "page",
        "kind",
        "minutes",
        "pick",
        "q",
        "show",
    ];

    /// <summary>
    /// The folders that are not available for kinds, because the objects of <c>study.json</c> and <c>links.json</c>
    /// with a member for each kind have other members of these names.
    /// </summary>
    private static readonly string[] TakenMembers =
    [
        "argument",
        "authors",
        "events",
        "id",
        "keywords",
        "kind",
        "language",
        "minutes",
        "permalink",
        "section",
        "sections",
        "terms",
        "title",
        "url",
        "works",
    ];

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex SchemaType { get; }

    /// <param name="defaults">The default kinds.</param>
    /// <param name="takenFolders">First segments of routes that are not available for kinds.</param>
    public static ImmutableArray<EntryKind> Read(
        IEnumerable<FieldReader> rows,
        ImmutableArray<EntryKind> defaults,
        IReadOnlySet<string> takenFolders,
        DiagnosticBag diagnostics
    )
    {
        var kinds = defaults.ToList();
        var indexes = kinds.Index().ToDictionary(kind => kind.Item.Folder, kind => kind.Index, StringComparer.Ordinal);
        var ids = kinds.Select(kind => kind.Id).Concat(TakenIds).ToHashSet(StringComparer.Ordinal);
        var declared = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.Expect("folder", "name", "plural", "title", "description", "schema");
            var folder = row.SlugText("folder");
            if (folder.Value.Length > 0 && !declared.TryAdd(folder.Value, folder))
                diagnostics.Add(Catalog.DuplicateId(folder, declared[folder.Value].Span));
            else if (indexes.TryGetValue(folder.Value, out var index))
                kinds[index] = Renamed(kinds[index], row, diagnostics);
            else if (takenFolders.Contains(folder.Value))
                diagnostics.Add(Catalog.RouteTaken(folder.Span, $"/{folder.Value}/"));
            else if (TakenMembers.Contains(folder.Value))
                diagnostics.Add(Catalog.KindNameTaken(folder));
            else if (Declared(folder, row, diagnostics) is var kind && ids.Add(kind.Id))
                kinds.Add(kind);
            else
                diagnostics.Add(Catalog.KindNameTaken(row.Text("name")));
            row.Close();
        }
        return [.. kinds];
    }

    /// <summary>Changes the words of a default kind; its folder, its form and its word in the data stay.</summary>
    private static EntryKind Renamed(EntryKind kind, FieldReader row, DiagnosticBag diagnostics)
    {
        var (name, plural) = (row.OptionalText("name")?.Value, row.OptionalText("plural")?.Value);
        return kind with
        {
            Name = name ?? kind.Name,
            PluralName = plural ?? kind.PluralName,
            Count = name is null && plural is null ? kind.Count : null,
            Title = row.OptionalText("title")?.Value ?? plural ?? kind.Title,
            Description = row.OptionalText("description")?.Value ?? kind.Description,
            SchemaType = SchemaTypeIn(row, diagnostics) ?? kind.SchemaType,
        };
    }

    private static EntryKind Declared(Located<string> folder, FieldReader row, DiagnosticBag diagnostics)
    {
        row.Expect("pages", "groups");
        // The folder stands for a missing name, so that it is not also reported on each page.
        var (name, plural) = (TextOr(folder, row.Text("name")), TextOr(folder, row.Text("plural")));
        var id = Slug.HasLetters(name) ? Slug.Of(name) : folder.Value;
        return new(
            id,
            EntryForm.Plain,
            folder.Value,
            name,
            plural,
            null,
            row.OptionalText("title")?.Value ?? plural,
            row.Text("description").Value,
            row.Choice("pages", [("own", true), ("one", false)], required: false),
            SchemaTypeIn(row, diagnostics) ?? "Thing",
            $"_{id}", // no key of another member of search.json begins with it
            [.. row.Texts("groups").Select(group => group.Value)]
        );
    }

    /// <summary>The schema.org type of a kind; null if it is missing or malformed, which is reported.</summary>
    private static string? SchemaTypeIn(FieldReader row, DiagnosticBag diagnostics)
    {
        if (row.OptionalText("schema") is not { } type)
            return null;
        if (SchemaType.IsMatch(type.Value))
            return type.Value;
        diagnostics.Add(Catalog.SchemaTypeMalformed(type));
        return null;
    }

    private static string TextOr(Located<string> otherwise, Located<string> text) =>
        text.Value.Length > 0 ? text.Value : otherwise.Value;
}

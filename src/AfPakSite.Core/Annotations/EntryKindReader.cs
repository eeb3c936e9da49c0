using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>kinds:</c> of the settings: new kinds, and changes of the default kinds.</summary>
public static class EntryKindReader
{
    /// <summary>The kinds of link targets in the data that are not kinds of entries.</summary>
    private static readonly string[] OtherTargets = ["section", "paragraph", "sentence", "work", "event", "page"];

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
        var declared = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.Expect("folder", "name", "plural", "title", "description", "schema");
            var folder = row.SlugText("folder");
            var index = kinds.FindIndex(kind => kind.Folder == folder.Value);
            if (folder.Value.Length > 0 && !declared.TryAdd(folder.Value, folder))
                diagnostics.Add(Catalog.DuplicateId(folder, declared[folder.Value].Span));
            else if (index >= 0)
                kinds[index] = Renamed(kinds[index], row);
            else if (takenFolders.Contains(folder.Value))
                diagnostics.Add(Catalog.RouteTaken(folder.Span, $"/{folder.Value}/"));
            else
                Add(kinds, Declared(folder, row), row, diagnostics);
            row.Close();
        }
        return [.. kinds];
    }

    private static void Add(List<EntryKind> kinds, EntryKind kind, FieldReader row, DiagnosticBag diagnostics)
    {
        if (kinds.Exists(other => other.Id == kind.Id) || OtherTargets.Contains(kind.Id))
            diagnostics.Add(Catalog.KindNameTaken(row.Text("name")));
        else
            kinds.Add(kind);
    }

    /// <summary>Changes the words of a default kind; its folder, its form and its word in the data stay.</summary>
    private static EntryKind Renamed(EntryKind kind, FieldReader row)
    {
        var (name, plural) = (row.OptionalText("name")?.Value, row.OptionalText("plural")?.Value);
        return kind with
        {
            Name = name ?? kind.Name,
            PluralName = plural ?? kind.PluralName,
            Count = name is null && plural is null ? kind.Count : null,
            Title = row.OptionalText("title")?.Value ?? plural ?? kind.Title,
            Description = row.OptionalText("description")?.Value ?? kind.Description,
            SchemaType = row.OptionalText("schema")?.Value ?? kind.SchemaType,
        };
    }

    private static EntryKind Declared(Located<string> folder, FieldReader row)
    {
        row.Expect("pages", "groups");
        var name = row.Text("name").Value;
        var (id, plural) = (Slug.Of(name), row.Text("plural").Value);
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
            row.OptionalText("schema")?.Value ?? "Thing",
            id,
            [.. row.Texts("groups").Select(group => group.Value)]
        );
    }
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads entries of every kind.</summary>
public static class EntityReader
{
    private static readonly ImmutableArray<(string, ActorKind)> ActorKinds =
    [
        ("state", ActorKind.State),
        ("organisation", ActorKind.Organization),
        ("organization", ActorKind.Organization),
        ("armed-group", ActorKind.ArmedGroup),
        ("person", ActorKind.Person),
        ("community", ActorKind.Community),
    ];

    /// <summary>Reads a file of a kind with a folder; null and diagnostics if it has no front matter.</summary>
    /// <param name="file">The kind, and the slug from the file name.</param>
    public static Entity? ReadFile(SourceText source, EntryFile file, DiagnosticBag diagnostics)
    {
        var (fields, body) = FrontMatter.Read(source, diagnostics);
        if (fields is null)
            return null;
        string[] own = file.Kind.Form switch
        {
            EntryForm.Actor => ["kind"],
            EntryForm.Framework => ["applied-to"],
            _ when file.Kind.Groups.IsEmpty => ["sentences"],
            _ => ["group", "sentences"],
        };
        fields.Expect(["name", "aliases", "adjectives", "search", "summary", "evidence", "works", .. own]);
        if (file.Kind.HasPages)
            fields.Expect("page");
        var (name, forms) = Forms(fields, "name");
        var text = MarkupReader.Read(body, diagnostics);
        var shared = new EntryFields(
            file.Kind,
            file.Slug,
            name,
            forms,
            Spellings(fields),
            Statement(fields, "summary"),
            fields.Texts("works"),
            file.Kind.Form == EntryForm.Plain ? fields.Texts("sentences") : [],
            !file.Kind.HasPages || fields.Choice("page", [("true", true), ("false", false)], required: false)
        );
        Entity entry = file.Kind.Form switch
        {
            EntryForm.Actor => new Actor(shared, fields.Choice("kind", ActorKinds), text),
            EntryForm.Framework => new Framework(
                shared,
                [.. fields.FieldsOfEach("applied-to").Select(Application)],
                text
            ),
            _ => new PlainEntry(shared, Group(file.Kind, fields), text),
        };
        fields.Close();
        return entry;
    }

    /// <summary>Reads <c>glossary.yml</c>, a list.</summary>
    public static ImmutableArray<Term> ReadTerms(SourceText source, EntryKind kind, DiagnosticBag diagnostics) =>
        UniqueKeys.Keep(
            YamlList.Read(source, diagnostics).Select(fields => ReadTerm(kind, fields)),
            term => term.Name.With(term.Slug),
            diagnostics
        );

    /// <summary>Reads <c>places.yml</c>, a list.</summary>
    public static ImmutableArray<Place> ReadPlaces(SourceText source, EntryKind kind, DiagnosticBag diagnostics) =>
        UniqueKeys.Keep(
            YamlList.Read(source, diagnostics).Select(fields => ReadPlace(kind, fields)),
            place => place.Name.With(place.Slug),
            diagnostics
        );

    private static Term ReadTerm(EntryKind kind, FieldReader fields)
    {
        var (name, forms) = Forms(
            fields.Expect(
                "term",
                "aliases",
                "adjectives",
                "search",
                "expansion",
                "expansion-by",
                "see",
                "definition",
                "evidence"
            ),
            "term"
        );
        var (expansion, see) = (fields.OptionalText("expansion"), fields.OptionalText("see"));
        var bySite = fields.Choice("expansion-by", [("study", false), ("site", true)], required: false);
        var needsDefinition = expansion is null && see is null;
        var definition = needsDefinition
            ? fields.Text("definition").Value
            : fields.OptionalText("definition")?.Value ?? "";
        var evidence = bySite && definition.Length == 0 ? fields.Texts("evidence") : fields.RequiredTexts("evidence");
        var slug = name.Value.Length == 0 ? "" : Slug.Of(name.Value);
        var term = new Term(
            new(kind, slug, name, forms, Spellings(fields), new(definition, evidence), [], [], true),
            expansion,
            bySite,
            see
        );
        fields.Close();
        return term;
    }

    private static Place ReadPlace(EntryKind kind, FieldReader fields)
    {
        var (name, forms) = Forms(
            fields.Expect(
                "slug",
                "name",
                "aliases",
                "adjectives",
                "search",
                "description",
                "evidence",
                "kind",
                "stands-for"
            ),
            "name"
        );
        var slug = fields.SlugText("slug");
        var place = new Place(
            slug,
            new(kind, slug.Value, name, forms, Spellings(fields), Statement(fields, "description"), [], [], true),
            fields.Text("kind").Value,
            fields.OptionalText("stands-for")
        );
        fields.Close();
        return place;
    }

    private static string? Group(EntryKind kind, FieldReader fields) =>
        kind.Groups.IsEmpty ? null : fields.Choice("group", [.. kind.Groups.Select(group => (group, group))]);

    private static Application Application(FieldReader fields)
    {
        var application = new Application(fields.Text("actor"), fields.RequiredTexts("evidence"));
        fields.Close();
        return application;
    }

    private static (Located<string> Name, ImmutableArray<Located<string>> Forms) Forms(FieldReader fields, string key)
    {
        var name = fields.Text(key);
        return (name, [name, .. fields.Texts("aliases"), .. fields.Texts("adjectives")]);
    }

    private static ImmutableArray<string> Spellings(FieldReader fields) =>
        [.. fields.Texts("search").Select(text => text.Value)];

    internal static Statement Statement(FieldReader fields, string key) =>
        new(fields.Text(key).Value, fields.RequiredTexts("evidence"));
}

/// <summary>The file of an entry.</summary>
public readonly record struct EntryFile(EntryKind Kind, string Slug);

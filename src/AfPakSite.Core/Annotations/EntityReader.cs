using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads actors, frameworks, terms and places.</summary>
public static class EntityReader
{
    private static readonly ImmutableArray<(string, ActorKind)> ActorKinds =
    [
        ("state", ActorKind.State),
        ("organisation", ActorKind.Organisation),
        ("armed-group", ActorKind.ArmedGroup),
        ("person", ActorKind.Person),
        ("community", ActorKind.Community),
    ];

    /// <summary>Reads <c>actors/SLUG.md</c>; null and diagnostics where it has no front matter.</summary>
    public static Actor? ReadActor(SourceText source, string slug, DiagnosticBag diagnostics)
    {
        var (fields, body) = FrontMatter.Read(source, diagnostics);
        if (fields is null)
            return null;
        var (name, forms) = Forms(
            fields.Expect("name", "aliases", "adjectives", "search", "summary", "evidence", "kind", "works"),
            "name"
        );
        var actor = new Actor(
            slug,
            name,
            forms,
            Spellings(fields),
            Statement(fields, "summary"),
            fields.Choice("kind", ActorKinds),
            fields.Texts("works"),
            MarkupReader.Read(body, diagnostics)
        );
        fields.Close();
        return actor;
    }

    /// <summary>Reads <c>frameworks/SLUG.md</c>; null and diagnostics where it has no front matter.</summary>
    public static Framework? ReadFramework(SourceText source, string slug, DiagnosticBag diagnostics)
    {
        var (fields, body) = FrontMatter.Read(source, diagnostics);
        if (fields is null)
            return null;
        var (name, forms) = Forms(
            fields.Expect("name", "aliases", "adjectives", "search", "summary", "evidence", "works", "applied-to"),
            "name"
        );
        var framework = new Framework(
            slug,
            name,
            forms,
            Spellings(fields),
            Statement(fields, "summary"),
            fields.Texts("works"),
            [.. fields.FieldsOfEach("applied-to").Select(Application)],
            MarkupReader.Read(body, diagnostics)
        );
        fields.Close();
        return framework;
    }

    /// <summary>Reads <c>glossary.yml</c>, a list.</summary>
    public static ImmutableArray<Term> ReadTerms(SourceText source, DiagnosticBag diagnostics) =>
        UniqueKeys.Keep(
            YamlList.Read(source, diagnostics).Select(ReadTerm),
            term => term.Name.With(term.Slug),
            diagnostics
        );

    /// <summary>Reads <c>places.yml</c>, a list.</summary>
    public static ImmutableArray<Place> ReadPlaces(SourceText source, DiagnosticBag diagnostics) =>
        UniqueKeys.Keep(
            YamlList.Read(source, diagnostics).Select(ReadPlace),
            place => place.Name.With(place.Slug),
            diagnostics
        );

    private static Term ReadTerm(FieldReader fields)
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
        var term = new Term(
            name.Value.Length == 0 ? "" : Slug.Of(name.Value),
            name,
            forms,
            Spellings(fields),
            new(definition, evidence),
            expansion,
            bySite,
            see
        );
        fields.Close();
        return term;
    }

    private static Place ReadPlace(FieldReader fields)
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
            slug.Value,
            name,
            forms,
            Spellings(fields),
            Statement(fields, "description"),
            fields.Text("kind").Value,
            fields.OptionalText("stands-for")
        );
        fields.Close();
        return place;
    }

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

using AfPakSite.Annotations;

namespace AfPakSite.Metadata;

/// <summary>The schema.org types of entries, works and sections.</summary>
internal static class SchemaTypes
{
    public const string DefinedTerm = "DefinedTerm";

    /// <summary>The type of an entry: of an actor by its actor kind, otherwise by the kind of the entry.</summary>
    public static string Of(Entity entity) =>
        (entity is Actor actor ? Of(actor.ActorKind) : null) ?? entity.Kind.SchemaType;

    public static string Of(Work work) =>
        work.Type switch
        {
            "article-journal" or "paper-conference" => "ScholarlyArticle",
            "article-magazine" or "article-newspaper" => "Article",
            "book" => "Book",
            "chapter" => "Chapter",
            "thesis" => "Thesis",
            "report" => "Report",
            "webpage" => "WebPage",
            _ => "CreativeWork",
        };

    /// <summary>The type of an actor; null for a community, because schema.org has no type for it.</summary>
    private static string? Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.State => "Country",
            ActorKind.Organization or ActorKind.ArmedGroup => "Organization",
            ActorKind.Person => "Person",
            _ => null,
        };

    /// <summary>The type of a section; only books have chapters.</summary>
    public static string OfSectionIn(Work study) => study.Type == "book" ? "Chapter" : "CreativeWork";
}

using AfPakSite.Annotations;

namespace AfPakSite.Metadata;

/// <summary>The words of schema.org for what the site holds.</summary>
internal static class SchemaTypes
{
    public const string DefinedTerm = "DefinedTerm";

    /// <summary>What an entry is: an actor by what it is, any other by its kind.</summary>
    public static string Of(Entity entity) => entity is Actor actor ? Of(actor.ActorKind) : entity.Kind.SchemaType;

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

    /// <summary>A community acts as no organisation does: for it schema.org has no word but the most general.</summary>
    private static string Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.State => "Country",
            ActorKind.Organisation or ActorKind.ArmedGroup => "Organization",
            ActorKind.Person => "Person",
            _ => "Thing",
        };

    /// <summary>Only a book has chapters.</summary>
    public static string OfSectionIn(Work study) => study.Type == "book" ? "Chapter" : "CreativeWork";
}

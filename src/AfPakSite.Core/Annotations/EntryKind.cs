using System.Collections.Immutable;
using AfPakSite.Wording;

namespace AfPakSite.Annotations;

/// <summary>The fields of the entries of a kind, which select their reader and their page.</summary>
public enum EntryForm
{
    /// <summary>A name, a statement, works and a text. Every declared kind has this form.</summary>
    Plain,
    Actor,
    Framework,
    Term,
    Place,
}

/// <summary>A kind of entry: one row of the table of kinds.</summary>
/// <param name="Id">Its word in the data: <c>actor</c>.</param>
/// <param name="Folder">Its folder in the input and the first part of its routes: <c>actors</c>.</param>
/// <param name="Name">The singular for readers: <c>Actor</c>.</param>
/// <param name="PluralName">The plural for readers: <c>Actors</c>.</param>
/// <param name="Count">Says how many entries there are; null where the input names the kind.</param>
/// <param name="Title">The title of the index page, which may be another word: <c>Glossary</c>.</param>
/// <param name="Description">The description of the index page, in one sentence.</param>
/// <param name="HasPages">Whether each entry has its own page; otherwise the index page contains all entries.</param>
/// <param name="SchemaType">The schema.org type of an entry.</param>
/// <param name="Facet">The key of the facet in the search and in the table of targets; null for kinds without a
/// facet.</param>
/// <param name="Groups">The groups of entries, in the order of the index page; empty for a kind without groups.</param>
public sealed record EntryKind(
    string Id,
    EntryForm Form,
    string Folder,
    string Name,
    string PluralName,
    Func<int, string>? Count,
    string Title,
    string Description,
    bool HasPages,
    string SchemaType,
    string? Facet,
    ImmutableArray<string> Groups
)
{
    /// <summary>The route of the index page.</summary>
    public string Route => $"/{Folder}/";

    /// <summary>The default kinds, in their order on the site.</summary>
    public static ImmutableArray<EntryKind> DefaultsIn(Words words) =>
        [Actor(words), Framework(words), Term(words), Place(words)];

    private static EntryKind Actor(Words words) =>
        new(
            "actor",
            EntryForm.Actor,
            "actors",
            words.Kinds.Actor,
            words.Kinds.Actors,
            words.Counts.Actors,
            words.Actors.Title,
            words.Actors.Description,
            true,
            "Thing",
            "a",
            []
        );

    private static EntryKind Framework(Words words) =>
        new(
            "framework",
            EntryForm.Framework,
            "frameworks",
            words.Kinds.Framework,
            words.Kinds.Frameworks,
            words.Counts.Frameworks,
            words.Frameworks.Title,
            words.Frameworks.Description,
            true,
            "DefinedTerm",
            "f",
            []
        );

    private static EntryKind Term(Words words) =>
        new(
            "term",
            EntryForm.Term,
            "glossary",
            words.Kinds.Term,
            words.Kinds.Terms,
            words.Counts.Terms,
            words.Glossary.Title,
            words.Glossary.Description,
            false,
            "DefinedTerm",
            null,
            []
        );

    private static EntryKind Place(Words words) =>
        new(
            "place",
            EntryForm.Place,
            "places",
            words.Kinds.Place,
            words.Kinds.Places,
            words.Counts.Places,
            words.Places.Title,
            words.Places.Description,
            false,
            "Place",
            null,
            []
        );
}

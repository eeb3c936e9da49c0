using System.Collections.Immutable;
using AfPakSite.Wording;

namespace AfPakSite.Annotations;

/// <summary>What the input says of each entry of a kind, and so which reader and which page it has.</summary>
public enum EntryForm
{
    /// <summary>A name, a statement, works and a text: what every declared kind has.</summary>
    Plain,
    Actor,
    Framework,
    Term,
    Place,
}

/// <summary>A kind of entry: one row of the table of kinds.</summary>
/// <param name="Id">Its word in data: <c>actor</c>.</param>
/// <param name="Folder">Its folder in the input and the first part of its routes: <c>actors</c>.</param>
/// <param name="Name">What a reader calls one of them: <c>Actor</c>.</param>
/// <param name="PluralName">What a reader calls all of them: <c>Actors</c>.</param>
/// <param name="Title">The title of the page of all of them, which may have a word of its own: <c>Glossary</c>.</param>
/// <param name="Description">What the page of the kind shows, in one sentence.</param>
/// <param name="HasPages">Whether each entry has a page of its own; otherwise one page contains all of them.</param>
/// <param name="SchemaType">What an entry is in the words of schema.org.</param>
/// <param name="Facet">The key by which the search and the table of targets are narrowed down to what names an entry; null for kinds without a facet.</param>
/// <param name="Groups">The groups of the entries in the order of the kind's page; empty where entries have no groups.</param>
public sealed record EntryKind(
    string Id,
    EntryForm Form,
    string Folder,
    string Name,
    string PluralName,
    string Title,
    string Description,
    bool HasPages,
    string SchemaType,
    string? Facet,
    ImmutableArray<string> Groups
)
{
    /// <summary>The page of all entries.</summary>
    public string Route => $"/{Folder}/";

    /// <summary>The kinds that every site has, in the order in which lists of kinds show them.</summary>
    public static ImmutableArray<EntryKind> DefaultsIn(Words words) =>
        [Actor(words), Framework(words), Term(words), Place(words)];

    private static EntryKind Actor(Words words) =>
        new(
            "actor",
            EntryForm.Actor,
            "actors",
            words.Kinds.Actor,
            words.Kinds.Actors,
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
            words.Places.Title,
            words.Places.Description,
            false,
            "Place",
            null,
            []
        );
}

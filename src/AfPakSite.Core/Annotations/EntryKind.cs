using System.Collections.Immutable;

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
    public static ImmutableArray<EntryKind> Defaults { get; } =
    [
        new(
            "actor",
            EntryForm.Actor,
            "actors",
            "Actor",
            "Actors",
            "Actors",
            "The actors that the study names: states, organizations, armed groups, people and communities.",
            true,
            "Thing",
            "a",
            []
        ),
        new(
            "framework",
            EntryForm.Framework,
            "frameworks",
            "Framework",
            "Frameworks",
            "Frameworks",
            "The theoretical frameworks that the study applies, what it takes from each and where it uses it.",
            true,
            "DefinedTerm",
            "f",
            []
        ),
        new(
            "term",
            EntryForm.Term,
            "glossary",
            "Term",
            "Acronyms and terms",
            "Glossary",
            "The acronyms and terms of the study, with their expansion and first use.",
            false,
            "DefinedTerm",
            null,
            []
        ),
        new(
            "place",
            EntryForm.Place,
            "places",
            "Place",
            "Places",
            "Places",
            "The places that the study names, what it says of each, and where.",
            false,
            "Place",
            null,
            []
        ),
    ];
}

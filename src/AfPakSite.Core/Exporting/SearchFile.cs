using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AfPakSite.Exporting;

/// <summary>
/// <c>search.json</c>, which the search page indexes. Its keys are short, because the browser fetches the whole file.
/// </summary>
/// <param name="Common">The stop words, in ordinal order.</param>
/// <param name="Synonyms">The words of <c>input/search.yml</c>.</param>
/// <param name="Sections">In reading order.</param>
/// <param name="Paragraphs">In reading order.</param>
/// <param name="Sentences">In reading order.</param>
/// <param name="Former">The passages that were taken out, whose ids readers may still have.</param>
internal sealed record SearchFile(
    ImmutableArray<string> Common,
    ImmutableArray<SearchKind> Kinds,
    ImmutableArray<SearchWordsToFind> Synonyms,
    ImmutableArray<SearchSection> Sections,
    ImmutableArray<SearchParagraph> Paragraphs,
    ImmutableArray<SearchSentence> Sentences,
    ImmutableArray<SearchEntry> Entries,
    ImmutableArray<SearchFormer> Former
);

/// <summary>A kind of entry.</summary>
/// <param name="Facet">The key under which sections, sentences and entries have the slugs that the facet filters
/// by; left out for a kind without a facet.</param>
internal sealed record SearchKind(
    [property: JsonPropertyName("k")] string Id,
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("p")] string PluralName,
    [property: JsonPropertyName("f")] string? Facet
);

/// <summary>Words that readers type, and the words that they mean.</summary>
internal sealed record SearchWordsToFind(
    [property: JsonPropertyName("w")] ImmutableArray<string> Words,
    [property: JsonPropertyName("f")] string Find
);

/// <param name="Id">The permanent id.</param>
/// <param name="Page">The route of the page with its sentences.</param>
/// <param name="Facets">Lists of slugs by the keys of the facets.</param>
internal sealed record SearchSection(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("l")] string Label,
    [property: JsonPropertyName("t")] string Title,
    [property: JsonPropertyName("u")] string Url,
    [property: JsonPropertyName("p")] string Page,
    [property: JsonIgnore] OrderedDictionary<string, object> Facets
)
{
    [JsonExtensionData]
    public OrderedDictionary<string, object> Members => Facets;
}

/// <param name="Id">The permanent id.</param>
/// <param name="First">The index of its first sentence in the list of sentences.</param>
/// <param name="Count">The number of its sentences.</param>
internal sealed record SearchParagraph(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("u")] string Url,
    [property: JsonPropertyName("s")] int First,
    [property: JsonPropertyName("c")] int Count
);

/// <param name="Section">The index of its section in the list of sections.</param>
/// <param name="Facets">Lists of slugs by the keys of the facets.</param>
internal sealed record SearchSentence(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("s")] int Section,
    [property: JsonPropertyName("t")] string Text,
    [property: JsonIgnore] OrderedDictionary<string, object> Facets
)
{
    [JsonExtensionData]
    public OrderedDictionary<string, object> Members => Facets;
}

/// <param name="Id">The permanent id.</param>
/// <param name="Url">The route of its record.</param>
/// <param name="Text">Its last words.</param>
internal sealed record SearchFormer(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("u")] string Url,
    [property: JsonPropertyName("t")] string Text
);

/// <summary>
/// An entry, a work, an event, a group or an item of the argument, a marginal head, a page of the site or what it
/// offers, or the study.
/// </summary>
/// <param name="Kind">The id of its kind, <c>work</c>, <c>event</c>, <c>argument</c>, <c>head</c>, <c>page</c> or
/// <c>study</c>.</param>
/// <param name="Id">The slug, the key, the id of the sentence of a head, or the route of a page.</param>
/// <param name="Body">The site's text about an entry; left out without one.</param>
/// <param name="Picked">The indexes of the sentences that are picked for an entry; left out if its names find
/// them.</param>
/// <param name="Names">Its other names; the authors of a work.</param>
/// <param name="Facets">Lists of slugs by the keys of the facets.</param>
internal sealed record SearchEntry(
    [property: JsonPropertyName("k")] string Kind,
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("u")] string Url,
    [property: JsonPropertyName("t")] string Title,
    [property: JsonPropertyName("d")] string Description,
    [property: JsonPropertyName("n")] ImmutableArray<string> Names,
    [property: JsonIgnore] OrderedDictionary<string, object> Facets,
    [property: JsonPropertyName("b")] string? Body = null,
    [property: JsonPropertyName("s")] ImmutableArray<int>? Picked = null
)
{
    [JsonExtensionData]
    public OrderedDictionary<string, object> Members => Facets;
}

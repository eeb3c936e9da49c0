using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AfPakSite.Exporting;

/// <summary>
/// <c>search.json</c>, which the search page indexes. Its keys are short, because the browser fetches the whole file.
/// </summary>
/// <param name="Common">The stop words, in ordinal order.</param>
/// <param name="Sections">In reading order.</param>
/// <param name="Sentences">In reading order.</param>
internal sealed record SearchFile(
    ImmutableArray<string> Common,
    ImmutableArray<SearchKind> Kinds,
    ImmutableArray<SearchSection> Sections,
    ImmutableArray<SearchSentence> Sentences,
    ImmutableArray<SearchEntry> Entries
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

/// <param name="Page">The route of the page with its sentences.</param>
/// <param name="Facets">Lists of slugs by the keys of the facets.</param>
internal sealed record SearchSection(
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

/// <summary>An entry, a work or an event.</summary>
/// <param name="Kind">The id of its kind, <c>work</c> or <c>event</c>.</param>
/// <param name="Id">The slug or the key.</param>
/// <param name="Names">Its other names; the authors of a work.</param>
/// <param name="Facets">Lists of slugs by the keys of the facets.</param>
internal sealed record SearchEntry(
    [property: JsonPropertyName("k")] string Kind,
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("u")] string Url,
    [property: JsonPropertyName("t")] string Title,
    [property: JsonPropertyName("d")] string Description,
    [property: JsonPropertyName("n")] ImmutableArray<string> Names,
    [property: JsonIgnore] OrderedDictionary<string, object> Facets
)
{
    [JsonExtensionData]
    public OrderedDictionary<string, object> Members => Facets;
}

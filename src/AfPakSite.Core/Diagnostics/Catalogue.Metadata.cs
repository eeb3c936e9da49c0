namespace AfPakSite.Diagnostics;

/// <content>What the pages tell programs.</content>
public static partial class Catalogue
{
    public static readonly DiagnosticKind MetadataIncomplete = new(
        "metadata-incomplete",
        Severity.Error,
        "A page does not tell programs its title, kind or address, or where it stands in the site.",
        "The page “{0}” does not tell programs its “{1}”.",
        new(
            "output/about/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/about/\"><meta property=\"og:type\" content=\"website\"><meta property=\"og:url\" content=\"https://tea.example/about/\"></head><body><h1>T</h1></body></html>"
        )
    );

    public static readonly DiagnosticKind MetadataItemType = new(
        "metadata-item-type",
        Severity.Error,
        "Reference managers and Google Scholar would take a page for something else than it is.",
        "The page “{0}” would be taken for {1}.",
        new(
            "output/about/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/about/\"><meta name=\"citation_title\" content=\"On Tea\"></head><body><h1>T</h1></body></html>"
        )
    );

    public static readonly DiagnosticKind MetadataSharedIdentity = new(
        "metadata-shared-identity",
        Severity.Error,
        "Two pages say that they are one, so that annotations of one would show on the other.",
        "Hypothes.is would show the notes of “{0}” on “{1}” too.",
        new(
            "output/about/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/about/\"><link rel=\"alternate\" href=\"../study/\"></head><body><h1>T</h1></body></html>"
        )
    );

    public static readonly DiagnosticKind CoinsMalformed = new(
        "coins-malformed",
        Severity.Error,
        "A COinS span is written in a way that no reference manager reads.",
        "No reference manager can read the COinS span “{0}”.",
        new(
            "output/bibliography/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/bibliography/\"></head><body><h1>T</h1><span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.btitle=Tea&amp;\"></span></body></html>"
        )
    );

    public static readonly DiagnosticKind JsonLdMalformed = new(
        "json-ld-malformed",
        Severity.Error,
        "The JSON-LD of a page is no JSON, has no context, or describes a thing twice.",
        "No search engine can read the JSON-LD of “{0}”.",
        new(
            "output/about/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/about/\"><script type=\"application/ld+json\">{\"@context\":</script></head><body><h1>T</h1></body></html>"
        )
    );

    public static readonly DiagnosticKind ScholarCannotIndex = new(
        "scholar-cannot-index",
        Severity.Warning,
        "The record of the study has no title, no author or no date, without which Google Scholar lists no work.",
        "Google Scholar cannot list the study without “{0}”.",
        new(
            "input/site.yml",
            "url: https://tea.example/\ntitle: Tea\nlanguage: en\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}]}\n"
        )
    );

    public static readonly DiagnosticKind ScholarCannotRead = new(
        "scholar-cannot-read",
        Severity.Error,
        "The home page gives a date or the address of a PDF in a form that Google Scholar does not read.",
        "Google Scholar cannot read “{1}” as “{0}”.",
        new(
            "output/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/\"><meta name=\"citation_publication_date\" content=\"May 2024\"></head><body><h1>T</h1></body></html>"
        )
    );
}

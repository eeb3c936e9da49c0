using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Sites;

/// <summary>The settings of a site: <c>input/site.yml</c>.</summary>
/// <param name="BaseUrl">Absolute, with a slash at its end.</param>
/// <param name="SplitLevel">Sections down to this level have pages of their own.</param>
/// <param name="Study">The bibliographic record of the study itself.</param>
/// <param name="NotCitations">Pieces of the study that look like citations and are none.</param>
/// <param name="Kinds">The table of kinds: the default ones, and those that the site declares.</param>
/// <param name="Indexable">Whether search engines may list the site.</param>
/// <param name="HasPdf">Whether the study is printed too, as <c>/study.pdf</c>.</param>
/// <param name="Words">The site's own words.</param>
public sealed record SiteSettings(
    string BaseUrl,
    string Title,
    string Description,
    string Language,
    int SplitLevel,
    Work Study,
    License License,
    ImmutableArray<NavigationItem> Navigation,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Located<string>> NotCitations,
    ImmutableArray<EntryKind> Kinds,
    bool Indexable,
    bool HasPdf,
    Words Words
)
{
    /// <summary>The kinds by which the search and the table of targets are narrowed down.</summary>
    public IEnumerable<EntryKind> Facets => Kinds.Where(kind => kind.Facet is not null);

    /// <summary>The language of the words where it is not the site's; null where it is, so that nothing has to be marked.</summary>
    public string? ForeignWords => Words.AreIn(Language) ? null : Words.Language;

    /// <summary>Whether the name of a kind is a word of the site's own, and not the input's.</summary>
    public bool IsWord(string name) =>
        EntryKind.DefaultsIn(Words).Any(kind => name == kind.Name || name == kind.PluralName || name == kind.Title)
        || name == Words.Kinds.Works
        || name == Words.Kinds.Events;

    /// <summary>The direction of the site's script where it is not the usual one, from left to right.</summary>
    public string? Direction => LanguageTag.IsRightToLeft(Language) ? "rtl" : null;

    /// <summary>The direction of those words where it is another than the site's; null where it is the same.</summary>
    public string? DirectionOfWords =>
        LanguageTag.IsRightToLeft(Words.Language) == LanguageTag.IsRightToLeft(Language) ? null
        : LanguageTag.IsRightToLeft(Words.Language) ? "rtl"
        : "ltr";

    /// <summary>A route of the site as an address for the world.</summary>
    public string Absolute(string route) => string.Concat(BaseUrl.AsSpan(0, BaseUrl.Length - 1), route);

    /// <summary>The site's host, with its port where it names one.</summary>
    public string Host => new Uri(BaseUrl).Authority;

    /// <summary>Whether the site's host only stands in for the one that the site will have.</summary>
    public bool HasPlaceholderHost => ReservedHost.Includes(new Uri(BaseUrl).Host);

    /// <summary>
    /// A route as an address that is read away from the site, on paper or in a book; null while it would lead nowhere.
    /// </summary>
    public string? Printed(string route) => HasPlaceholderHost ? null : Absolute(route);

    /// <summary>The same without its scheme, as short as a reader can type it.</summary>
    public string? Typed(string route) => Printed(route)?[(new Uri(BaseUrl).Scheme.Length + "://".Length)..];
}

/// <summary>The licence of the study's text.</summary>
public sealed record License(string Name, string? Url, string? Note);

/// <summary>An entry of the header.</summary>
public sealed record NavigationItem(string Title, Located<string> Route);

/// <summary>An old address and the one that answers for it.</summary>
public sealed record Redirect(Located<string> From, Located<string> To);

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Sites;

/// <summary>The settings of a site: <c>input/site.yml</c>.</summary>
/// <param name="BaseUrl">Absolute, with a final slash.</param>
/// <param name="PermanentBase">The base of permanent addresses, an address that redirects to the site wherever it is;
/// absolute, with a final slash; null for <paramref name="BaseUrl"/>.</param>
/// <param name="FeedAuthority">The name and date with which the ids of the feed begin (RFC 4151), and which no move
/// changes; null for the host in the settings and the date of the first release.</param>
/// <param name="SettledHost">The host in the settings, whatever address the build is for.</param>
/// <param name="SplitLevel">Sections down to this level have their own page.</param>
/// <param name="EditionOfEachRelease">Whether each release becomes an edition.</param>
/// <param name="ShortLinksAreRules">Whether permalinks that only redirect are rules of the host instead of
/// pages.</param>
/// <param name="Study">The bibliographic record of the study.</param>
/// <param name="NotCitations">Texts of the study that look like citations but are not.</param>
/// <param name="MissingImages">Images of the study that the site does not have yet, as paths from its folder.</param>
/// <param name="Uncited">What becomes of works that only a file of a reference manager lists, and that nothing cites.
/// </param>
/// <param name="Kinds">The table of kinds: the default kinds and the declared ones.</param>
/// <param name="Indexable">Whether search engines may list the site.</param>
/// <param name="PolicyInPages">Whether each page contains the security policy.</param>
/// <param name="HasPdf">Whether the site also has the study as <c>/study.pdf</c>.</param>
/// <param name="Words">The words of the interface.</param>
public sealed record SiteSettings(
    string BaseUrl,
    string? PermanentBase,
    string? FeedAuthority,
    string SettledHost,
    string Title,
    string Description,
    string Language,
    int SplitLevel,
    bool EditionOfEachRelease,
    bool ShortLinksAreRules,
    Work Study,
    License License,
    ImmutableArray<NavigationItem> Navigation,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Located<string>> NotCitations,
    ImmutableArray<Located<string>> MissingImages,
    UncitedRule Uncited,
    ImmutableArray<EntryKind> Kinds,
    bool Indexable,
    bool PolicyInPages,
    bool HasPdf,
    Words Words
)
{
    /// <summary>The kinds with a facet in the search and in the table of targets.</summary>
    public IEnumerable<EntryKind> Facets => Kinds.Where(kind => kind.Facet is not null);

    /// <summary>The kind whose entries have a form of their own.</summary>
    /// <param name="form">Any form except the plain one, which many kinds have.</param>
    public EntryKind KindOf(EntryForm form) => Kinds.Single(kind => kind.Form == form);

    /// <summary>The language of the words if it differs from the site's; otherwise null.</summary>
    public string? ForeignWords => Words.AreIn(Language) ? null : Words.Language;

    /// <summary>
    /// Whether the name of a kind or of a part of the study, or the title or description of a page, comes from the
    /// words of the interface, not from the input.
    /// </summary>
    public bool IsWord(string text) => Words.Names.Contains(text);

    /// <summary><c>rtl</c> if the site's language is written from right to left; otherwise null.</summary>
    public string? Direction => LanguageTag.IsRightToLeft(Language) ? "rtl" : null;

    /// <summary>The direction of the words if it differs from the site's; otherwise null.</summary>
    public string? DirectionOfWords =>
        LanguageTag.IsRightToLeft(Words.Language) == LanguageTag.IsRightToLeft(Language) ? null
        : LanguageTag.IsRightToLeft(Words.Language) ? "rtl"
        : "ltr";

    /// <summary>The absolute address of a route.</summary>
    public string Absolute(string route) => string.Concat(BaseUrl.AsSpan(0, BaseUrl.Length - 1), route);

    /// <summary>
    /// The absolute address of a route for what outlives the site's host: a course, a bibliography, a copied citation.
    /// </summary>
    public string Permanent(string route) => $"{PermanentBase ?? BaseUrl}{route[1..]}";

    /// <summary>The absolute address of the page of a route, without a fragment.</summary>
    public string AbsolutePage(string route) => Absolute(route.Split('#')[0]);

    /// <summary>The path of the site on its host, without a final slash; empty at the root of the host.</summary>
    public string Path => new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    /// <summary>The site's host, with its port if it has one.</summary>
    public string Host => new Uri(BaseUrl).Authority;

    /// <summary>Whether the site's host is a placeholder.</summary>
    public bool HasPlaceholderHost => ReservedHost.Includes(new Uri(BaseUrl).Host);

    /// <summary>The host or email address with which the ids of the feed begin.</summary>
    public string FeedName => FeedAuthority?.Split(',')[0] ?? SettledHost;

    /// <summary>Whether the ids of the feed begin with a placeholder, which nobody can hold.</summary>
    public bool HasPlaceholderFeed => ReservedHost.Includes(FeedName);

    /// <summary>The absolute address of a route for paper and books; null if the host is a placeholder.</summary>
    public string? Printed(string route) => HasPlaceholderHost ? null : Absolute(route);

    /// <summary>
    /// The printed address without its scheme, which is shorter to type; null if the host is a placeholder.
    /// </summary>
    public string? Typed(string route) => Printed(route)?[(new Uri(BaseUrl).Scheme.Length + "://".Length)..];
}

/// <summary>The license of the study's text.</summary>
/// <param name="IsGranted">Whether <c>site.yml</c> gives one; otherwise nothing is said of it beside the text.</param>
public sealed record License(string Name, string? Url, string? Note, bool IsGranted = true)
{
    /// <summary>The name and the address in one line, where it cannot be a link.</summary>
    public string InOneLine => Url is null ? Name : $"{Name}, {Url}";
}

/// <summary>An item of the menu.</summary>
public sealed record NavigationItem(string Title, Located<string> Route);

/// <summary>An old address and its replacement.</summary>
public sealed record Redirect(Located<string> From, Located<string> To);

/// <summary>What becomes of works of a file of a reference manager that nothing cites.</summary>
public enum UncitedRule
{
    /// <summary>They are part of the site, and each is reported.</summary>
    Report,

    /// <summary>They are not part of the site, because the file is the whole library of its author.</summary>
    LeaveOut,

    /// <summary>They are part of the site, and their author wants them there.</summary>
    Keep,
}

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Sites;

/// <summary>Reads <c>input/site.yml</c>.</summary>
public static class SiteSettingsReader
{
    public const string Path = "input/site.yml";

    private static readonly string[] Keys =
    [
        "url",
        "permanent-base",
        "feed-authority",
        "title",
        "description",
        "language",
        "split-level",
        "editions",
        "short-links",
        "study",
        "license",
        "navigation",
        "redirects",
        "not-citations",
        "missing-images",
        "uncited-works",
        "kinds",
    ];

    /// <summary>The address of a site whose address cannot be read.</summary>
    private const string NoSite = "https://site.invalid/";

    /// <summary>The settings; null and diagnostics if they cannot be read.</summary>
    public static SiteSettings? Read(
        SourceSet sources,
        BuildOptions options,
        Func<string, string?> readWords,
        DiagnosticBag diagnostics
    )
    {
        if (sources.Find(Path) is not { } source)
        {
            diagnostics.Add(Catalog.FileMissing(Path, RequiredFile.Settings));
            return null;
        }
        return sources.Read(
            source,
            (options, readWords),
            (file, bag) => Read(file, options, readWords, bag),
            diagnostics
        );
    }

    private static SiteSettings? Read(
        SourceText source,
        BuildOptions options,
        Func<string, string?> readWords,
        DiagnosticBag diagnostics
    )
    {
        if (FieldReader.Read(source.Whole, new YamlHolder.File(), diagnostics) is not { } fields)
            return null;
        var settings = Read(fields, options, readWords, diagnostics);
        fields.Close();
        return settings;
    }

    /// <summary>
    /// Whether an address can be a site's: absolute, http or https, without user information, query and fragment. A
    /// path such as <c>//x/</c> would be a host, and <c>/*/</c> or <c>/:a/</c> a pattern in the rules of a host.
    /// </summary>
    public static bool IsBaseUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && LinkScheme.IsExternal(url)
        && uri.UserInfo.Length == 0
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0
        && !uri.AbsolutePath.TrimEnd('/').Split('/').Skip(1).Any(part => part is "" or ['*' or ':', ..]);

    /// <summary>The address of a site with a final slash.</summary>
    public static string Normalized(string url) => new Uri(url).AbsoluteUri.TrimEnd('/') + "/";

    private static SiteSettings? Read(
        FieldReader fields,
        BuildOptions options,
        Func<string, string?> readWords,
        DiagnosticBag diagnostics
    )
    {
        var url = fields.Expect(Keys).Text("url");
        var language = Language(fields.Text("language"), diagnostics);
        var words = WordsOf(language, readWords, diagnostics);
        var study = fields.RequiredFields("study");
        var settings = study is null
            ? null
            : new SiteSettings(
                BaseUrl(options.BaseUrl is null ? url : url.With(options.BaseUrl), diagnostics),
                PermanentBase(fields.OptionalText("permanent-base"), diagnostics),
                FeedAuthority(fields.OptionalText("feed-authority"), diagnostics),
                new Uri(IsBaseUrl(url.Value) ? url.Value : NoSite).Host,
                Title(fields.Text("title")),
                fields.OptionalText("description")?.Value ?? "",
                language.Value,
                fields.Number("split-level", 1, 6, otherwise: 1),
                fields.Choice("editions", [("on-request", false), ("each-release", true)], required: false),
                fields.Choice("short-links", [("pages", false), ("rules", true)], required: false),
                WorkReader.Read(study, diagnostics),
                License(fields.Fields("license"), words),
                Navigation(fields.FieldsOfEach("navigation"), diagnostics),
                RedirectReader.Read(fields.FieldsOfEach("redirects"), diagnostics),
                fields.Texts("not-citations"),
                fields.Texts("missing-images"),
                fields.Choice(
                    "uncited-works",
                    [("report", UncitedRule.Report), ("leave-out", UncitedRule.LeaveOut), ("keep", UncitedRule.Keep)],
                    required: false
                ),
                EntryKindReader.Read(
                    fields.FieldsOfEach("kinds"),
                    EntryKind.DefaultsIn(words),
                    Routes.OwnFolders,
                    diagnostics
                ),
                options.Indexable,
                options.PolicyInPages,
                options.Pdf,
                words
            );
        return settings;
    }

    private static string BaseUrl(Located<string> url, DiagnosticBag diagnostics)
    {
        if (IsBaseUrl(url.Value))
            return Normalized(url.Value);
        if (url.Value.Length > 0)
            diagnostics.Add(Catalog.BaseUrlNotAbsolute(url));
        return NoSite;
    }

    private static string? PermanentBase(Located<string>? address, DiagnosticBag diagnostics)
    {
        if (address is not { } given || IsPermanentBase(given.Value))
            return address?.Value;
        diagnostics.Add(Catalog.PermanentBaseMalformed(given));
        return null;
    }

    private static string? FeedAuthority(Located<string>? authority, DiagnosticBag diagnostics)
    {
        if (authority is not { } given || TagUri.IsTaggingEntity(given.Value))
            return authority?.Value;
        diagnostics.Add(Catalog.FeedAuthorityMalformed(given));
        return null;
    }

    /// <summary>
    /// Whether routes can follow an address: https, with a final slash, as w3id, PURL, ARK and DOI give it.
    /// </summary>
    private static bool IsPermanentBase(string address) =>
        IsBaseUrl(address) && new Uri(address).Scheme == Uri.UriSchemeHttps && address.EndsWith('/');

    /// <summary>The title; another text for a missing one, so that it is not also reported on each page.</summary>
    private static string Title(Located<string> title) => title.Value.Length > 0 ? title.Value : Path;

    private static Located<string> Language(Located<string> language, DiagnosticBag diagnostics)
    {
        if (LanguageTag.IsWellFormed(language.Value))
            return language;
        if (language.Value.Length > 0)
            diagnostics.Add(Catalog.LanguageUnknown(language));
        return language.With(Words.Default);
    }

    private static Words WordsOf(Located<string> language, Func<string, string?> readWords, DiagnosticBag diagnostics)
    {
        var words = Words.For(language.Value, readWords);
        if (!words.AreIn(language.Value))
            diagnostics.Add(Catalog.LanguageWithoutWords(language));
        return words;
    }

    private static License License(FieldReader? fields, Words words)
    {
        if (fields is null)
            return new(words.Frame.AllRightsReserved, null, null, IsGranted: false);
        var license = new License(
            fields.Text("name").Value,
            fields.WebAddress("url"),
            fields.OptionalText("note")?.Value
        );
        fields.Close();
        return license;
    }

    private static ImmutableArray<NavigationItem> Navigation(
        IEnumerable<FieldReader> items,
        DiagnosticBag diagnostics
    ) => [.. items.Select(item => NavigationItem(item, diagnostics)).OfType<NavigationItem>()];

    private static NavigationItem? NavigationItem(FieldReader fields, DiagnosticBag diagnostics)
    {
        var item = new NavigationItem(fields.Text("title").Value, fields.Text("route"));
        fields.Close();
        if (item.Route.Value.StartsWith('/') && LinkScheme.IsAllowed(item.Route.Value))
            return item.Title.Length > 0 ? item : null;
        if (item.Route.Value.Length > 0)
            diagnostics.Add(Catalog.RouteMalformed(item.Route));
        return null;
    }
}

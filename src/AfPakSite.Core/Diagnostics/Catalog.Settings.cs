using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The settings of the site, and the addresses that authors write.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind BaseUrlNotAbsoluteKind = new(
        "base-url-not-absolute",
        Severity.Error,
        "The site's address is not an absolute http or https address."
    );

    public static Diagnostic BaseUrlNotAbsolute(Located<string> address) =>
        BaseUrlNotAbsoluteKind.At(
            address.Span,
            $"{Quoted(address.Value)} is not the address of a site.",
            "write it as https://host/ or https://host/path/"
        );

    public static readonly DiagnosticKind PermanentBaseMalformedKind = new(
        "permanent-base-malformed",
        Severity.Error,
        "The base of the permanent addresses is not an https address that ends in a slash."
    );

    public static Diagnostic PermanentBaseMalformed(Located<string> address) =>
        PermanentBaseMalformedKind.At(
            address.Span,
            $"{Quoted(address.Value)} is not the base of permanent addresses.",
            "write it as https://w3id.org/NAME/ or https://n2t.net/ark:/NUMBER/NAME/, with a final slash"
        );

    public static readonly DiagnosticKind FeedAuthorityMalformedKind = new(
        "feed-authority-malformed",
        Severity.Error,
        "The authority of the feed's ids is not a host or an email address with a date."
    );

    public static Diagnostic FeedAuthorityMalformed(Located<string> authority) =>
        FeedAuthorityMalformedKind.At(
            authority.Span,
            $"{Quoted(authority.Value)} is not the authority of an id.",
            "write a host or an email address, a comma, and a date when it was yours, such as tea.example,2026"
        );

    public static readonly DiagnosticKind LanguageUnknownKind = new(
        "language-unknown",
        Severity.Error,
        "The site's language is not a language tag."
    );

    public static Diagnostic LanguageUnknown(Located<string> language) =>
        LanguageUnknownKind.At(
            language.Span,
            $"{Quoted(language.Value)} is not a language tag.",
            "write a language tag such as en, de or pt-BR"
        );

    public static readonly DiagnosticKind KindNameTakenKind = new(
        "kind-name-taken",
        Severity.Error,
        "The name or the folder of a declared kind is a word that the site's data already uses."
    );

    /// <param name="word">The name or the folder.</param>
    public static Diagnostic KindNameTaken(Located<string> word) =>
        KindNameTakenKind.At(
            word.Span,
            $"The site's data already uses the word {Quoted(word.Value)}.",
            "choose another word for the kind"
        );

    public static readonly DiagnosticKind SchemaTypeMalformedKind = new(
        "schema-type-malformed",
        Severity.Error,
        "The schema.org type of a kind is not a word that begins with a capital letter."
    );

    public static Diagnostic SchemaTypeMalformed(Located<string> type) =>
        SchemaTypeMalformedKind.At(
            type.Span,
            $"{Quoted(type.Value)} is not a schema.org type.",
            "write the name of a type such as Thing, Person or DefinedTerm"
        );

    public static readonly DiagnosticKind LanguageWithoutWordsKind = new(
        "language-without-words",
        Severity.Warning,
        "The theme has no words in the site's language, so the site's own words stay English."
    );

    public static Diagnostic LanguageWithoutWords(Located<string> language) =>
        LanguageWithoutWordsKind.At(
            language.Span,
            $"The theme has no words in the language {Quoted(language.Value)}: the site's own words stay English.",
            "translate theme/words/en.json into a file named after the language"
        );

    public static readonly DiagnosticKind RouteMalformedKind = new(
        "route-malformed",
        Severity.Error,
        "A menu item leads to something that cannot be a route of the site."
    );

    public static Diagnostic RouteMalformed(Located<string> route) =>
        RouteMalformedKind.At(
            route.Span,
            $"{Quoted(route.Value)} cannot be a route of the site.",
            "write the route of a page, such as /actors/"
        );

    public static readonly DiagnosticKind LinkSchemeKind = new(
        "link-scheme",
        Severity.Error,
        "A link's address could run a script, or is one that not every browser follows."
    );

    public static Diagnostic LinkScheme(SourceSpan link, string address) =>
        LinkSchemeKind.At(
            link,
            $"{Quoted(address)} is not an address that a page may link to.",
            "link to a route of the site, or use http, https or mailto"
        );

    public static readonly DiagnosticKind LinkWithoutAddressKind = new(
        "link-without-address",
        Severity.Error,
        "A link or an image has no address, or an address of mail without a recipient."
    );

    public static Diagnostic LinkWithoutAddress(SourceSpan link) =>
        LinkWithoutAddressKind.At(link, "The link has no address.", "write in the parentheses where it leads");

    public static readonly DiagnosticKind LinkNotDefinedKind = new(
        "link-not-defined",
        Severity.Error,
        "The address of a link is not given where the link refers to it, so readers see brackets."
    );

    public static Diagnostic LinkNotDefined(SourceSpan link) =>
        LinkNotDefinedKind.At(
            link,
            $"Nothing gives the address of the link {Quoted(link.Text)}.",
            "write the address in parentheses instead of the second brackets"
        );

    public static readonly DiagnosticKind RedirectMalformedKind = new(
        "redirect-malformed",
        Severity.Error,
        "A redirect has an address that no server understands."
    );

    public static Diagnostic RedirectMalformed(SourceSpan place, string address) =>
        RedirectMalformedKind.At(
            place,
            $"No redirect can use the address {Quoted(address)}.",
            "write a path such as /old/, without white space, query or fragment; * may only be its end, :splat repeats what it is, a placeholder such as :year must also be in `from`, and /.netlify belongs to the host"
        );

    public static readonly DiagnosticKind RedirectTwiceKind = new(
        "redirect-twice",
        Severity.Error,
        "Two redirects have the same address, or the first one has all of its folder, so the second one never applies."
    );

    /// <param name="first">Where the redirect begins that applies.</param>
    public static Diagnostic RedirectTwice(Located<string> from, Located<string> first) =>
        RedirectTwiceKind.At(
            from.Span,
            first.Value.EndsWith('*')
                ? $"The redirect from {Quoted(first.Value)} already has {Quoted(from.Value)}."
                : $"There is already a redirect from {Quoted(from.Value)}.",
            $"the other is at {first.Span}; remove one of them"
        );

    public static readonly DiagnosticKind RedirectHidesPageKind = new(
        "redirect-hides-page",
        Severity.Error,
        "A redirect has the address of a page, which it would hide."
    );

    public static Diagnostic RedirectHidesPage(SourceSpan place, string from) =>
        RedirectHidesPageKind.At(place, $"The redirect from {Quoted(from)} hides a page.", "remove the redirect");

    public static readonly DiagnosticKind RedirectCatchesAllKind = new(
        "redirect-catches-all",
        Severity.Error,
        "A redirect catches every unknown address, so that no reader sees the page for addresses that do not exist."
    );

    public static Diagnostic RedirectCatchesAll(SourceSpan place, string from) =>
        RedirectCatchesAllKind.At(
            place,
            $"The redirect from {Quoted(from)} catches every address without a page.",
            "begin it with the folder that moved, such as /old/*"
        );

    public static readonly DiagnosticKind RedirectCircleKind = new(
        "redirect-circle",
        Severity.Error,
        "Redirects lead back to where they began."
    );

    public static Diagnostic RedirectCircle(SourceSpan place, string from) =>
        RedirectCircleKind.At(
            place,
            $"The redirect from {Quoted(from)} leads in a circle.",
            "let one of the redirects end at a page"
        );

    public static readonly DiagnosticKind RedirectDeadKind = new(
        "redirect-dead",
        Severity.Error,
        "A redirect ends at a page that does not exist."
    );

    /// <param name="to">Where it ends, with its fragment.</param>
    /// <param name="path">Where it ends, without its fragment.</param>
    public static Diagnostic RedirectDead(
        SourceSpan place,
        string from,
        string to,
        string path,
        IEnumerable<string> routes
    ) =>
        RedirectDeadKind.AtUnknown(
            new(path, place),
            $"The redirect from {Quoted(from)} leads to {Quoted(to)}, which does not exist.",
            routes
        );
}

using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The finished pages: their links, and the requirements for a single page.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind PageDeadKind = new(
        "page-dead",
        Severity.Error,
        "A link leads to a page that does not exist."
    );

    public static Diagnostic PageDead(SourceSpan link, string route, IEnumerable<string> routes) =>
        PageDeadKind.AtUnknown(new(route, link), $"The page {Quoted(route)} does not exist.", routes);

    public static readonly DiagnosticKind FragmentDeadKind = new(
        "fragment-dead",
        Severity.Error,
        "A link leads to a fragment that its page does not have."
    );

    /// <param name="otherPage">A page that has the fragment; null where none has.</param>
    /// <param name="known">The fragments of the page.</param>
    public static Diagnostic FragmentDead(
        SourceSpan link,
        string route,
        string fragment,
        string? otherPage,
        IEnumerable<string> known
    )
    {
        var suggestion = otherPage is null ? Suggestion.Of(fragment, known) : null;
        return FragmentDeadKind.At(
            link,
            $"The page {Quoted(route)} has no fragment {Quoted(fragment)}.",
            suggestion?.Hint ?? $"it is on {Quoted(otherPage!)}",
            suggestion?.FixesOf(new(fragment, link))
                ?? Fix.Of(
                    $"Write “{otherPage}#{fragment}”",
                    isSafe: false,
                    AuthoredValue.Replace(new($"{route}#{fragment}", link), $"{otherPage}#{fragment}")
                )
        );
    }

    public static readonly DiagnosticKind AssetDeadKind = new(
        "asset-dead",
        Severity.Error,
        "A page loads a file that does not exist."
    );

    public static Diagnostic AssetDead(SourceSpan place, string address, IEnumerable<string> known) =>
        AssetDeadKind.AtUnknown(new(address, place), $"The file {Quoted(address)} does not exist.", known);

    public static readonly DiagnosticKind AssetForeignKind = new(
        "asset-foreign",
        Severity.Error,
        "A page loads a file from another site, which the site's own policy blocks."
    );

    public static Diagnostic AssetForeign(SourceSpan place, string address) =>
        AssetForeignKind.At(
            place,
            $"{Quoted(address)} is on another site.",
            "copy the file into the site, or link to it in words"
        );

    public static readonly DiagnosticKind PageOrphanKind = new(
        "page-orphan",
        Severity.Error,
        "No chain of links from the home page leads to a page."
    );

    public static Diagnostic PageOrphan(SourceSpan page, string route) =>
        PageOrphanKind.At(
            page,
            $"No link leads to {Quoted(route)}.",
            "link to it from another page, or add it to `navigation:` in input/site.yml"
        );

    public static readonly DiagnosticKind HtmlIdTwiceKind = new(
        "html-id-twice",
        Severity.Error,
        "Two elements of a page have the same id."
    );

    public static Diagnostic HtmlIdTwice(SourceSpan place, string id, string route) =>
        HtmlIdTwiceKind.At(
            place,
            $"The id {Quoted(id)} occurs twice on {Quoted(route)}.",
            "give one of the two another name"
        );

    public static readonly DiagnosticKind LinkWithoutTextKind = new(
        "link-without-text",
        Severity.Error,
        "A link has no text that a screen reader could read out."
    );

    public static Diagnostic LinkWithoutText(SourceSpan link, string address) =>
        LinkWithoutTextKind.At(
            link,
            $"The link to {Quoted(address)} has no text.",
            "write between the brackets where it leads"
        );

    public static readonly DiagnosticKind ImageWithoutAlternativeKind = new(
        "image-without-alternative",
        Severity.Error,
        "An image has no text for readers who cannot see it."
    );

    public static Diagnostic ImageWithoutAlternative(SourceSpan image, string address) =>
        ImageWithoutAlternativeKind.At(
            image,
            $"The image {Quoted(address)} has no alternative text.",
            "write between the brackets what it shows"
        );

    public static readonly DiagnosticKind HeadingOutOfOrderKind = new(
        "heading-out-of-order",
        Severity.Error,
        "A heading skips a level, or a page has two headings of level 1."
    );

    /// <param name="before">The level of the heading before; 0 for the first heading.</param>
    public static Diagnostic HeadingOutOfOrder(SourceSpan heading, string text, int level, int before) =>
        HeadingOutOfOrderKind.At(
            heading,
            $"The heading {Quoted(text)} has level {level} here.",
            before switch
            {
                0 => "begin with a heading of level 1",
                1 => "use level 2 after a heading of level 1",
                2 => "use level 2 or 3 after a heading of level 2",
                _ => $"use a level from 2 to {before + 1} after a heading of level {before}",
            }
        );

    public static readonly DiagnosticKind HeadIncompleteKind = new(
        "head-incomplete",
        Severity.Error,
        "A page has no title, language, canonical address or heading."
    );

    public static Diagnostic HeadIncomplete(SourceSpan page, string route, HeadPart missing) =>
        HeadIncompleteKind.At(page, $"The page {Quoted(route)} has no {InWords(missing)}.", ByTheme);

    public static readonly DiagnosticKind InlineCodeKind = new(
        "inline-code",
        Severity.Error,
        "A page contains an inline script or style, which the site's policy blocks."
    );

    /// <param name="element">The name of the element that contains the code.</param>
    public static Diagnostic InlineCode(SourceSpan place, string element) =>
        InlineCodeKind.At(
            place,
            $"The element {Quoted(element)} contains an inline script or style.",
            "put it into a file: the site's own policy blocks it here"
        );

    public static readonly DiagnosticKind BaseElementKind = new(
        "base-element",
        Severity.Error,
        "A page contains a <base> element, which changes where its links lead."
    );

    /// <param name="address">The address that the element gives.</param>
    public static Diagnostic BaseElement(SourceSpan place, string route, string address) =>
        BaseElementKind.At(
            place,
            $"The page {Quoted(route)} has the base address {Quoted(address)}.",
            "remove the <base> element: links are relative to their page"
        );

    private const string ByTheme = "the theme must add it";

    private static string InWords(HeadPart part) =>
        part switch
        {
            HeadPart.Title => "title",
            HeadPart.Language => "language",
            HeadPart.CanonicalAddress => "canonical address",
            _ => "heading",
        };
}

/// <summary>What every page must have.</summary>
public enum HeadPart
{
    Title,
    Language,
    CanonicalAddress,
    Heading,
}

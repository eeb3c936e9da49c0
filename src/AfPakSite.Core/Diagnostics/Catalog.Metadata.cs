using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>What the pages tell programs.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind BaseUrlMixedKind = new(
        "base-url-mixed",
        Severity.Error,
        "A page gives another address than its own as its address."
    );

    /// <param name="found">The address that the page gives.</param>
    /// <param name="own">The address that it has.</param>
    public static Diagnostic BaseUrlMixed(SourceSpan place, string route, string found, string own) =>
        BaseUrlMixedKind.At(
            place,
            $"The page {Quoted(route)} gives {Quoted(found)} as its address.",
            $"its address is {Quoted(own)}"
        );

    public static readonly DiagnosticKind MetadataIncompleteKind = new(
        "metadata-incomplete",
        Severity.Error,
        "A page does not tell programs its title, type, address or breadcrumb trail."
    );

    public static Diagnostic MetadataIncomplete(SourceSpan page, string route, string missing) =>
        MetadataIncompleteKind.At(page, $"The page {Quoted(route)} has no metadata {Quoted(missing)}.", ByTheme);

    public static readonly DiagnosticKind MetadataItemTypeKind = new(
        "metadata-item-type",
        Severity.Error,
        "A reference manager would take a page for something that it is not."
    );

    public static Diagnostic MetadataItemType(SourceSpan place, string route, ItemFault fault) =>
        MetadataItemTypeKind.At(
            place,
            $"A reference manager would take the page {Quoted(route)} for {TakenFor(fault)}.",
            Remedy(fault)
        );

    public static readonly DiagnosticKind MetadataSharedIdentityKind = new(
        "metadata-shared-identity",
        Severity.Error,
        "Two pages share an address, DOI or PDF, so that Hypothes.is would join their notes."
    );

    /// <param name="owner">The route of the page that gave the identity first.</param>
    public static Diagnostic MetadataSharedIdentity(Located<string> identity, string owner, string route) =>
        MetadataSharedIdentityKind.At(
            identity.Span,
            $"Hypothes.is would show the notes of {Quoted(owner)} on {Quoted(route)} too.",
            $"both pages say that they are {Quoted(identity.Value)}: let only one of them say it"
        );

    public static readonly DiagnosticKind CoinsMalformedKind = new(
        "coins-malformed",
        Severity.Error,
        "A COinS span is written in a way that no reference manager reads."
    );

    public static Diagnostic CoinsMalformed(Located<string> span, CoinsFault fault) =>
        CoinsMalformedKind.At(
            span.Span,
            $"No reference manager can read the COinS span {Quoted(span.Value)}.",
            fault switch
            {
                CoinsFault.EmptyPart => "remove the extra “&”",
                CoinsFault.NoValue it => $"give {Quoted(it.Part)} a value",
                CoinsFault.BrokenEscape it => $"write “%” in {Quoted(it.Part)} as “%25”",
                CoinsFault.NoFormat it => $"give it a format (“rft_val_fmt”) such as {Quoted(it.Example)}",
                CoinsFault.NoTitle => "give the work a title",
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
            }
        );

    public static readonly DiagnosticKind JsonLdMalformedKind = new(
        "json-ld-malformed",
        Severity.Error,
        "The JSON-LD of a page is not JSON."
    );

    /// <param name="line">Counts from 1.</param>
    /// <param name="character">The byte of the line; counts from 1.</param>
    public static Diagnostic JsonLdMalformed(SourceSpan block, string route, long line, long character) =>
        JsonLdMalformedKind.At(
            block,
            $"The JSON-LD of {Quoted(route)} is not JSON.",
            $"correct it at byte {character} of line {line}"
        );

    public static readonly DiagnosticKind JsonLdWithoutContextKind = new(
        "json-ld-without-context",
        Severity.Error,
        "The JSON-LD of a page is not an object with a context."
    );

    public static Diagnostic JsonLdWithoutContext(SourceSpan block, string route) =>
        JsonLdWithoutContextKind.At(
            block,
            $"The JSON-LD of {Quoted(route)} has no “@context”.",
            "write one object with “@context”"
        );

    public static readonly DiagnosticKind JsonLdNodeTwiceKind = new(
        "json-ld-node-twice",
        Severity.Error,
        "The JSON-LD of a page describes a thing twice."
    );

    public static Diagnostic JsonLdNodeTwice(SourceSpan block, string route, string id) =>
        JsonLdNodeTwiceKind.At(
            block,
            $"The JSON-LD of {Quoted(route)} describes {Quoted(id)} twice.",
            "combine the two nodes with this “@id”"
        );

    public static readonly DiagnosticKind ScholarCannotIndexKind = new(
        "scholar-cannot-index",
        Severity.Warning,
        "The study's record has no title, author or date, without which Google Scholar lists no work."
    );

    public static Diagnostic ScholarCannotIndex(SourceSpan record, RecordPart missing) =>
        ScholarCannotIndexKind.At(
            record,
            missing switch
            {
                RecordPart.Title => "Google Scholar cannot list the study without its title.",
                RecordPart.Author => "Google Scholar cannot list the study without its author.",
                _ => "Google Scholar cannot list the study without its date.",
            },
            missing switch
            {
                RecordPart.Title => "add `title:` to the study's record",
                RecordPart.Author => "add `author:` to the study's record",
                _ => "add `issued:` to the study's record, if the date is known",
            }
        );

    public static readonly DiagnosticKind ScholarCannotReadKind = new(
        "scholar-cannot-read",
        Severity.Error,
        "The home page gives a date or the address of a PDF in a form that Google Scholar does not read."
    );

    public static Diagnostic ScholarCannotRead(SourceSpan tag, string name, string content, ScholarForm expected) =>
        ScholarCannotReadKind.At(
            tag,
            $"Google Scholar cannot read {Quoted(content)} as {Quoted(name)}.",
            expected switch
            {
                ScholarForm.Date => "write the date as 2024/5/31 or 2024",
                _ => "write the absolute address of a file in the folder of the page",
            }
        );

    private static string TakenFor(ItemFault fault) =>
        fault switch
        {
            ItemFault.DublinCoreTag or ItemFault.WorkTag => "a separate work",
            ItemFault.TwoTypes it => $"a {it.Type}",
            ItemFault.NoSpan => "an ordinary web page",
            ItemFault.SpansOnLandingPage it => InWords(it.Saved),
            ItemFault.SpansOnOtherPage it => InWords(it.Saved),
            ItemFault.SeveralSpans it => InWords(it.Saved),
            ItemFault.OtherGenre it => InWords(it.Saved),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

    private static string Remedy(ItemFault fault) =>
        fault switch
        {
            ItemFault.DublinCoreTag it =>
                $"remove {Quoted(it.Tag)}: Google Scholar and Zotero read Dublin Core where they find nothing else",
            ItemFault.WorkTag it =>
                $"leave {Quoted(it.Tag)} to the home page: Google Scholar lists each page that has it",
            ItemFault.TwoTypes it =>
                $"remove {Quoted(it.Last)} or {Quoted(it.Other)}: Zotero takes the type from the last tag that gives one",
            ItemFault.NoSpan => "give it one COinS span with the genre “bookitem”",
            ItemFault.SpansOnLandingPage => "remove its COinS spans: Zotero reads them instead of the meta tags",
            ItemFault.SpansOnOtherPage => "remove its COinS spans",
            ItemFault.SeveralSpans => "keep one COinS span: Zotero makes a folder of several",
            ItemFault.OtherGenre => "give its COinS span the genre “bookitem”",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

    private static string InWords(SavedItems saved) =>
        saved.Type is null ? $"a folder of {Quantity.Of(saved.Count, "item")}" : $"a {saved.Type}";
}

/// <summary>What Google Scholar needs in the study's record.</summary>
public enum RecordPart
{
    Title,
    Author,
    Date,
}

/// <summary>What Google Scholar expects in a tag.</summary>
public enum ScholarForm
{
    Date,
    PdfAddress,
}

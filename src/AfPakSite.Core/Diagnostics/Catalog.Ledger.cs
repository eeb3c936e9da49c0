using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The ledger of anchors, and the study beside it.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind AnchorLostKind = new(
        "anchor-lost",
        Severity.Error,
        "The study no longer contains a published text, and the ledger does not say what became of it."
    );

    /// <param name="id">The id of the anchor.</param>
    /// <param name="kind">What it is: <c>section</c>, <c>paragraph</c> or <c>sentence</c>.</param>
    /// <param name="section">The section that contained it; null for a section.</param>
    /// <param name="nearest">What in the study is most like it; null where nothing is.</param>
    public static Diagnostic AnchorLost(
        SourceSpan place,
        string id,
        string kind,
        string? section,
        string text,
        NearestAnchor? nearest
    )
    {
        var note = $"`anchors retire {id}` leaves a note at its address";
        return AnchorLostKind.At(
            place,
            $"The study no longer contains the {kind}{(section is null ? "" : $" of {Shortened(section)}")} {Quoted(text)}.",
            nearest is null
                ? note
                : $"the nearest is {Quoted(nearest.Text)} ({nearest.Span}): `anchors retire {id} --to {nearest.Id}` redirects its links there; {note}"
        );
    }

    public static readonly DiagnosticKind LedgerMalformedKind = new(
        "ledger-malformed",
        Severity.Error,
        "The ledger of anchors cannot be read."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic LedgerMalformed(SourceSpan place, LedgerFault fault) =>
        LedgerMalformedKind.At(
            place,
            $"The ledger of anchors cannot be read: {InWords(fault)}.",
            "only the tool writes this file: restore its last good state from version control"
        );

    public static readonly DiagnosticKind LedgerOutdatedKind = new(
        "ledger-outdated",
        Severity.Error,
        "A build with `--locked` finds that the ledger of anchors does not match the study."
    );

    /// <param name="changes">The counts as <c>anchors status</c> gives them.</param>
    public static Diagnostic LedgerOutdated(SourceText? ledger, string changes) =>
        LedgerOutdatedKind.At(
            ledger?.Start,
            $"The ledger of anchors is not up to date: {changes}.",
            "see the changes with `anchors status`, then run `anchors accept` and commit the file"
        );

    private static string InWords(LedgerFault fault) =>
        fault switch
        {
            LedgerFault.NotJson it => $"it is not JSON (line {it.Line})",
            LedgerFault.OtherFormat it => $"it does not have format {it.Expected}",
            LedgerFault.OtherType => "a value has another type than the tool writes",
            LedgerFault.Missing it => $"{Quoted(it.Property)} is missing",
            LedgerFault.NotType it => $"{Quoted(it.Property)} is not {InWords(it.Type)}",
            LedgerFault.UnknownKind it => $"{Quoted(it.Id)} has the kind {Quoted(it.Kind)}",
            LedgerFault.UnknownForm it => $"{Quoted(it.Id)} has the form {Quoted(it.Form)}",
            LedgerFault.StyleMalformed it => $"{Quoted(it.Id)} has a style that is not a list of three numbers",
            LedgerFault.StyleOutsideText it => $"{Quoted(it.Id)} has a style that does not fit its text",
            LedgerFault.NotId it => $"{Quoted(it.Id)} is not the id of a {it.Kind}",
            LedgerFault.NotAddress it =>
                $"{Quoted(it.Id)} has the address {Quoted(it.Address)}, which is not the address of a page or of a place on it",
            LedgerFault.NotHeading it =>
                $"{Quoted(it.Id)} is a section of level {it.Level} with the slug {Quoted(it.Slug)}",
            LedgerFault.AnchorDate it => $"{Quoted(it.Id)} has the date {Quoted(it.Date)}",
            LedgerFault.Twice it =>
                $"it contains {Quoted(it.Id)} twice{(it.Release is null ? "" : $" before the release of {it.Release}")}",
            LedgerFault.BeforeAnySection it => $"{Quoted(it.Id)} is before any section",
            LedgerFault.OutsideParagraph it => $"{Quoted(it.Id)} is not in a paragraph",
            LedgerFault.GoneWithoutDate it => $"{Quoted(it.Id)} is gone, but “retired” is missing",
            LedgerFault.LeadsNowhere it => $"{Quoted(it.Id)} leads to {Quoted(it.To)}, which it does not contain",
            LedgerFault.NotDate it => $"{Quoted(it.Date)} is not a date",
            LedgerFault.EditionTwice it => $"two editions have the date {Quoted(it.Date)}",
            LedgerFault.EditionWithoutRelease => "it does not contain the release of an edition",
            LedgerFault.ReleaseNotReversible it => $"the release of {it.Date} cannot be undone",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

    private static string InWords(LedgerType type) =>
        type switch
        {
            LedgerType.Text => "a text",
            LedgerType.List => "a list",
            LedgerType.WholeNumber => "a whole number",
            _ => "true or false",
        };
}

using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>What the tool never writes into a ledger.</summary>
public abstract record LedgerFault
{
    /// <param name="Line">Counts from 1.</param>
    public sealed record NotJson(long Line) : LedgerFault;

    public sealed record OtherFormat(int Expected) : LedgerFault;

    /// <summary>A value somewhere has another type, or contains what no text may.</summary>
    public sealed record OtherType : LedgerFault;

    public sealed record Missing(string Property) : LedgerFault;

    public sealed record NotType(string Property, LedgerType Type) : LedgerFault;

    public sealed record UnknownKind(string Id, string Kind) : LedgerFault;

    public sealed record UnknownForm(string Id, string Form) : LedgerFault;

    public sealed record StyleMalformed(string Id) : LedgerFault;

    public sealed record StyleOutsideText(string Id) : LedgerFault;

    public sealed record NotId(string Id, string Kind) : LedgerFault;

    public sealed record NotAddress(string Id, string Address) : LedgerFault;

    public sealed record NotHeading(string Id, int Level, string Slug) : LedgerFault;

    /// <summary>A date of an anchor that is not a day.</summary>
    public sealed record AnchorDate(string Id, string Date) : LedgerFault;

    /// <param name="Release">The release before which an id occurs twice; null for the ledger of today.</param>
    public sealed record Twice(string Id, string? Release) : LedgerFault;

    public sealed record BeforeAnySection(string Id) : LedgerFault;

    public sealed record OutsideParagraph(string Id) : LedgerFault;

    public sealed record GoneWithoutDate(string Id) : LedgerFault;

    public sealed record LeadsNowhere(string Id, string To) : LedgerFault;

    /// <summary>The date of a release or an edition that is not a day.</summary>
    public sealed record NotDate(string Date) : LedgerFault;

    public sealed record EditionTwice(string Date) : LedgerFault;

    public sealed record EditionWithoutRelease : LedgerFault;

    public sealed record ReleaseNotReversible(string Date) : LedgerFault;
}

/// <summary>The type of a property of the ledger.</summary>
public enum LedgerType
{
    Text,
    List,
    WholeNumber,
    Flag,
}

/// <summary>The part of the study that contains most words of a lost one.</summary>
/// <param name="Text">Its first words.</param>
/// <param name="Percent">The share of the lost words that it contains, weighted by their rarity.</param>
public sealed record NearestAnchor(string Id, string Text, SourceSpan Span, int Percent);

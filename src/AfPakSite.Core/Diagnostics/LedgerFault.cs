using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>What the tool never writes into a ledger.</summary>
public abstract record LedgerFault
{
    /// <param name="Line">Counts from 1.</param>
    public sealed record NotJson(long Line) : LedgerFault;

    /// <summary>Git left its markers in the file, because two branches changed it.</summary>
    public sealed record ConflictMarkers : LedgerFault;

    public sealed record PropertyTwice(string Property) : LedgerFault;

    public sealed record UnknownProperty(string Property) : LedgerFault;

    public sealed record OtherFormat(int Expected) : LedgerFault;

    /// <param name="Known">The newest format that this program reads.</param>
    public sealed record NewerFormat(int Format, int Known) : LedgerFault;

    /// <summary>A value somewhere has another type, or contains what no text may.</summary>
    public sealed record OtherType : LedgerFault;

    public sealed record Missing(string Property) : LedgerFault;

    public sealed record NotType(string Property, LedgerType Type) : LedgerFault;

    public sealed record UnknownKind(string Id, string Kind) : LedgerFault;

    public sealed record UnknownForm(string Id, string Form) : LedgerFault;

    public sealed record StyleMalformed(string Id) : LedgerFault;

    public sealed record StyleOutsideText(string Id) : LedgerFault;

    /// <summary>A line that does not fit the later line with the same id.</summary>
    public sealed record NotDifference(string Id) : LedgerFault;

    public sealed record NotAnchorId(string Id) : LedgerFault;

    public sealed record NotId(string Id, string Kind) : LedgerFault;

    public sealed record NotAddress(string Id, string Address) : LedgerFault;

    public sealed record NotHeading(string Id, int Level, string Slug) : LedgerFault;

    /// <summary>A date of an anchor that is not a day.</summary>
    public sealed record AnchorDate(string Id, string Date) : LedgerFault;

    public sealed record AnchorDatesOutOfOrder(string Id, string Earlier, string Later) : LedgerFault;

    /// <param name="Release">The release before which an id occurs twice; null for the ledger of today.</param>
    public sealed record Twice(string Id, string? Release) : LedgerFault;

    public sealed record BeforeAnySection(string Id) : LedgerFault;

    public sealed record OutsideParagraph(string Id) : LedgerFault;

    public sealed record GoneWithoutDate(string Id) : LedgerFault;

    public sealed record LeadsNowhere(string Id, string To) : LedgerFault;

    /// <summary>The date of a release or an edition that is not a day.</summary>
    public sealed record NotDate(string Date) : LedgerFault;

    public sealed record FutureDate(string Date) : LedgerFault;

    /// <summary>A release or an edition that comes after a later one.</summary>
    public sealed record DatesOutOfOrder(string Date, string Before) : LedgerFault;

    public sealed record EditionTwice(string Name) : LedgerFault;

    public sealed record EditionNumber(int Number) : LedgerFault;

    public sealed record EditionBeforeRelease(string Date, string Release) : LedgerFault;

    public sealed record EditionWithoutRelease : LedgerFault;

    public sealed record ReleaseNotReversible(string Date) : LedgerFault;

    public sealed record NoReleases : LedgerFault;

    /// <summary>An anchor of an earlier state that is neither in the study nor gone.</summary>
    public sealed record Forgotten(string Id) : LedgerFault;

    /// <summary>The ledger does not match its digest.</summary>
    public sealed record HeadChanged : LedgerFault;

    /// <summary>What was before a release does not match its digest.</summary>
    public sealed record ReleaseChanged(string Date) : LedgerFault;

    public sealed record EditionChanged(string Date) : LedgerFault;
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
/// <param name="HasAll">Whether it contains all of the lost words, with no others between them.</param>
public sealed record NearestAnchor(string Id, string Text, SourceSpan Span, int Percent, bool HasAll);

/// <summary>A part of a lost section or paragraph, with a successor of its own.</summary>
/// <param name="Kind">What it is: <c>paragraph</c> or <c>sentence</c>.</param>
public sealed record LostPart(string Id, string Kind, string Text, NearestAnchor Successor);

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
    /// <param name="successor">The part of the study that contains most of its words; null where none contains half of
    /// them.</param>
    /// <param name="parts">Its parts with successors of their own.</param>
    /// <param name="decisions">The decisions that the hint suggests; none where they cannot be applied.</param>
    public static Diagnostic AnchorLost(
        SourceSpan place,
        string id,
        string kind,
        string? section,
        string text,
        NearestAnchor? successor,
        IReadOnlyList<LostPart> parts,
        IReadOnlyList<LostAnchorDecision> decisions
    ) =>
        AnchorLostKind.At(
            place,
            $"The study no longer contains the {kind}{(section is null ? "" : $" of {Shortened(section)}")} {Quoted(text)}.",
            string.Join(
                "; ",
                parts
                    .Select(part =>
                        $"{Quoted(part.Successor.Text)} ({part.Successor.Span}) contains {part.Successor.Percent}% of the words of its {part.Kind} {Quoted(part.Text)}: `anchors retire {part.Id} --to {part.Successor.Id}`"
                    )
                    .Prepend(
                        successor is null
                            ? $"no {kind} of the study contains half of its words: `anchors retire {id}` leaves a note at its address"
                            : $"{Quoted(successor.Text)} ({successor.Span}) contains {successor.Percent}% of its words: `anchors retire {id} --to {successor.Id}` leads its links there"
                    )
            ),
            decisions.Count == 0
                ? []
                :
                [
                    new Fix.Retire(
                        successor is null ? "Leave a note at its address" : $"Lead its links to {successor.Id}",
                        IsSafe: successor is { HasAll: true } && parts.All(part => part.Successor.HasAll),
                        [.. decisions]
                    ),
                ]
        );

    public static readonly DiagnosticKind DecisionImpossibleKind = new(
        "decision-impossible",
        Severity.Error,
        "A decision about a lost anchor cannot be applied."
    );

    /// <param name="place">The id in the file of decisions; null on the command line.</param>
    public static Diagnostic DecisionImpossible(SourceSpan? place, DecisionFault fault)
    {
        var (message, hint) = InWords(fault);
        return DecisionImpossibleKind.At(place, message, hint);
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
            HintFor(fault, place.Source.Path)
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

    public static readonly DiagnosticKind MassChangeKind = new(
        "mass-change",
        Severity.Error,
        "A release would add or lose so many ids that the study was probably read in another way than before."
    );

    /// <param name="place">A place that shows the cause.</param>
    /// <param name="total">The ids of the study, and the lost ones.</param>
    public static Diagnostic MassChange(SourceSpan place, int added, int lost, int total, MassChangeCause cause) =>
        MassChangeKind.At(
            place,
            $"Of {Quantity.Of(total, "id")}, {added} would be new and {lost} lost: {InWords(cause)}.",
            $"{RemedyOf(cause)}; if the change is intended, `anchors accept --yes` continues"
        );

    private static string InWords(MassChangeCause cause) =>
        cause switch
        {
            MassChangeCause.OtherEncoding => "the text is probably in another encoding",
            MassChangeCause.OtherText =>
                "the file probably contains another text, which shares few words with the published one",
            MassChangeCause.HardWrapped =>
                "the text is probably hard-wrapped, with sentences that continue on the next line",
            MassChangeCause.HeadingsMisread =>
                "numbers are probably missing, so that headings are read as paragraphs or paragraphs as headings",
            _ => "that is more than a third",
        };

    private static string RemedyOf(MassChangeCause cause) =>
        cause switch
        {
            MassChangeCause.OtherEncoding => "save the study again as UTF-8 from its original",
            MassChangeCause.OtherText => "put the published study back, or begin a new site for the other text",
            MassChangeCause.HardWrapped => "write each paragraph on one line",
            MassChangeCause.HeadingsMisread => "write the number before each heading as in the published study",
            _ => "look at the changes with `anchors status`",
        };

    private static (string Message, string Hint) InWords(DecisionFault fault) =>
        fault switch
        {
            DecisionFault.UnknownId it => (
                $"The ledger does not contain {Quoted(it.Id)}.",
                Suggestion.For(it.Id, it.Known)
            ),
            DecisionFault.InStudy it => (
                $"{Quoted(it.Id)} is in the study.",
                "only anchors whose text is gone can be retired"
            ),
            DecisionFault.AlreadyGone it => (
                $"{Quoted(it.Id)} is already gone.",
                "its address already leads to its successor or its note, and needs no decision"
            ),
            DecisionFault.Twice it => ($"Two decisions are about {Quoted(it.Id)}.", "keep one of them"),
            DecisionFault.Itself it => (
                $"{Quoted(it.Id)} cannot replace itself.",
                "name an anchor that is in the study, or leave a note"
            ),
            DecisionFault.UnknownSuccessor it => (
                $"The site does not have an anchor {Quoted(it.To)}.",
                Suggestion.For(it.To, it.Known)
            ),
            DecisionFault.LostSuccessor it => (
                $"{Quoted(it.To)} is gone itself.",
                "name an anchor that is in the study, or leave a note"
            ),
            DecisionFault.Circle it => (
                $"{Quoted(it.To)} itself leads to {Quoted(it.Id)}.",
                "name an anchor that is in the study, or leave a note"
            ),
            DecisionFault.OtherState => (
                "The decisions were made for another state of the study.",
                "write a new file with `anchors status --decisions FILE`, and copy the decisions that are still right"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

    private static string HintFor(LedgerFault fault, string path) =>
        fault switch
        {
            LedgerFault.ConflictMarkers =>
                "run `anchors merge`, which takes both versions from git and merges them; git can also call it by itself: see README.md",
            LedgerFault.NewerFormat => "update the program: a newer version of it wrote this file",
            LedgerFault.FutureDate =>
                $"set the clock of this computer; if it is right, take the file back from git: `git checkout -- {path}`",
            _ => $"only the tool writes this file: take it back from git: `git checkout -- {path}`",
        };

    private static string InWords(LedgerFault fault) =>
        fault switch
        {
            LedgerFault.ConflictMarkers => "git left conflict markers in it, because two branches changed it",
            LedgerFault.PropertyTwice it => $"an object has {Quoted(it.Property)} twice",
            LedgerFault.UnknownProperty it => $"the tool writes no {Quoted(it.Property)}",
            LedgerFault.NewerFormat it =>
                $"it has format {it.Format}, and this program reads only formats up to {it.Known}",
            LedgerFault.NotDifference it => $"{Quoted(it.Id)} does not fit its later text",
            LedgerFault.NotAnchorId it => $"{Quoted(it.Id)} is not the id of an anchor",
            LedgerFault.AnchorDatesOutOfOrder it =>
                $"{Quoted(it.Id)} has the date {it.Earlier}, which is after {it.Later}",
            LedgerFault.FutureDate it => $"the date {it.Date} is in the future",
            LedgerFault.DatesOutOfOrder it => $"{it.Date} is listed after {it.Before}",
            LedgerFault.EditionBeforeRelease it =>
                $"the edition of {it.Date} shows the release of {it.Release}, which is later",
            LedgerFault.NoReleases => "it contains anchors, but no release",
            LedgerFault.Forgotten it => $"{Quoted(it.Id)} was in the study, and is neither in it nor gone",
            LedgerFault.HeadChanged => "its content does not match its digest, so it was edited",
            LedgerFault.ReleaseChanged it =>
                $"what was before the release of {it.Date} does not match its digest, so it was edited",
            LedgerFault.EditionChanged it => $"the edition of {it.Date} does not match its digest, so it was edited",
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
            LedgerFault.EditionTwice it => $"two editions have the name {Quoted(it.Name)}",
            LedgerFault.EditionNumber it =>
                $"an edition has the number {it.Number}, but only those after the first of a day have one, from 2",
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

using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The names of entries, and what refers to them by their keys.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind ReferenceUnknownKind = new(
        "reference-unknown",
        Severity.Error,
        "A key refers to a work, entry, event or item that does not exist."
    );

    /// <param name="kinds">What the key may refer to, each in the singular: <c>actor</c>.</param>
    public static Diagnostic ReferenceUnknown(
        Located<string> key,
        IReadOnlyList<string> kinds,
        IEnumerable<string> known
    ) => ReferenceUnknownKind.AtUnknown(key, $"No {Alternatives(kinds)} has the key {Quoted(key.Value)}.", known);

    public static readonly DiagnosticKind AfterOfDatedEventKind = new(
        "after-of-dated-event",
        Severity.Error,
        "An event with a date says which event it comes after."
    );

    /// <param name="after">The id of the event that it comes after.</param>
    public static Diagnostic AfterOfDatedEvent(Located<string> after) =>
        AfterOfDatedEventKind.At(
            after.Span,
            "Only an event without a date can be after another.",
            "remove `after`: the date gives the place of the event"
        );

    public static readonly DiagnosticKind SentencePickedTwiceKind = new(
        "sentence-picked-twice",
        Severity.Error,
        "An entry picks a sentence of the study twice, which counts once."
    );

    /// <param name="first">The first quotation of the same sentence.</param>
    public static Diagnostic SentencePickedTwice(Located<string> quotation, SourceSpan first) =>
        SentencePickedTwiceKind.At(
            quotation.Span,
            $"The sentence with {Quoted(quotation.Value)} is picked already.",
            $"it is at {first}; remove one of them"
        );

    public static readonly DiagnosticKind EventCircleKind = new(
        "event-circle",
        Severity.Error,
        "Each of some undated events is after another of them, so none is the first."
    );

    /// <param name="after">The id of the event that another is after.</param>
    public static Diagnostic EventCircle(Located<string> after) =>
        EventCircleKind.At(
            after.Span,
            $"Being after {Quoted(after.Value)} leads in a circle, so no event is the first.",
            "remove `after` from one of the events, or give one a date"
        );

    public static readonly DiagnosticKind AnswerNotEarlierKind = new(
        "answer-not-earlier",
        Severity.Error,
        "An item of the argument answers an item of its own group or of a later one."
    );

    /// <param name="answer">The id of the item that is answered.</param>
    /// <param name="group">The id of the group of the item that answers.</param>
    public static Diagnostic AnswerNotEarlier(Located<string> answer, string group) =>
        AnswerNotEarlierKind.At(
            answer.Span,
            $"{Quoted(answer.Value)} is in the group {Quoted(group)} or in a later one, so nothing in that group can answer it.",
            "let it answer an item of an earlier group, or move the group of that item up"
        );

    public static readonly DiagnosticKind NameStandsForTwoKind = new(
        "name-stands-for-two",
        Severity.Error,
        "Two entries have the same name or alias."
    );

    /// <param name="other">The name of the other entry, and where it has the same name.</param>
    public static Diagnostic NameStandsForTwo(Located<string> name, Located<string> other) =>
        NameStandsForTwoKind.At(
            name.Span,
            $"Two entries have the name {Quoted(name.Value)}.",
            $"the other is {Quoted(other.Value)} ({other.Span}); give the name to only one of them"
        );

    public static readonly DiagnosticKind DuplicateSlugKind = new(
        "duplicate-slug",
        Severity.Error,
        "Two entries would have the same address."
    );

    public static Diagnostic DuplicateSlug(SourceSpan entry, string slug, Located<string> other) =>
        DuplicateSlugKind.At(
            entry,
            $"Two entries have the slug {Quoted(slug)}.",
            $"the other is {Quoted(other.Value)} ({other.Span}); a term with the same meaning takes `see: {slug}`"
        );

    public static readonly DiagnosticKind EntityNotMentionedKind = new(
        "entity-not-mentioned",
        Severity.Warning,
        "The study never names an actor, framework, term or place that has an entry."
    );

    public static Diagnostic EntityNotMentioned(Located<string> name) =>
        EntityNotMentionedKind.At(
            name.Span,
            $"The study never names {Quoted(name.Value)}.",
            "add the form that the study uses under `aliases:`, or remove the entry"
        );
}

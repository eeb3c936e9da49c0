using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The marginal heads of the study's text.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind MarginalHeadTooLongKind = new(
        "marginal-head-too-long",
        Severity.Warning,
        "A marginal head is longer than two short lines."
    );

    /// <param name="most">In characters.</param>
    public static Diagnostic MarginalHeadTooLong(Located<string> head, int most) =>
        MarginalHeadTooLongKind.At(
            head.Span,
            $"The marginal head {Quoted(head.Value)} has {Scalars.Count(head.Value)} characters.",
            $"say it in at most {most} characters, which are three to six words"
        );

    public static readonly DiagnosticKind MarginalHeadRepeatedKind = new(
        "marginal-head-repeated",
        Severity.Warning,
        "A marginal head repeats the title of its section, or another head of it."
    );

    /// <param name="first">The title, or the other head.</param>
    public static Diagnostic MarginalHeadRepeated(Located<string> head, SourceSpan first) =>
        MarginalHeadRepeatedKind.At(
            head.Span,
            $"The section already has the words {Quoted(head.Value)}.",
            $"they are at {first}; say what is new here, or remove the head"
        );

    public static readonly DiagnosticKind SentenceWithTwoHeadsKind = new(
        "sentence-with-two-heads",
        Severity.Error,
        "Two marginal heads are at the same sentence."
    );

    public static Diagnostic SentenceWithTwoHeads(Located<string> head, Located<string> other) =>
        SentenceWithTwoHeadsKind.At(
            head.Span,
            $"The sentence of {Quoted(head.Value)} already has a marginal head.",
            $"the other is {Quoted(other.Value)} ({other.Span}); quote another sentence, or remove one of them"
        );
}

using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>How serious a fault is.</summary>
public enum Severity
{
    /// <summary>Readers would see something wrong: nothing is published.</summary>
    Error,

    /// <summary>An editor should look at it; with <c>--strict</c> it is an error.</summary>
    Warning,

    /// <summary>Worth knowing; <c>--strict</c> does not count it.</summary>
    Note,
}

/// <summary>A fault in the input: what it is, where it is, and what to do.</summary>
/// <param name="Message">One sentence in the present tense, with the text that was found in quotes.</param>
/// <param name="Span">The place in a file; null for a fault without one.</param>
/// <param name="Hint">What to do, or what was probably meant; no sentence, so without a full stop.</param>
/// <param name="Severity">That of its kind, but an error where warnings count as errors.</param>
/// <param name="Fixes">The changes that end it; one of them is enough. Empty if the program knows none.</param>
/// <param name="Unlisted">The faults that are not listed, which it counts; null if it is a fault itself.</param>
public sealed record Diagnostic(
    DiagnosticKind Kind,
    string Message,
    SourceSpan? Span,
    string? Hint,
    Severity Severity,
    ImmutableArray<Fix> Fixes,
    UnlistedFaults? Unlisted = null
)
{
    /// <summary>A diagnostic that only people can end.</summary>
    public Diagnostic(DiagnosticKind kind, string message, SourceSpan? span, string? hint, Severity severity)
        : this(kind, message, span, hint, severity, []) { }

    public string Code => Kind.Code;

    /// <summary>The message, then the hint on its own line.</summary>
    public string MessageAndHint => Hint is null ? Message : $"{Message}\nhint: {Hint}";

    /// <summary>The change that needs no choice; null if there is none.</summary>
    public Fix? SafeFix => Fixes.FirstOrDefault(fix => fix.IsSafe);

    /// <summary>Two reports of one fault are the same; their fixes follow from the fault.</summary>
    public bool Equals(Diagnostic? other) =>
        other is not null
        && (Code, Message, Span, Hint, Severity) == (other.Code, other.Message, other.Span, other.Hint, other.Severity);

    public override int GetHashCode() => HashCode.Combine(Code, Message, Span);
}

/// <summary>Faults that a report counts and does not list.</summary>
public sealed record UnlistedFaults(Severity Severity, int Count);

/// <summary>A kind of diagnostic: what every diagnostic with its code has in common.</summary>
/// <param name="Code">The stable kebab-case name.</param>
/// <param name="Summary">What is true of the input when it is reported.</param>
/// <param name="LeavesFileUnread">Whether a whole file stays unread, so that continuing would only report follow-on
/// errors.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Summary, bool LeavesFileUnread = false)
{
    /// <summary>A diagnostic of this kind.</summary>
    internal Diagnostic At(SourceSpan? span, string message, string? hint) => At(span, message, hint, []);

    /// <summary>A diagnostic of this kind about an unknown word, with what was probably meant.</summary>
    /// <param name="known">The words that are known in its place.</param>
    internal Diagnostic AtUnknown(Located<string> word, string message, IEnumerable<string> known)
    {
        var suggestion = Suggestion.Of(word.Value, known);
        return At(word.Span, message, suggestion.Hint, suggestion.FixesOf(word));
    }

    /// <summary>A diagnostic of this kind that the program can end.</summary>
    internal Diagnostic At(SourceSpan? span, string message, string? hint, ImmutableArray<Fix> fixes) =>
        new(this, message, span, hint, Severity, fixes);
}

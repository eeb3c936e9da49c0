using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>How much a fault matters.</summary>
public enum Severity
{
    /// <summary>Readers would see something wrong: nothing is published.</summary>
    Error,

    /// <summary>An editor should look at it; an error under <c>--strict</c>.</summary>
    Warning,
}

/// <summary>A fault in the input: what, where, and what to do about it.</summary>
/// <param name="Message">One sentence in the present tense, with what was found in quotes.</param>
/// <param name="Span">Where; null where the fault has no place in a file.</param>
/// <param name="Hint">What to do, or what was probably meant.</param>
public sealed record Diagnostic(DiagnosticKind Kind, string Message, SourceSpan? Span, string? Hint)
{
    public string Code => Kind.Code;

    public Severity Severity { get; init; } = Kind.Severity;

    /// <summary>The message and, on a line of its own, the hint.</summary>
    public string MessageAndHint => Hint is null ? Message : $"{Message}\nhint: {Hint}";
}

/// <summary>A kind of diagnostic: what every diagnostic with its code has in common.</summary>
/// <param name="Code">The stable kebab-case name.</param>
/// <param name="Summary">What is true of the input when it is reported.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Summary)
{
    /// <summary>Whether a whole file stays unread, so that continuing would only report follow-on errors.</summary>
    public bool LeavesFileUnread { get; init; }

    /// <summary>A diagnostic of this kind.</summary>
    internal Diagnostic At(SourceSpan? span, string message, string? hint) => new(this, message, span, hint);
}

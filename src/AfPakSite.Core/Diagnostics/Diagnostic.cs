using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>How much a fault matters.</summary>
public enum Severity
{
    /// <summary>Something wrong would stand before a reader: nothing is published.</summary>
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

/// <summary>An entry of the catalogue: a kind of fault, and a documented input that causes it.</summary>
/// <param name="Code">The stable kebab-case name.</param>
/// <param name="Summary">What is true of the input when it is reported.</param>
/// <param name="Template">The message; <c>{0}</c>, <c>{1}</c> stand for what was found.</param>
/// <param name="Example">A file that causes it, laid over the small site that the tests build.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Summary, string Template, Example Example)
{
    private const int LongestFound = 160;

    /// <summary>Whether a whole file is left unread, so that all that refers to what it holds would be reported in vain.</summary>
    public bool LeavesFileUnread { get; init; }

    /// <summary>A fault of this kind at a place; of what was found, a message shows one line of at most 160 characters.</summary>
    public Diagnostic At(SourceSpan? span, string? hint, params ReadOnlySpan<object> found)
    {
        var shown = new object[found.Length];
        for (var i = 0; i < found.Length; i++)
            shown[i] = found[i] is string text ? Shorten(text) : found[i];
        return new(this, string.Format(System.Globalization.CultureInfo.InvariantCulture, Template, shown), span, hint);
    }

    private static string Shorten(string text)
    {
        var line =
            text.AsSpan().IndexOfAny('\n', '\r') < 0
                ? text
                : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = char.IsHighSurrogate(line[..Math.Min(LongestFound, line.Length)].LastOrDefault())
            ? LongestFound - 1
            : LongestFound;
        return line.Length <= LongestFound ? line : $"{line[..end].TrimEnd()} …";
    }
}

/// <summary>A file of an example site: path from the root and content.</summary>
public sealed record Example(string Path, Func<string> Content)
{
    public Example(string path, string content)
        : this(path, () => content) { }
}

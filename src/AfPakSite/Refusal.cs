using System.Collections.Immutable;
using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>
/// Reports a file that cannot be read, or an output that cannot be written. The catalog does not contain this kind,
/// because the compiler uses no disk.
/// </summary>
internal static class Refusal
{
    public static readonly DiagnosticKind Kind = new(
        "file-refused",
        Severity.Error,
        "A file cannot be read, or the output cannot be written."
    );

    /// <summary>Whether an exception is a fault of the disk, which the user can correct.</summary>
    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;

    /// <summary>Whether it is a fault that nobody has explained to the user yet.</summary>
    public static bool IsOfSystem(Exception fault) => Is(fault) && fault is not UserErrorException;

    /// <summary>The report of a run that ends with a refusal: one document, as the format requires.</summary>
    /// <param name="found">The diagnostics before it.</param>
    public static string Write(
        ReportFormat format,
        ImmutableArray<Diagnostic> found,
        Exception fault,
        Terminal terminal
    ) =>
        format == ReportFormat.Text
            ? $"{Report.Write(format, found, terminal.Color)}{fault.Message}\n"
            : Report.Write(format, found.Add(new(Kind, fault.Message, null, null, Kind.Severity)), terminal.Color);
}

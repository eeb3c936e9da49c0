using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>
/// Reports what interrupted commands left on the disk and no command can complete or delete. The catalog does not
/// contain this kind, because the compiler uses no disk.
/// </summary>
internal static class Leftover
{
    public static readonly DiagnosticKind Kind = new(
        "leftover-kept",
        Severity.Warning,
        "What an interrupted command left cannot be completed or deleted."
    );

    public static Diagnostic Report(string sentence) => new(Kind, sentence, null, null, Kind.Severity);
}

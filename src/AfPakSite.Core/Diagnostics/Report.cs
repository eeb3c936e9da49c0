using System.Collections.Immutable;

namespace AfPakSite.Diagnostics;

/// <summary>The readers of a report.</summary>
public enum ReportFormat
{
    /// <summary>People at a terminal.</summary>
    Text,

    /// <summary>GitHub Actions, which shows each diagnostic beside its line.</summary>
    GitHub,

    /// <summary>Scripts: one JSON object per line.</summary>
    Json,

    /// <summary>Tools that collect the results of checkers.</summary>
    Sarif,
}

/// <summary>Writes diagnostics in a format.</summary>
public static class Report
{
    /// <param name="color">Whether text has colors by ANSI escapes; the other formats never have.</param>
    public static string Write(ReportFormat format, ImmutableArray<Diagnostic> diagnostics, bool color) =>
        format switch
        {
            ReportFormat.Text => TextReport.Write(diagnostics, color),
            ReportFormat.GitHub => GitHubReport.Write(diagnostics),
            ReportFormat.Json => JsonReport.Write(diagnostics),
            ReportFormat.Sarif => SarifReport.Write(diagnostics),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
}

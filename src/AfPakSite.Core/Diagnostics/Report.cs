using System.Collections.Immutable;

namespace AfPakSite.Diagnostics;

/// <summary>For whom diagnostics are written.</summary>
public enum ReportFormat
{
    /// <summary>People at a terminal.</summary>
    Text,

    /// <summary>GitHub Actions, which shows each beside its line.</summary>
    GitHub,

    /// <summary>Scripts: one object a line.</summary>
    Json,

    /// <summary>Tools that collect the findings of checkers.</summary>
    Sarif,
}

/// <summary>Writes diagnostics in each of the forms that somebody reads.</summary>
public static class Report
{
    /// <param name="color">Whether text is coloured by ANSI escapes; the other forms never are.</param>
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

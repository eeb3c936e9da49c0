using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>Writes diagnostics for scripts: one JSON object per line.</summary>
internal static class JsonReport
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(
            diagnostics.Select(diagnostic => JsonText.Write(LineOf(diagnostic), DiagnosticsJson.Default.JsonReportLine))
        );

    private static JsonReportLine LineOf(Diagnostic diagnostic)
    {
        var (from, to) = (diagnostic.Span?.Position, diagnostic.Span?.EndPosition);
        return new(
            JsonText.Word(diagnostic.Severity),
            diagnostic.Code,
            diagnostic.Message,
            diagnostic.Span?.Source.Path,
            from?.Line,
            from?.Column,
            to?.Line,
            to?.Column,
            diagnostic.Hint
        );
    }
}

/// <summary>A diagnostic. Lines and columns count from 1, columns in Unicode scalar values.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="File">The path from the root of the site; null, like the positions, for a fault without a
/// place.</param>
/// <param name="EndColumn">The column after the last character.</param>
internal sealed record JsonReportLine(
    string Severity,
    string Code,
    string Message,
    string? File,
    int? Line,
    int? Column,
    int? EndLine,
    int? EndColumn,
    string? Hint
);

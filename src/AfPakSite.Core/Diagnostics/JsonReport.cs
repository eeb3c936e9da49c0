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
            diagnostic.Hint,
            [.. diagnostic.Fixes.Select(FixOf)]
        );
    }

    private static JsonReportFix FixOf(Fix fix) =>
        new(
            fix.Title,
            fix.IsSafe,
            fix is Fix.Rewrite rewrite ? [.. rewrite.Edits.Select(EditOf)] : [],
            fix is Fix.Retire retire ? retire.Decisions : []
        );

    private static JsonReportEdit EditOf(Edit edit)
    {
        var (from, to) = (edit.Span.Position, edit.Span.EndPosition);
        return new(edit.Span.Source.Path, from.Line, from.Column, to.Line, to.Column, edit.Text);
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
    string? Hint,
    ImmutableArray<JsonReportFix> Fixes
);

/// <summary>A change that ends the diagnostic.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Safe">Whether <c>check --fix</c> makes it.</param>
/// <param name="Edits">All of them are made, or none.</param>
/// <param name="Decisions">The lost anchors that it decides about.</param>
internal sealed record JsonReportFix(
    string Title,
    bool Safe,
    ImmutableArray<JsonReportEdit> Edits,
    ImmutableArray<LostAnchorDecision> Decisions
);

/// <summary>A range of a file, with positions as of a diagnostic, and the text that replaces it.</summary>
internal sealed record JsonReportEdit(string File, int Line, int Column, int EndLine, int EndColumn, string Text);

using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>
/// Diagnostics as goldens show them: code and place, message, hint, and the line with what is meant underlined.
/// </summary>
internal static class PlainReport
{
    private const int WidestExcerpt = 100;

    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Of));

    private static string Of(Diagnostic diagnostic)
    {
        var report = new StringBuilder(
            $"{(diagnostic.Severity == Severity.Error ? "error" : "warning")}[{diagnostic.Code}] {Place(diagnostic.Span)}\n{diagnostic.Message}\n"
        );
        if (diagnostic.Hint is { } hint)
            report.Append("hint: ").Append(hint).Append('\n');
        if (diagnostic.Span is { } span)
            report.Append(Excerpt(span));
        return report.ToString();
    }

    private static string Place(SourceSpan? place) =>
        place is { } span ? $"{span}-{span.EndPosition.Line}:{span.EndPosition.Column}" : "nowhere";

    /// <summary>The first line of the place; a long one is cut around it.</summary>
    private static string Excerpt(SourceSpan span)
    {
        var line = span.Source.Line(span.Position.Line);
        var column = span.Start - span.Source.OffsetOf(span.Position.Line, 1);
        var from = Math.Max(0, column - (WidestExcerpt / 2));
        var shown = line.Substring(from, Math.Min(WidestExcerpt, line.Length - from));
        var marked = Math.Clamp(Math.Min(span.Length, line.Length - column), 1, WidestExcerpt);
        return $"    {shown}\n    {new string(' ', Scalars.Count(line.AsSpan(from, column - from)))}{new string('^', marked)}\n";
    }
}

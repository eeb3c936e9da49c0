using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>Writes diagnostics as workflow commands: GitHub Actions shows each beside its line.</summary>
/// <remarks>The escapes are those of <c>actions/toolkit</c>, <c>core/src/command.ts</c>.</remarks>
internal static class GitHubReport
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(Command));

    private static string Command(Diagnostic diagnostic)
    {
        var place = diagnostic.Span is { } span ? Place(span) : "";
        var command = diagnostic.Severity == Severity.Note ? "notice" : JsonText.Word(diagnostic.Severity);
        return $"::{command} {place}title={Property(diagnostic.Code)}::{Escaped(diagnostic.MessageAndHint)}\n";
    }

    private static string Place(SourceSpan span)
    {
        var (from, to) = (span.Position, span.EndPosition);
        return $"file={Property(span.Source.Path)},line={from.Line},col={from.Column},endLine={to.Line},endColumn={to.Column},";
    }

    private static string Escaped(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Escaped(text).Replace(":", "%3A").Replace(",", "%2C");
}

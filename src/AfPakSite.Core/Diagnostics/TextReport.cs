using System.Collections.Immutable;
using AfPakSite.Text;
using static AfPakSite.Diagnostics.TerminalColor;

namespace AfPakSite.Diagnostics;

/// <summary>Writes diagnostics for people, as rustc does: each with its line and carets below the fault.</summary>
internal static class TextReport
{
    /// <summary>How many diagnostics a person may read before the first is corrected.</summary>
    private const int MostShown = 100;

    /// <summary>
    /// The first hundred diagnostics, errors before others, in their order, and a line that counts all; empty without
    /// diagnostics.
    /// </summary>
    public static string Write(ImmutableArray<Diagnostic> diagnostics, bool color) =>
        diagnostics.IsEmpty
            ? ""
            : string.Concat(First(diagnostics).Select(diagnostic => Entry(diagnostic, color))) + Closing(diagnostics);

    private static IEnumerable<Diagnostic> First(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics
            .Index()
            .OrderBy(item => item.Item.Severity)
            .Take(MostShown)
            .OrderBy(item => item.Index)
            .Select(item => item.Item);

    private static string Entry(Diagnostic diagnostic, bool color)
    {
        var heading = Painted(
            $"{JsonText.Word(diagnostic.Severity)}[{diagnostic.Code}]",
            Color(diagnostic.Severity),
            color
        );
        var message = Painted(ScreenText.Of(diagnostic.Message), Bold, color);
        var place = diagnostic.Span is { } span ? Place(span, Color(diagnostic.Severity), color) : "";
        var hint = diagnostic.Hint is { } text ? $"hint: {ScreenText.Of(text)}\n" : "";
        return $"{heading}: {message}\n{place}{hint}\n";
    }

    private static string Place(SourceSpan span, string caretColor, bool color)
    {
        var number = span.Position.Line.ToString();
        var excerpt = Excerpt.Of(span);
        var (arrow, wall) = (Painted("-->", Blue, color), Painted($"{new string(' ', number.Length)} |", Blue, color));
        var shown = excerpt.Line.Length == 0 ? "" : $" {excerpt.Line}";
        return $"""
             {arrow} {ScreenText.Of(span.ToString())}
            {wall}
            {Painted($"{number} |", Blue, color)}{shown}
            {wall} {Indented(excerpt.Carets, caretColor, color)}

            """;
    }

    /// <summary>The color begins at the first caret, not at the spaces before it.</summary>
    private static string Indented(string carets, string caretColor, bool color)
    {
        var marks = carets.TrimStart();
        return carets[..^marks.Length] + Painted(marks, caretColor, color);
    }

    private static string Closing(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join(
            ", ",
            FaultCounts.Of(diagnostics).Select(faults => Quantity.Of(faults.Count, JsonText.Word(faults.Severity)))
        ) + (diagnostics.Length > MostShown ? $"; the first {MostShown} are shown\n" : "\n");

    private static string Color(Severity severity) =>
        severity switch
        {
            Severity.Error => Red,
            Severity.Warning => Yellow,
            _ => Blue,
        };
}

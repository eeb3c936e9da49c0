using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>A line of an expected tree with the lines below it.</summary>
internal sealed record SpecNode(string Label, IEnumerable<SpecNode> Inner)
{
    public SpecNode(string label)
        : this(label, []) { }

    /// <summary>The trees, indented by two spaces per level, followed by the diagnostics.</summary>
    public static string Print(IEnumerable<SpecNode> nodes, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
            node.Print(text, "");
        foreach (var diagnostic in diagnostics.ToSorted(strict: false))
            new SpecNode(
                $"{diagnostic.Severity.ToString().ToLowerInvariant()}[{diagnostic.Code}] {Range(diagnostic.Span)} {diagnostic.Message}"
            ).Print(text, "");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Where a piece of the source begins, as <c>line:column</c>.</summary>
    public static string At(SourceSpan span) => $"{span.Position.Line}:{span.Position.Column}";

    /// <summary>A text in quotes, with its line ends shown.</summary>
    public static string Quoted(string text) => $"“{text.Replace("\n", "⏎")}”";

    private static string Range(SourceSpan? span) =>
        span is { } place ? $"{At(place)}–{At(place with { Start = place.End, Length = 0 })}" : "-";

    private void Print(StringBuilder text, string indent)
    {
        text.Append(indent).Append(Label).Append('\n');
        foreach (var node in Inner)
            node.Print(text, indent + "  ");
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>Writes diagnostics as one run in the Static Analysis Results Interchange Format (SARIF 2.1.0).</summary>
internal static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Write(ImmutableArray<Diagnostic> diagnostics) =>
        JsonText.Write(
            indented: true,
            write: json =>
            {
                ImmutableArray<DiagnosticKind> kinds =
                [
                    .. diagnostics
                        .Select(diagnostic => diagnostic.Kind)
                        .DistinctBy(kind => kind.Code)
                        .OrderBy(kind => kind.Code, StringComparer.Ordinal),
                ];
                json.WriteStartObject();
                json.WriteString("$schema", Schema);
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(json, kinds);
                json.WriteString("columnKind", "unicodeCodePoints");
                json.WriteStartArray("results");
                foreach (var diagnostic in diagnostics)
                    WriteResult(json, diagnostic, kinds.IndexOf(diagnostic.Kind));
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticKind> kinds)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "AfPakSite");
        json.WriteStartArray("rules");
        foreach (var kind in kinds)
            WriteRule(json, kind);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticKind kind)
    {
        json.WriteStartObject();
        json.WriteString("id", kind.Code);
        WriteText(json, "shortDescription", kind.Summary);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", JsonText.Word(diagnostic.Severity));
        WriteText(json, "message", diagnostic.MessageAndHint);
        if (diagnostic.Span is { } span)
            WriteLocation(json, span);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', span.Source.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        WriteRegion(json, span.Position, span.EndPosition);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter json, LinePosition from, LinePosition to)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", from.Line);
        json.WriteNumber("startColumn", from.Column);
        json.WriteNumber("endLine", to.Line);
        json.WriteNumber("endColumn", to.Column);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string text)
    {
        json.WriteStartObject(key);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}

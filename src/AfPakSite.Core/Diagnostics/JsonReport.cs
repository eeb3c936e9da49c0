using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>Writes diagnostics for scripts: one JSON object per line, with null for a missing place or hint.</summary>
internal static class JsonReport
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(diagnostic => JsonText.Write(json => Write(json, diagnostic))));

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var (from, to) = (diagnostic.Span?.Position, diagnostic.Span?.EndPosition);
        json.WriteStartObject();
        json.WriteString("severity", JsonText.Word(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.Span?.Source.Path);
        WriteNumber(json, "line", from?.Line);
        WriteNumber(json, "column", from?.Column);
        WriteNumber(json, "endLine", to?.Line);
        WriteNumber(json, "endColumn", to?.Column);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, int? number)
    {
        if (number is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }
}

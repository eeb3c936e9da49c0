using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AfPakSite.Text;

/// <summary>Writes JSON in one format: unescaped letters, and one line break at the end.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>A record as its source-generated serializer writes it, in UTF-8.</summary>
    public static ImmutableArray<byte> Bytes<T>(T record, JsonTypeInfo<T> type, bool indented = false)
    {
        var buffer = Fill(json => JsonSerializer.Serialize(json, record, type), indented);
        return [.. buffer.WrittenSpan];
    }

    /// <summary>A record as its source-generated serializer writes it.</summary>
    public static string Write<T>(T record, JsonTypeInfo<T> type, bool indented = false) =>
        Write(json => JsonSerializer.Serialize(json, record, type), indented);

    public static string Write(Action<Utf8JsonWriter> write, bool indented = false) =>
        Encoding.UTF8.GetString(Fill(write, indented).WrittenSpan);

    private static ArrayBufferWriter<byte> Fill(Action<Utf8JsonWriter> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
            write(json);
        buffer.Write("\n"u8);
        return buffer;
    }

    /// <summary>A text as a JSON string, with its quotes.</summary>
    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>The contract's word for an enumeration value: <c>armed-group</c> for <c>ArmedGroup</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

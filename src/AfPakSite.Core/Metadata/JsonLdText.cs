using System.Globalization;
using System.Text.Json;
using AfPakSite.Annotations;

namespace AfPakSite.Metadata;

/// <summary>Writes properties that nodes of several kinds share.</summary>
internal static class JsonLdText
{
    public static void StartNode(Utf8JsonWriter json, string type, string id, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", id);
        json.WriteString("name", name);
    }

    public static void WriteKnown(Utf8JsonWriter json, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(key, value);
    }

    public static void WriteNamed(Utf8JsonWriter json, string key, string type, string name)
    {
        json.WriteStartObject(key);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    public static void WriteAuthors(Utf8JsonWriter json, Work work)
    {
        if (work.Authors.IsEmpty)
            return;
        json.WriteStartArray("author");
        foreach (var author in work.Authors)
            WriteAuthor(json, author);
        json.WriteEndArray();
    }

    /// <summary>A date with its known precision (ISO 8601); null if the year is uncertain.</summary>
    public static string? DateOf(EdtfPoint? point) =>
        point switch
        {
            null or { Qualifier: not null } => null,
            _ when point.Digits.Contains('X') => null,
            { Month: <= 12 and var month, Day: { } day } => string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Digits}-{month:00}-{day:00}"
            ),
            { Month: <= 12 and var month } => string.Create(CultureInfo.InvariantCulture, $"{point.Digits}-{month:00}"),
            _ => point.Digits,
        };

    private static void WriteAuthor(Utf8JsonWriter json, PersonName author)
    {
        json.WriteStartObject();
        json.WriteString("@type", author.Literal is null ? "Person" : "Organization");
        WriteKnown(json, "@id", author.OrcidAddress);
        json.WriteString("name", author.Direct);
        if (author.Literal is null)
        {
            WriteKnown(json, "familyName", author.Family);
            WriteKnown(json, "givenName", author.Given);
        }
        WriteKnown(json, "sameAs", author.OrcidAddress);
        json.WriteEndObject();
    }
}

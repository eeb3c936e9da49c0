using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Schemas;

/// <summary>
/// Writes JSON Schemas (draft 07, which editors know) of the input's files. They are made by reading sample files and
/// logging what the readers ask: keys, types, words, and what they require.
/// </summary>
public static class SchemaWriter
{
    /// <summary>The folder of the schemas, which the program does not read.</summary>
    public const string Folder = "input/.schemas";

    /// <summary>Each round finds the keys of mappings one level deeper.</summary>
    private const int Rounds = 5;

    public static string Write(SchemaFile file)
    {
        var mapping = MappingOf(LogOf(file));
        var schema =
            file.Form == SchemaForm.List
                ? new JsonObject { ["type"] = Either("array", "null"), ["items"] = mapping }
                : mapping;
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", file.Files);
        return JsonText.Write(json => schema.WriteTo(json), indented: true);
    }

    /// <summary>What the reader asks of sample files, until they tell nothing new.</summary>
    private static FieldLog LogOf(SchemaFile file)
    {
        var (log, seen) = (new FieldLog(), new HashSet<string>(StringComparer.Ordinal));
        for (var round = 0; round <= Rounds; round++)
        {
            var fresh = SampleFiles.Of(file.Form, log).Where(sample => seen.Add(sample.Content)).ToList();
            foreach (var sample in fresh)
                file.Read(sample, new(log));
        }
        return log;
    }

    private static JsonObject MappingOf(FieldLog log)
    {
        var required = LoggedTypes.RequiredIn(log);
        var properties = new JsonObject();
        foreach (var (key, type) in LoggedTypes.Of(log))
            properties[key] = ValueOf(type, required.Contains(key), log.Below(key));
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = Either([.. required]),
            ["additionalProperties"] = false,
        };
    }

    /// <summary>The schema of a value; a key without a value is as good as no key.</summary>
    private static JsonObject ValueOf(FieldType type, bool isRequired, FieldLog below) =>
        type switch
        {
            FieldType.Slug => Scalar(isRequired, ("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")),
            FieldType.WebAddress => Scalar(isRequired, ("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://")),
            FieldType.Words(var known) => new() { ["enum"] = WordsOf(known, isRequired) },
            FieldType.Number(var least, var most) => new()
            {
                ["type"] = isRequired ? "integer" : Either("integer", "null"),
                ["minimum"] = least,
                ["maximum"] = most,
            },
            FieldType.Texts => TextsOf(Scalar(isRequired), Scalar(isRequired: true)),
            FieldType.WebAddresses => TextsOf(
                ValueOf(new FieldType.WebAddress(), isRequired, below),
                ValueOf(new FieldType.WebAddress(), true, below)
            ),
            FieldType.Date => new() { ["type"] = Either("string", "number", "object", "array", "null") },
            FieldType.Mapping => MappingOf(below),
            FieldType.Mappings => new() { ["type"] = "array", ["items"] = MappingOf(below) },
            _ => Scalar(isRequired),
        };

    private static JsonObject TextsOf(JsonObject single, JsonObject item) =>
        new() { ["anyOf"] = new JsonArray(single, new JsonObject { ["type"] = "array", ["items"] = item }) };

    /// <summary>A text: YAML takes some for numbers or truth values, and the program reads what is written.</summary>
    private static JsonObject Scalar(bool isRequired, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var schema = new JsonObject
        {
            ["type"] = isRequired
                ? Either("string", "number", "boolean")
                : Either("string", "number", "boolean", "null"),
        };
        foreach (var (key, value) in more)
            schema[key] = value;
        return schema;
    }

    private static JsonArray WordsOf(ImmutableArray<string> known, bool isRequired)
    {
        var words = new JsonArray();
        foreach (var word in known)
        {
            words.Add((JsonNode)word);
            if (bool.TryParse(word, out var truth))
                words.Add((JsonNode)truth);
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                words.Add((JsonNode)number);
        }
        if (!isRequired)
            words.Add(null);
        return words;
    }

    private static JsonArray Either(params ReadOnlySpan<string> types)
    {
        var all = new JsonArray();
        foreach (var type in types)
            all.Add((JsonNode)type);
        return all;
    }
}

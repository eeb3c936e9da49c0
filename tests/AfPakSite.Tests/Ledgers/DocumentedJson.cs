using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Reads and hashes JSON as another program would, with nothing of this one.</summary>
internal static class DocumentedJson
{
    public static IEnumerable<JsonObject> ListOf(JsonObject json, string name) =>
        (json[name]?.AsArray() ?? []).Select(item => item!.AsObject());

    public static string? TextOf(JsonObject json, string name) => (string?)json[name];

    /// <summary>A copy with only some members.</summary>
    public static JsonObject Only(JsonObject json, params string[] names) =>
        new(json.Where(member => names.Contains(member.Key)).Select(Copy));

    /// <summary>A copy with the members of another object, which replace its own.</summary>
    public static JsonObject With(JsonObject json, JsonObject others) =>
        new(json.Where(member => !others.ContainsKey(member.Key)).Concat(others).Select(Copy));

    /// <summary>The digest of the hash of a title, if there is one, and of the hashes of lines.</summary>
    public static string Digest(string? title, IEnumerable<JsonObject> lines) =>
        Hex([
            .. title is null ? [] : SHA256.HashData(Encoding.UTF8.GetBytes(title)),
            .. lines.SelectMany(line => SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(line)))),
        ]);

    public static string Hash(JsonObject json) => Hex(Encoding.UTF8.GetBytes(Canonical(json)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        new(member.Key, member.Value?.DeepClone());

    /// <summary>The canonical form (RFC 8785) of values without control characters.</summary>
    private static string Canonical(JsonNode node) =>
        node switch
        {
            JsonObject map =>
                $"{{{string.Join(',', map.Where(member => member.Value is not null)
                .OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => $"{Quote(member.Key)}:{Canonical(member.Value!)}"))}}}",
            JsonArray list => $"[{string.Join(',', list.Select(item => Canonical(item!)))}]",
            _ when node.GetValueKind() == JsonValueKind.String => Quote((string)node!),
            _ => node.ToJsonString(),
        };

    private static string Quote(string text)
    {
        Assert.DoesNotContain(text, char.IsControl);
        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}

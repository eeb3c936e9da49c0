using System.Text;
using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Finds a property that an object of a JSON text has twice.</summary>
internal static class JsonDuplicate
{
    /// <summary>
    /// The second of two properties with the same name; null where there is none before the text ends.
    /// </summary>
    public static (string Property, TextRange Place)? Find(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var json = new Utf8JsonReader(bytes);
        var names = new Stack<HashSet<string>>();
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.StartObject)
                    names.Push(new(StringComparer.Ordinal));
                else if (json.TokenType == JsonTokenType.EndObject)
                    names.Pop();
                else if (json.TokenType == JsonTokenType.PropertyName && !names.Peek().Add(json.GetString()!))
                    return (json.GetString()!, PlaceOf(bytes, json));
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
        return null;
    }

    private static TextRange PlaceOf(byte[] bytes, Utf8JsonReader json) =>
        TextRange.Between(
            Encoding.UTF8.GetCharCount(bytes, 0, (int)json.TokenStartIndex),
            Encoding.UTF8.GetCharCount(bytes, 0, (int)json.TokenStartIndex + json.ValueSpan.Length + 2)
        );
}

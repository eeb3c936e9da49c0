using System.Text.Json.Nodes;

namespace AfPakSite.Wording;

/// <summary>Fills a file of words with the messages of another for those that it does not have yet.</summary>
public static class WordFallback
{
    /// <summary>The JSON of a file with each message of another that it lacks.</summary>
    public static string Complete(string json, string other)
    {
        var file = JsonNode.Parse(json)!.AsObject();
        Add(file, JsonNode.Parse(other)!.AsObject());
        return file.ToJsonString();
    }

    private static void Add(JsonObject file, JsonObject others)
    {
        foreach (var (name, other) in others)
        {
            if (!file.TryGetPropertyValue(name, out var own))
                file[name] = other!.DeepClone();
            else if (own is JsonObject group && other is JsonObject subject && !IsPlural(subject))
                Add(group, subject);
        }
    }

    /// <summary>Whether the properties are plural forms, which are another language's own.</summary>
    private static bool IsPlural(JsonObject node) => node["other"] is JsonValue;
}

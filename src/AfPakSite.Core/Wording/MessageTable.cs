using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Wording;

/// <summary>The messages of a language by subject, read from a file of words.</summary>
/// <remarks>
/// A fault in such a file throws, because the files belong to the theme and tests compare them with the typed members.
/// </remarks>
public sealed class MessageTable
{
    private const string ScriptSubjects = "scripts";

    private readonly Dictionary<string, MessageGroup> groups;
    private readonly string language;
    private readonly JsonElement scripts;

    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">A value is not a message.</exception>
    public MessageTable(string json, string language)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var numbers = new NumberFormat(language, root.GetProperty("thousands").GetString()!);
        groups = root.EnumerateObject()
            .Where(subject => subject.Value.ValueKind == JsonValueKind.Object && subject.Name != ScriptSubjects)
            .ToDictionary(
                subject => subject.Name,
                subject => new MessageGroup(subject.Value, numbers),
                StringComparer.Ordinal
            );
        AreReviewed = !root.TryGetProperty("reviewed", out var reviewed) || reviewed.GetBoolean();
        (this.language, scripts) = (language, root.GetProperty(ScriptSubjects).Clone());
    }

    /// <summary>Whether somebody who speaks the language has read the words; true unless the file denies it.</summary>
    public bool AreReviewed { get; }

    public IEnumerable<string> Subjects => groups.Keys;

    public MessageGroup this[string subject] => groups[subject];

    /// <summary>What scripts read of the file, as JSON: the language, and subjects of the scripts.</summary>
    public string ForScripts(Func<string, bool> includes) =>
        JsonText
            .Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("language", language);
                json.WritePropertyName(ScriptSubjects);
                json.WriteStartObject();
                foreach (var subject in scripts.EnumerateObject().Where(subject => includes(subject.Name)))
                    subject.WriteTo(json);
                json.WriteEndObject();
                json.WriteEndObject();
            })
            .TrimEnd('\n');
}

using System.Text.Json;

namespace AfPakSite.Wording;

/// <summary>The messages of a language by their subjects: what a file of words contains.</summary>
/// <remarks>Only the theme's own files are read, and the tests compare them with the typed members: a fault in a file is a fault in the program.</remarks>
public sealed class MessageTable
{
    /// <summary>What a file has besides its subjects: the separator of thousands.</summary>
    private const string Thousands = "thousands";

    private readonly Dictionary<string, MessageGroup> groups;

    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">It contains something that is not a message.</exception>
    public MessageTable(string json, string language)
    {
        using var document = JsonDocument.Parse(json);
        var numbers = new NumberFormat(language, document.RootElement.GetProperty(Thousands).GetString()!);
        groups = document
            .RootElement.EnumerateObject()
            .Where(subject => subject.Name != Thousands)
            .ToDictionary(
                subject => subject.Name,
                subject => new MessageGroup(subject.Value, numbers),
                StringComparer.Ordinal
            );
    }

    public IEnumerable<string> Subjects => groups.Keys;

    public MessageGroup this[string subject] => groups[subject];
}

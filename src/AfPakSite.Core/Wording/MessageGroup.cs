using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Wording;

/// <summary>
/// The messages of one subject, by the names of their members: <c>"skipToText"</c> is <c>SkipToText</c>.
/// </summary>
public sealed class MessageGroup
{
    private readonly Dictionary<string, MessageEntry> entries;

    internal MessageGroup(JsonElement subject, NumberFormat numbers)
    {
        Numbers = numbers;
        entries = subject
            .EnumerateObject()
            .ToDictionary(entry => FirstLetter.Raise(entry.Name), entry => Entry(entry.Value), StringComparer.Ordinal);
    }

    public NumberFormat Numbers { get; }

    public IReadOnlyDictionary<string, MessageEntry> Entries => entries;

    /// <summary>The message of a name.</summary>
    public Message Text(string name) => ((TextEntry)entries[name]).Message;

    /// <summary>The message of a name in the plural form for a number.</summary>
    public Message Text(string name, int count)
    {
        var forms = ((PluralEntry)entries[name]).Forms;
        return forms.GetValueOrDefault(Numbers.CategoryOf(count), forms[PluralCategory.Other]);
    }

    /// <summary>The list of a name.</summary>
    public ImmutableArray<string> List(string name) => ((ListEntry)entries[name]).Items;

    private static MessageEntry Entry(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => new TextEntry(Message.Parse(value.GetString()!)),
            JsonValueKind.Array => new ListEntry([.. value.EnumerateArray().Select(item => item.GetString()!)]),
            _ => new PluralEntry(
                value
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(
                        form => Enum.Parse<PluralCategory>(form.Name, ignoreCase: true),
                        form => Message.Parse(form.Value.GetString()!)
                    )
            ),
        };
}

/// <summary>A value in a file of words.</summary>
public abstract record MessageEntry;

/// <summary>A text.</summary>
public sealed record TextEntry(Message Message) : MessageEntry;

/// <summary>A text for each plural category of the language.</summary>
public sealed record PluralEntry(ImmutableSortedDictionary<PluralCategory, Message> Forms) : MessageEntry;

/// <summary>Texts in a fixed order, such as the months.</summary>
public sealed record ListEntry(ImmutableArray<string> Items) : MessageEntry;

using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>Reads the properties of the ledger's JSON; any other type is a fault.</summary>
internal static class JsonFields
{
    /// <summary>Requires that each text can be read: none contains half of a letter.</summary>
    /// <exception cref="InvalidOperationException">A text cannot be read.</exception>
    public static void RequireTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    RequireTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    RequireTexts(property.Value);
                }
                break;
        }
    }

    /// <exception cref="LedgerException">The object has another property.</exception>
    public static void RequireOnly(JsonElement element, params ReadOnlySpan<string> properties)
    {
        foreach (var property in Members(element))
        {
            if (!properties.Contains(property.Name))
                throw new LedgerException(new LedgerFault.UnknownProperty(property.Name), null, $"\"{property.Name}\"");
        }
    }

    public static JsonElement.ObjectEnumerator Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
            : throw new LedgerException(new LedgerFault.OtherType());

    public static bool Has(JsonElement element, string property) => Find(element, property, out _);

    /// <param name="id">The anchor that the object describes; null for other objects.</param>
    /// <exception cref="LedgerException">The property is missing or not a text.</exception>
    public static string Text(JsonElement element, string property, string? id = null) =>
        OptionalText(element, property, id) ?? throw Missing(property, id);

    public static string? OptionalText(JsonElement element, string property, string? id = null) =>
        Find(element, property, out var text) ? TextOf(text, property, id) : null;

    public static int Number(JsonElement element, string property, string? id = null) =>
        Find(element, property, out var number) ? NumberOf(number, property, id) : throw Missing(property, id);

    public static bool Flag(JsonElement element, string property, string? id = null) =>
        Find(element, property, out var flag) ? FlagOf(flag, property, id) : throw Missing(property, id);

    public static ImmutableArray<T> List<T>(JsonElement element, string property, Func<JsonElement, T> read) =>
        Find(element, property, out var list)
            ? ListOf(list, property, read)
            : throw NotType(property, LedgerType.List, null);

    /// <summary>A list; empty where it is missing.</summary>
    public static ImmutableArray<T> OptionalList<T>(JsonElement element, string property, Func<JsonElement, T> read) =>
        Find(element, property, out var list) ? ListOf(list, property, read) : [];

    /// <summary>A text; null for <c>null</c>.</summary>
    public static string? TextOf(JsonElement text, string property, string? id) =>
        text.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => text.GetString(),
            _ => throw NotType(property, LedgerType.Text, id),
        };

    public static int NumberOf(JsonElement number, string property, string? id) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : throw NotType(property, LedgerType.WholeNumber, id);

    public static bool FlagOf(JsonElement flag, string property, string? id) =>
        flag.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? flag.GetBoolean()
            : throw NotType(property, LedgerType.Flag, id);

    public static ImmutableArray<T> ListOf<T>(
        JsonElement list,
        string property,
        Func<JsonElement, T> read,
        string? id = null
    )
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw NotType(property, LedgerType.List, id);
        var items = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            items.Add(read(item));
        return items.MoveToImmutable();
    }

    private static bool Find(JsonElement element, string property, out JsonElement value) =>
        element.ValueKind == JsonValueKind.Object
            ? element.TryGetProperty(property, out value)
            : throw new LedgerException(new LedgerFault.OtherType());

    private static LedgerException Missing(string property, string? id) => new(new LedgerFault.Missing(property), id);

    private static LedgerException NotType(string property, LedgerType type, string? id) =>
        new(new LedgerFault.NotType(property, type), id);
}

using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>Reads the properties of the ledger's JSON; any other type is a fault.</summary>
internal static class JsonFields
{
    /// <param name="id">The anchor that the object describes; null for other objects.</param>
    /// <exception cref="LedgerException">The property is missing or not a text.</exception>
    public static string Text(JsonElement element, string property, string? id = null) =>
        OptionalText(element, property, id) ?? throw Missing(property, id);

    public static string? OptionalText(JsonElement element, string property, string? id = null) =>
        element.TryGetProperty(property, out var text) ? TextOf(text, property, id) : null;

    public static int Number(JsonElement element, string property, string? id = null) =>
        element.TryGetProperty(property, out var number) ? NumberOf(number, property, id) : throw Missing(property, id);

    public static bool Flag(JsonElement element, string property, string? id = null) =>
        element.TryGetProperty(property, out var flag) ? FlagOf(flag, property, id) : throw Missing(property, id);

    public static ImmutableArray<T> List<T>(JsonElement element, string property, Func<JsonElement, T> read) =>
        element.TryGetProperty(property, out var list)
            ? ListOf(list, property, read)
            : throw NotType(property, LedgerType.List, null);

    /// <summary>A list; empty where it is missing.</summary>
    public static ImmutableArray<T> OptionalList<T>(JsonElement element, string property, Func<JsonElement, T> read) =>
        element.TryGetProperty(property, out var list) ? ListOf(list, property, read) : [];

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

    private static LedgerException Missing(string property, string? id) => new(new LedgerFault.Missing(property), id);

    private static LedgerException NotType(string property, LedgerType type, string? id) =>
        new(new LedgerFault.NotType(property, type), id);
}

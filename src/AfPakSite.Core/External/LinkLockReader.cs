using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.External;

/// <summary>Reads the lock file strictly: a record that cannot be trusted would call a dead address good.</summary>
public static class LinkLockReader
{
    private static readonly string[] Keys = ["url", "answer", "since", "to", "good"];

    /// <summary>The lock; empty without a file, null and a diagnostic if it is not as the program writes it.</summary>
    public static LinkLock? Read(SourceText? source, DiagnosticBag diagnostics)
    {
        if (source is null)
            return LinkLock.Empty;
        try
        {
            using var json = JsonDocument.Parse(source.Content);
            return Read(json.RootElement);
        }
        // JSON may contain half of a character, which no text can.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            var start = source.OffsetOf((int)((fault as JsonException)?.LineNumber ?? 0) + 1, 1);
            diagnostics.Add(Catalog.LinkLockMalformed(new(source, start, 0)));
            return null;
        }
    }

    private static LinkLock Read(JsonElement file)
    {
        RequireOnly(file, ["checked", "links"], 0);
        if (!file.TryGetProperty("links", out var links) || links.ValueKind != JsonValueKind.Array)
            throw Fault(0);
        var records = ImmutableArray.CreateBuilder<LinkRecord>();
        foreach (var link in links.EnumerateArray())
        {
            // Each record has a line of its own, after the three lines of the head.
            var line = 3 + records.Count;
            var record = ReadRecord(link, line);
            if (records.Count > 0 && string.CompareOrdinal(records[^1].Address, record.Address) >= 0)
                throw Fault(line);
            records.Add(record);
        }
        return new(DayIn(file, "checked", 1), records.ToImmutable());
    }

    private static LinkRecord ReadRecord(JsonElement link, int line)
    {
        RequireOnly(link, Keys, line);
        var answer = LinkAnswer.Parse(Text(link, "answer", line) ?? "") ?? throw Fault(line);
        return new(
            Text(link, "url", line) ?? throw Fault(line),
            answer,
            DayIn(link, "since", line) ?? throw Fault(line),
            Text(link, "to", line),
            DayIn(link, "good", line)
        );
    }

    private static void RequireOnly(JsonElement element, string[] keys, int line)
    {
        if (
            element.ValueKind != JsonValueKind.Object
            || element.EnumerateObject().Any(property => !keys.Contains(property.Name))
        )
            throw Fault(line);
    }

    private static DateOnly? DayIn(JsonElement element, string key, int line) =>
        Text(element, key, line) is not { } text ? null
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Fault(line);

    private static string? Text(JsonElement element, string key, int line) =>
        !element.TryGetProperty(key, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Fault(line);

    private static JsonException Fault(int line) => new("Not a lock file.", null, line, 0);
}

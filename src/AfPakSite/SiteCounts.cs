using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Exporting;

namespace AfPakSite.CommandLine;

/// <summary>The numbers of a site’s <c>build-report.json</c> that a mistake would make smaller.</summary>
/// <param name="All">In the order of <see cref="Names"/>, without those that the report does not contain.</param>
internal sealed record SiteCounts(ImmutableArray<(string Name, int Count)> All)
{
    /// <summary>The names of the numbers, as in the report.</summary>
    public static ImmutableArray<string> Names { get; } = ["pages", "links", "anchors", "citations", "quotations"];

    /// <summary>The numbers of a report; null if the text is not one of this program.</summary>
    public static SiteCounts? Read(string report)
    {
        try
        {
            using var json = JsonDocument.Parse(report);
            if (!IsReport(json.RootElement))
                return null;
            var counts = Names
                .Where(name => json.RootElement.TryGetProperty(name, out _))
                .Select(name => (Name: name, Count: CountOf(json.RootElement, name)))
                .ToList();
            return counts.Count > 0 && counts.All(count => count.Count is not null)
                ? new([.. counts.Select(count => (count.Name, count.Count!.Value))])
                : null;
        }
        // JSON may contain half of a character, which no text can.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The numbers that are smaller in this site than in an earlier one.</summary>
    public IEnumerable<(string Name, int Before, int Now)> DropsSince(SiteCounts earlier) =>
        earlier
            .All.Join(
                All,
                before => before.Name,
                now => now.Name,
                (before, now) => (before.Name, Before: before.Count, Now: now.Count)
            )
            .Where(pair => pair.Now < pair.Before);

    /// <summary>The names of the numbers that the report does not contain.</summary>
    public IEnumerable<string> Missing => Names.Except(All.Select(count => count.Name));

    private static bool IsReport(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object
        && report.TryGetProperty("generator", out var generator)
        && generator.ValueKind == JsonValueKind.String
        && generator.ValueEquals(BuildReport.Generator);

    private static int? CountOf(JsonElement report, string name) =>
        report.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var count)
        && count >= 0
            ? count
            : null;
}

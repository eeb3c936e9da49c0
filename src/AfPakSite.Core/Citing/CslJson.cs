using System.Text.Json.Nodes;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Citing;

/// <summary>
/// Writes works as CSL-JSON (CSL 1.0.2, csl-data schema), with the project's own fields under <c>custom</c>.
/// </summary>
internal static class CslJson
{
    /// <summary>The one variable that the CSL schema does not define.</summary>
    private const string NotOfCsl = "eISSN";

    /// <summary>EDTF writes spring as the month after this one, and CSL as 1.</summary>
    private const int FirstSeason = 20;

    /// <summary>A file with an array of works.</summary>
    public static string Write(IEnumerable<Work> works) =>
        JsonText.Write(json => new JsonArray([.. works.Select(ItemOf)]).WriteTo(json), indented: true);

    /// <summary>
    /// The item of a work. It is open: it has the variables that the work has, which CSL defines and the input chooses;
    /// <c>custom</c> comes last.
    /// </summary>
    public static JsonObject ItemOf(Work work)
    {
        var item = new JsonObject { ["id"] = work.Id.Value, ["type"] = work.Type };
        foreach (var (variable, names) in work.Names)
            item[variable] = new JsonArray([.. names.Select(NameOf)]);
        if (DateOf(work.Issued) is { } date)
        {
            item["issued"] = date;
            if (work.YearSuffix.Length > 0)
                item["year-suffix"] = work.YearSuffix;
        }
        if (DateOf(work.Record.Accessed) is { } accessed)
            item["accessed"] = accessed;
        foreach (var (variable, value) in work.Variables.Where(variable => variable.Name != NotOfCsl))
            item[variable] = value;
        item["custom"] = CustomOf(work);
        return item;
    }

    private static JsonObject NameOf(PersonName name) =>
        Known(("literal", name.Literal), ("family", name.Family), ("given", name.Given));

    /// <summary>The date or both ends of an interval, with the season; null if the year is not certain.</summary>
    private static JsonObject? DateOf(EdtfDate? date)
    {
        if (PartsOf(date?.Start) is not { } start)
            return null;
        var parts = new JsonArray(start);
        if (date!.IsInterval && PartsOf(date.End) is { } end)
            parts.Add((JsonNode)end);
        var known = new JsonObject { ["date-parts"] = parts };
        if (date.Start!.Month is > FirstSeason and var season)
            known["season"] = season - FirstSeason;
        return known;
    }

    /// <summary>The year, month and day as far as they are known; null if the year is not certain.</summary>
    private static JsonArray? PartsOf(EdtfPoint? point)
    {
        if (point is null || !int.TryParse(point.Digits, out var year))
            return null;
        int?[] parts = [year, point.Month <= 12 ? point.Month : null, point.Day];
        return [.. parts.OfType<int>().Select(part => (JsonNode)part)];
    }

    private static JsonObject CustomOf(Work work)
    {
        var custom = Known(
            ("status", JsonText.Word(work.Status)),
            ("confidence", work.Confidence),
            (NotOfCsl, work.Find(NotOfCsl))
        );
        if (work.ArchivedCopy is { } copy)
            custom["archived-copy"] = copy;
        if (work.SeenAt is { } seenAt)
            custom["seen-at"] = Strings(seenAt);
        if (work.Candidates.Length > 0)
            custom["candidates"] = Strings(work.Candidates.Select(candidate => candidate.Title));
        return custom;
    }

    private static JsonObject Known(params ReadOnlySpan<(string Key, string? Value)> members)
    {
        var known = new JsonObject();
        foreach (var (key, value) in members)
        {
            if (value is not null)
                known[key] = value;
        }
        return known;
    }

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}

using System.Text.Json;
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

    /// <summary>A file with an array of works.</summary>
    public static string Write(IEnumerable<Work> works) =>
        JsonText.Write(
            indented: true,
            write: json =>
            {
                json.WriteStartArray();
                foreach (var work in works)
                    Write(json, work);
                json.WriteEndArray();
            }
        );

    public static void Write(Utf8JsonWriter json, Work work)
    {
        json.WriteStartObject();
        json.WriteString("id", work.Id.Value);
        json.WriteString("type", work.Type);
        foreach (var (variable, names) in work.Names)
            WriteNames(json, variable, names);
        WriteDate(json, work);
        foreach (var (variable, value) in work.Variables.Where(variable => variable.Name != NotOfCsl))
            json.WriteString(variable, value);
        WriteCustom(json, work);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string variable, IEnumerable<PersonName> names)
    {
        json.WriteStartArray(variable);
        foreach (var name in names)
        {
            json.WriteStartObject();
            WriteGiven(json, "literal", name.Literal);
            WriteGiven(json, "family", name.Family);
            WriteGiven(json, "given", name.Given);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, Work work)
    {
        if (work.Issued?.Start is not { } point || !int.TryParse(point.Digits, out var year))
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (point.Month is { } month and <= 12)
            json.WriteNumberValue(month);
        if (point.Day is { } day)
            json.WriteNumberValue(day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        WriteGiven(json, "year-suffix", work.YearSuffix.Length > 0 ? work.YearSuffix : null);
    }

    private static void WriteCustom(Utf8JsonWriter json, Work work)
    {
        json.WriteStartObject("custom");
        json.WriteString("status", JsonText.Word(work.Status));
        WriteGiven(json, "confidence", work.Confidence);
        WriteGiven(json, NotOfCsl, work.Find(NotOfCsl));
        if (work.SeenAt is { } seenAt)
            JsonText.WriteStrings(json, "seen-at", seenAt);
        if (work.Candidates.Length > 0)
            JsonText.WriteStrings(json, "candidates", work.Candidates.Select(candidate => candidate.Title));
        json.WriteEndObject();
    }

    private static void WriteGiven(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }
}

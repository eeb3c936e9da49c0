using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the records of Zotero and Mendeley, which are CSL-JSON.</summary>
internal static partial class CslRecord
{
    /// <summary>What is not published: texts by others, and the reader's own notes.</summary>
    private static readonly string[] Private = ["abstract", "annote", "citation-key", "citation-label", "categories"];

    /// <summary>A work without an id; null if it has neither a title nor an author.</summary>
    public static WorkDraft? Of(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        var names = CslTerms
            .NameVariables.Select(variable => new NameVariable(variable, Names(item, variable)))
            .Where(variable => !variable.Names.IsEmpty)
            .ToImmutableArray();
        var variables = Variables(item).ToImmutableArray();
        var type = Text(item, "type") ?? "";
        return names.IsEmpty && Variable.Find(variables, "title") is null
            ? null
            : new(
                "",
                CslTerms.Types.Any(known => known.Item1 == type) ? type : "document",
                names,
                Date(item, "issued"),
                "",
                variables,
                "identified"
            );
    }

    private static IEnumerable<Variable> Variables(JsonElement item)
    {
        foreach (var name in CslTerms.PlainVariables.Except(Private).Order(StringComparer.Ordinal))
        {
            if (Text(item, name) is { } text && Checked(name, text) is { Length: > 0 } value)
                yield return new(name, value);
        }
        foreach (var name in CslTerms.OtherDates.Append("original-date"))
        {
            if (Date(item, name) is { } date)
                yield return new(name, date);
        }
    }

    /// <summary>A value that the bibliography can have; null for an address that nobody can follow.</summary>
    public static string? Checked(string name, string value) =>
        name switch
        {
            "URL" => LinkScheme.IsWebAddress(value.Trim()) ? value.Trim() : null,
            "DOI" => Doi.Of(value),
            _ => WhiteSpace.Collapse(value),
        };

    private static ImmutableArray<PersonName> Names(JsonElement item, string variable) =>
        item.TryGetProperty(variable, out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(Name).OfType<PersonName>()]
            : [];

    private static PersonName? Name(JsonElement name)
    {
        if (name.ValueKind != JsonValueKind.Object)
            return null;
        if (Text(name, "literal") is { } literal)
            return new(null, null, literal, null);
        var family = Joined(Text(name, "non-dropping-particle"), Text(name, "family"));
        var given = Joined(Text(name, "given"), Text(name, "dropping-particle"));
        if (Text(name, "suffix") is { } suffix)
            given = given is null ? null : $"{given}, {suffix}";
        return family is not null ? new(family, given, null, null)
            : given is not null ? new(null, null, given, null)
            : null;
    }

    private static string? Joined(string? first, string? second) =>
        first is null || second is null ? first ?? second
        : first.EndsWith('’') || first.EndsWith('\'') ? first + second
        : $"{first} {second}";

    /// <summary>A text, or a number as text; null if there is none.</summary>
    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => NonEmpty(value.GetString()!),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static string? NonEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A date in EDTF; null if there is none.</summary>
    private static string? Date(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var date) || date.ValueKind != JsonValueKind.Object)
            return null;
        if (date.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            var text = string.Join('/', parts.EnumerateArray().Take(2).Select(Point));
            if (EdtfDate.Parse(text) is not null)
                return text;
        }
        var written = Text(date, "raw") ?? Text(date, "literal") ?? "";
        return YearIn(written);
    }

    /// <summary>The first year in a text; null without one.</summary>
    public static string? YearIn(string text) => Year.Match(text) is { Success: true } year ? year.Value : null;

    private static string Point(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array)
            return "";
        var numbers = parts.EnumerateArray().Take(3).Select(Number).TakeWhile(number => number > 0).ToList();
        return string.Join(
            '-',
            numbers.Select((number, index) => number.ToString(index == 0 ? "0000" : "00", CultureInfo.InvariantCulture))
        );
    }

    private static int Number(JsonElement part) =>
        part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number
        : part.ValueKind == JsonValueKind.String && int.TryParse(part.GetString(), out var written) ? written
        : 0;

    [GeneratedRegex("(?<![0-9])1[0-9]{3}(?![0-9])|(?<![0-9])20[0-9]{2}(?![0-9])")]
    private static partial Regex Year { get; }
}

using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Reads names as RIS has them: <c>Family, Given, Suffix</c>.</summary>
internal static partial class RisNames
{
    /// <summary>A word of a family name, which is not all capitals.</summary>
    private const string Word = @"\p{Lu}[\p{Lu}’'-]{0,10}\p{Ll}[\p{L}’'-]{0,40}";

    /// <summary>What is not the initials of a person behind the name of an institution: <c>Oxfam GB</c>.</summary>
    private const string Countries = "(?:GB|UK|US|EU|UN)";

    /// <summary>
    /// A name without a comma is that of an institution, unless it ends with initials, as medical databases write
    /// persons: <c>Adler D.G.</c>
    /// </summary>
    public static PersonName Read(string value)
    {
        var parts = value.TrimEnd(',').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 1)
            return new(parts[0], parts.Length > 2 ? $"{parts[1]}, {parts[2]}" : parts[1], null, null);
        return Initialed.Match(parts[0]) is { Success: true } person && !EntryWords.NamesInstitution(parts[0])
            ? new(person.Groups["family"].Value, person.Groups["initials"].Value, null, null)
            : new(null, null, parts[0], null);
    }

    [GeneratedRegex(
        $@"\A(?<family>(?:\p{{Ll}}{{1,4}}\s){{0,3}}{Word}(?:\s{Word})?)"
            + $@"\s(?<initials>(?:\p{{Lu}}\.[\s-]?){{1,4}}|(?!{Countries}\z)\p{{Lu}}{{1,2}})\z"
    )]
    private static partial Regex Initialed { get; }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Reads names as BibTeX writes them, <c>von Last, Jr, First and {An Institution}</c>, and as biblatex also does,
/// <c>family=Last, given=First, prefix=von</c> (biblatex manual, 3.4).
/// </summary>
internal static partial class BibTexNames
{
    /// <summary>The separator of names; BibTeX reads it in any case, and a line may end before or behind it.</summary>
    private const string Separator = " and ";

    public static ImmutableArray<PersonName> Read(string field) =>
        [
            .. Split(WhiteSpace.Collapse(field), Separator)
                .Select(name => name.Trim())
                .Where(name => name.Length > 0)
                .Select(NameOf),
        ];

    private static PersonName NameOf(string name)
    {
        if (IsOneGroup(name) || name == "others")
            return new(null, null, TexText.Read(name), null);
        ImmutableArray<string> written = [.. Split(name, ",").Select(part => part.Trim())];
        if (written.All(part => NamedPart.IsMatch(part)))
            return OfParts(written);
        ImmutableArray<string> parts = [.. written.Select(TexText.Read).Where(part => part.Length > 0)];
        if (parts.Length > 1)
            return new(parts[0], parts.Length > 2 ? $"{parts[^1]}, {parts[1]}" : parts[1], null, null);
        var words = Split(name.TrimEnd(','), " ").Select(TexText.Read).Where(word => word.Length > 0).ToList();
        if (words.Count < 2)
            return new(TexText.Read(name.TrimEnd(',')), null, null, null);
        if (Acronym.IsMatch(words[0]) && words.Skip(1).All(word => word.Any(char.IsLower)))
            return new(null, null, string.Join(' ', words), null);
        var particle = words.FindIndex(1, words.Count - 2, word => char.IsLower(word[0]));
        var family = particle > 0 ? particle : words.Count - 1;
        return new(string.Join(' ', words[family..]), string.Join(' ', words[..family]), null, null);
    }

    /// <summary>A part with its name; <c>\=</c> is an accent.</summary>
    [GeneratedRegex(@"\A[a-z-]{4,12}\s*=")]
    private static partial Regex NamedPart { get; }

    /// <summary>What names an institution and is too long for initials: <c>UNICEF</c> before “Innocenti”.</summary>
    [GeneratedRegex(@"\A\p{Lu}{4,12}\z")]
    private static partial Regex Acronym { get; }

    /// <summary>Whether one pair of braces is around the whole name.</summary>
    private static bool IsOneGroup(string name)
    {
        var depth = 0;
        for (var at = 0; at < name.Length; at++)
        {
            depth +=
                name[at] == '{' ? 1
                : name[at] == '}' ? -1
                : 0;
            if (depth == 0)
                return at > 0 && at == name.Length - 1;
        }
        return false;
    }

    private static PersonName OfParts(ImmutableArray<string> parts)
    {
        var values = parts
            .Select(part => (Name: part[..part.IndexOf('=')].Trim(), Value: part[(part.IndexOf('=') + 1)..]))
            .DistinctBy(part => part.Name)
            .ToDictionary(part => part.Name, part => TexText.Read(part.Value.Trim().Trim('"')), StringComparer.Ordinal);
        var prefix = values.GetValueOrDefault("prefix", "");
        var isDropping = values.GetValueOrDefault("useprefix") is "false";
        var family = string.Join(' ', Written(isDropping ? "" : prefix, values.GetValueOrDefault("family", "")));
        var given = string.Join(' ', Written(values.GetValueOrDefault("given", ""), isDropping ? prefix : ""));
        if (values.GetValueOrDefault("suffix", "") is { Length: > 0 } suffix)
            given = $"{given}, {suffix}";
        return family.Length == 0
            ? new(given, null, null, null)
            : new(family, given.Length > 0 ? given : null, null, null);
    }

    private static IEnumerable<string> Written(params string[] parts) => parts.Where(part => part.Length > 0);

    /// <summary>The pieces between separators that are not in braces.</summary>
    private static IEnumerable<string> Split(string text, string separator)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth +=
                text[at] == '{' ? 1
                : text[at] == '}' ? -1
                : 0;
            if (depth != 0 || !text.AsSpan(at).StartsWith(separator, StringComparison.OrdinalIgnoreCase))
                continue;
            yield return text[start..at];
            start = at + separator.Length;
            at = start - 1;
        }
        yield return text[start..];
    }
}

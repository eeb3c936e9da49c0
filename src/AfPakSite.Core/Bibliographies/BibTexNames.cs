using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Reads names as BibTeX writes them: <c>von Last, Jr, First and {An Institution}</c>.</summary>
internal static class BibTexNames
{
    public static ImmutableArray<PersonName> Read(string field) =>
        [.. Split(field, " and ").Select(name => name.Trim()).Where(name => name.Length > 0).Select(NameOf)];

    private static PersonName NameOf(string name)
    {
        if (name is ['{', .., '}'] || name == "others")
            return new(null, null, TexText.Read(name), null);
        ImmutableArray<string> parts = [.. Split(name, ",").Select(part => TexText.Read(part))];
        if (parts.Length > 1)
            return new(parts[0], parts.Length > 2 ? $"{parts[^1]}, {parts[1]}" : parts[1], null, null);
        var words = Split(name, " ").Select(word => TexText.Read(word)).Where(word => word.Length > 0).ToList();
        if (words.Count < 2)
            return new(TexText.Read(name), null, null, null);
        var particle = words.FindIndex(1, word => char.IsLower(word[0]));
        var family = particle > 0 ? particle : words.Count - 1;
        return new(string.Join(' ', words[family..]), string.Join(' ', words[..family]), null, null);
    }

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
            if (depth != 0 || !text.AsSpan(at).StartsWith(separator))
                continue;
            yield return text[start..at];
            start = at + separator.Length;
            at = start - 1;
        }
        yield return text[start..];
    }
}

using System.IO.Hashing;
using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes short ids from content, never from position, in letters that nobody takes for another.</summary>
/// <remarks>XXH128 is fixed by its specification, so ids stay; no secret hangs on it, and it starts without the system's OpenSSL.</remarks>
public static class ContentId
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const int ShortLength = 6;

    /// <summary>
    /// One id for each text, in order: the prefix and six letters of the text's hash. Texts that are equal are told apart
    /// by their context; texts whose letters happen to agree get as many letters more as part them.
    /// </summary>
    /// <param name="contents">The text and what surrounds it (the slug of its section).</param>
    public static IReadOnlyList<string> Assign(string prefix, IReadOnlyList<(string Text, string Context)> contents)
    {
        var hashes = new string[contents.Count];
        var byText = contents.Select((content, index) => (content, index)).GroupBy(item => Normalized(item.content.Text), StringComparer.Ordinal);
        foreach (var same in byText)
            AssignHashes(same.Key, [.. same], hashes);
        var crowded = hashes.GroupBy(Short, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. hashes.Select(hash => prefix + (crowded.Contains(Short(hash)) ? hash[..(2 * ShortLength)] : Short(hash)))];
    }

    private static void AssignHashes(string text, ((string Text, string Context) Content, int Index)[] same, string[] hashes)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((_, context), index) in same)
        {
            var key = same.Length == 1 ? text : $"{text}\n{context}";
            var repeat = seen[key] = seen.GetValueOrDefault(key) + 1;
            hashes[index] = Hash(repeat == 1 ? key : $"{key}\n{repeat}");
        }
    }

    private static string Short(string hash) => hash[..ShortLength];

    private static string Normalized(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string text) =>
        string.Concat(XxHash128.Hash(Encoding.UTF8.GetBytes(text)).Select(b => Alphabet[b % Alphabet.Length]));
}

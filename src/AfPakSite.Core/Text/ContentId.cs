using System.IO.Hashing;
using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes short ids from content, never from position, in letters that are hard to confuse.</summary>
/// <remarks>
/// The specification of XXH128 is final, so ids never change. A cryptographic hash would load the system's OpenSSL.
/// </remarks>
public static class ContentId
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const int ShortLength = 6;

    /// <summary>
    /// One id for each text, in order: the prefix and six letters of the text's hash. The hash of a repeated text
    /// includes its context. Texts with the same six letters get twelve.
    /// </summary>
    public static IReadOnlyList<string> Assign(string prefix, IReadOnlyList<TextInContext> texts)
    {
        var hashes = Keys(texts).ConvertAll(Hash);
        var crowded = Repeated(hashes.ConvertAll(Short));
        return hashes.ConvertAll(hash =>
            prefix + (crowded.Contains(Short(hash)) ? hash[..(2 * ShortLength)] : Short(hash))
        );
    }

    /// <summary>An alternative id for a text whose id is or was that of another text.</summary>
    /// <param name="id">The taken id, with its prefix (<c>s-…</c>).</param>
    /// <param name="turn">The number of the attempt.</param>
    public static string Another(string id, int turn)
    {
        var prefix = id[..(id.IndexOf('-') + 1)];
        return prefix + Short(Hash($"{id}\n{turn}"));
    }

    /// <summary>
    /// The hashed string of each text: the text itself, or a repeated text with its context and number.
    /// </summary>
    private static List<string> Keys(IReadOnlyList<TextInContext> texts)
    {
        var plain = texts.Select(text => WhiteSpace.Collapse(text.Text)).ToList();
        var repeated = Repeated(plain);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < plain.Count; index++)
        {
            if (!repeated.Contains(plain[index]))
                continue;
            var key = $"{plain[index]}\n{texts[index].Context}";
            var use = uses[key] = uses.GetValueOrDefault(key) + 1;
            plain[index] = use == 1 ? key : $"{key}\n{use}";
        }
        return plain;
    }

    private static HashSet<string> Repeated(List<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.Where(text => !seen.Add(text)).ToHashSet(StringComparer.Ordinal);
    }

    private static string Short(string hash) => hash[..ShortLength];

    private static string Hash(string text) =>
        string.Create(
            16,
            XxHash128.Hash(Encoding.UTF8.GetBytes(text)),
            static (letters, hash) =>
            {
                for (var index = 0; index < letters.Length; index++)
                    letters[index] = Alphabet[hash[index] % Alphabet.Length];
            }
        );
}

/// <summary>A text and its context, such as the slug of its section.</summary>
public readonly record struct TextInContext(string Text, string Context);

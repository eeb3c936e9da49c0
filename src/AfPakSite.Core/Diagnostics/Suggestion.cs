using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>What was probably meant by an unknown word.</summary>
/// <param name="Word">The known word that is most like it; null if none is like it.</param>
/// <param name="IsSlip">Whether the two differ by a slip, and no other known word does.</param>
public sealed record Suggestion(string Hint, string? Word, bool IsSlip)
{
    private const int MostListed = 12;

    /// <summary>
    /// The hint for an unknown word: the word that was probably meant, or the known words if they are few.
    /// </summary>
    public static string For(string wrong, IEnumerable<string> known) => Of(wrong, known).Hint;

    public static Suggestion Of(string wrong, IEnumerable<string> known)
    {
        var words = known.Order(StringComparer.Ordinal).ToList();
        if (NearestMatch.Of(wrong, words) is { } nearest)
            return new($"did you mean “{nearest}”?", nearest, Slip.Of(wrong, words) == nearest);
        if (NearestMatch.Of(Reversed(wrong), words) is { } reversed)
            return new($"did you mean “{reversed}”?", reversed, IsSlip: false);
        return new(
            words.Count is 0 or > MostListed
                ? "no similar name is known"
                : $"these are known: {string.Join(", ", words)}",
            null,
            false
        );
    }

    /// <summary>A compound in the other order: <c>article-journal</c> for <c>journal-article</c>.</summary>
    private static string Reversed(string word) => string.Join('-', word.Split('-').Reverse());

    /// <summary>The fix that writes the word where the unknown one is; none without a word.</summary>
    internal ImmutableArray<Fix> FixesOf(Located<string> wrong) =>
        Word is null ? [] : Fix.Of($"Write “{Word}”", IsSlip, AuthoredValue.Replace(wrong, Word));
}

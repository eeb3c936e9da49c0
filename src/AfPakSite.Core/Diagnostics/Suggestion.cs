using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>The hint for an unknown word.</summary>
public static class Suggestion
{
    private const int MostListed = 12;

    /// <summary>The word that was probably meant; otherwise the known words, if they are few.</summary>
    public static string For(string wrong, IEnumerable<string> known)
    {
        var words = known.Order(StringComparer.Ordinal).ToList();
        if (NearestMatch.Of(wrong, words) is { } nearest)
            return $"did you mean “{nearest}”?";
        return words.Count is 0 or > MostListed
            ? "no similar name is known"
            : $"these are known: {string.Join(", ", words)}";
    }
}

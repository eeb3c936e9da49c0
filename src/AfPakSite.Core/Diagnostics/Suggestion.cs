using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>The hint under a word that is not known.</summary>
public static class Suggestion
{
    private const int MostListed = 12;

    /// <summary>What was probably meant, else the words that are known, if they are few.</summary>
    public static string For(string wrong, IEnumerable<string> known)
    {
        var words = known.Order(StringComparer.Ordinal).ToList();
        if (NearestMatch.Of(wrong, words) is { } nearest)
            return $"did you mean “{nearest}”?";
        return words.Count is 0 or > MostListed
            ? "nothing of a similar name is known"
            : $"these are known: {string.Join(", ", words)}";
    }
}

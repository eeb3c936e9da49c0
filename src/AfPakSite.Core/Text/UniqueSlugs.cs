namespace AfPakSite.Text;

/// <summary>Gives out each slug at most once.</summary>
internal sealed class UniqueSlugs
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Reserves a slug, so that it is never given out.</summary>
    public void Reserve(string slug) => taken.Add(slug);

    /// <summary>
    /// Takes the first free candidate that is not too long or, if there is none, the first candidate with the next free
    /// number.
    /// </summary>
    public string Take(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Length <= Slug.Longest && taken.Add(candidate))
                return candidate;
        }
        var number = numbers.GetValueOrDefault(candidates[0], 2);
        while (!taken.Add(Numbered(candidates[0], number)))
            number++;
        numbers[candidates[0]] = number + 1;
        return Numbered(candidates[0], number);
    }

    private static string Numbered(string slug, int number)
    {
        var ending = $"-{number}";
        return Slug.Shortened(slug, Slug.Longest - ending.Length) + ending;
    }
}

namespace AfPakSite.Text;

/// <summary>Gives each slug once.</summary>
internal sealed class UniqueSlugs
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Keeps a slug from being given.</summary>
    public void Reserve(string slug) => taken.Add(slug);

    /// <summary>The first wish that is free; where none is, the first with the next number.</summary>
    public string Take(params ReadOnlySpan<string> wishes)
    {
        foreach (var wish in wishes)
        {
            if (taken.Add(wish))
                return wish;
        }
        var number = numbers.GetValueOrDefault(wishes[0], 2);
        while (!taken.Add($"{wishes[0]}-{number}"))
            number++;
        numbers[wishes[0]] = number + 1;
        return $"{wishes[0]}-{number}";
    }
}

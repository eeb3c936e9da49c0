using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Names in capitals with an “and” in capitals between them, which looks like one of them.</summary>
internal static class NamesInCapitals
{
    private static readonly HashSet<string> Ands = StudyLanguage
        .WordsOfAll("and-words")
        .Select(word => word.ToUpperInvariant())
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The citation with the names on both sides of such a word: <c>(SILVA E SOUZA, 2010)</c>; null for others.
    /// </summary>
    public static Citation? Of(Citation citation)
    {
        if (!citation.Names.Any(HasAnd))
            return null;
        return citation with { Names = [.. citation.Names.SelectMany(name => HasAnd(name) ? Apart(name) : [name])] };
    }

    private static bool HasAnd(string name) =>
        !name.Any(char.IsLower) && name.Split(' ') is [_, .. var between, _] && between.Any(Ands.Contains);

    private static IEnumerable<string> Apart(string name)
    {
        var words = name.Split(' ');
        var at = Array.FindIndex(words, 1, Ands.Contains);
        return [string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..])];
    }
}

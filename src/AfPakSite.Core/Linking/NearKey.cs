using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>
/// What a citation and a work have in common that differ in one thing: it leaves out that thing.
/// </summary>
/// <param name="Year">Empty for works without a year, and where the year is what differs.</param>
internal readonly record struct NearKey(NearMissKind Kind, string Names, string Year)
{
    /// <summary>How many authors are compared.</summary>
    private const int MostNames = 10;

    /// <summary>Names of fewer letters differ too little from each other.</summary>
    private const int ShortestSpelled = 3;

    /// <summary>Longer names are not compared letter by letter.</summary>
    private const int LongestSpelled = 60;

    /// <summary>Stands for the authors that “et al.” leaves out.</summary>
    private const string Others = "*";

    /// <summary>The keys of a citation, the closest kinds first.</summary>
    public static IEnumerable<NearKey> Of(Citation citation, string year) =>
        NamesOf(citation).SelectMany(names => Of(names, year)).OrderBy(key => key.Kind);

    /// <summary>The keys of a work, of each of its years and ways to name its authors.</summary>
    public static IEnumerable<NearKey> Of(NamedWork named) =>
        NamesOf(named).SelectMany(names => named.Years.SelectMany(year => Of(names, year))).Distinct();

    /// <summary>The ways to read the names of a citation: as a whole, or their last words alone.</summary>
    public static IEnumerable<string[]> NamesOf(Citation citation)
    {
        var names = citation.Names.Take(MostNames).Select(ComparedName.Of).Where(name => !name.Words.IsEmpty).ToList();
        if (names.Count == 0)
            return [];
        string[] others = citation.EtAl ? [Others] : [];
        string[] whole = [.. names.Select(name => name.Letters), .. others];
        string[] last = [.. names.Select(name => name.Words[^1]), .. others];
        return last.SequenceEqual(whole) ? [whole] : [whole, last];
    }

    /// <summary>The ways to name the authors of a work: all of them, or the first ones with “et al.”.</summary>
    public static IEnumerable<string[]> NamesOf(NamedWork named)
    {
        if (named.Compared.IsEmpty || named.Compared.Any(name => name.Words.IsEmpty))
            return [];
        var isPersons = named.Names.All(name => name.Literal is null);
        string[] whole = [.. named.Compared.Take(MostNames).Select(name => name.Letters)];
        string[] last = isPersons ? [.. named.Compared.Take(MostNames).Select(name => name.Words[^1])] : whole;
        return new[] { whole, last }
            .SelectMany(Shortened)
            .Concat(named.Acronyms.Select(acronym => (string[])[acronym]));
    }

    private static IEnumerable<string[]> Shortened(string[] names)
    {
        yield return names;
        if (names.Length > 1)
            yield return [names[0], Others];
        if (names.Length > 2)
            yield return [names[0], names[1], Others];
    }

    /// <summary>Names in one text.</summary>
    public static string Join(IEnumerable<string> names) => string.Join('+', names);

    private static IEnumerable<NearKey> Of(string[] names, string year)
    {
        var joined = Join(names);
        yield return new(NearMissKind.Letter, joined, year);
        yield return new(NearMissKind.Capital, joined, year);
        yield return new(NearMissKind.Accents, WithoutUmlauts(joined), year);
        if (names.Length > 1)
            yield return new(NearMissKind.Order, Join(names.Order(StringComparer.Ordinal)), year);
        yield return new(NearMissKind.Authors, names[0], year);
        foreach (var spelled in WithoutOneLetter(joined))
            yield return new(NearMissKind.Spelling, spelled, year);
        yield return new(NearMissKind.Year, joined, "");
    }

    /// <summary>Folded umlauts as one letter, as those write them who have no umlauts.</summary>
    private static string WithoutUmlauts(string names) =>
        names.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u");

    /// <summary>
    /// The names and all that are one letter shorter: two names that differ in one letter have one of them in common.
    /// </summary>
    private static IEnumerable<string> WithoutOneLetter(string names) =>
        names.Length is < ShortestSpelled or > LongestSpelled
            ? []
            : Enumerable.Range(0, names.Length).Select(at => names.Remove(at, 1)).Prepend(names);
}

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Finds the works that a citation can refer to by all names, the year and its letter.</summary>
/// <remarks>
/// The works are kept by their year and by the last word of the first author's name, with which each citation of them
/// agrees: names are folded once, not for each citation.
/// </remarks>
internal sealed class CitedWorks(ImmutableArray<Work> works)
{
    private readonly ILookup<(string Year, string Word), NamedWork> byYearAndWord = works
        .Select((work, order) => new NamedWork(work, order, [.. work.Authors.Select(name => Folding.Fold(name.Short))]))
        .ToLookup(named => (named.Work.Issued?.Start?.Digits ?? "", LastWord(named.Authors.FirstOrDefault(""))));

    /// <summary>The works in the order of the bibliography.</summary>
    /// <param name="suffix">The letter after the year; empty without a letter.</param>
    public ImmutableArray<Work> Find(Citation citation, string suffix)
    {
        var year = char.IsDigit(citation.Year[0]) ? citation.Year : "";
        ImmutableArray<string> cited = [.. citation.Names.Select(Folding.Fold)];
        // A citation can give the names of several persons, or one name with “and” in it, as of a ministry.
        return
        [
            .. new[] { LastWord(cited.FirstOrDefault("")), LastWord(cited.LastOrDefault("")) }
                .Distinct(StringComparer.Ordinal)
                .SelectMany(word => byYearAndWord[(year, word)])
                .Where(named => named.Work.YearSuffix == suffix && Names(cited, citation.EtAl, named))
                .DistinctBy(named => named.Order)
                .OrderBy(named => named.Order)
                .Select(named => named.Work),
        ];
    }

    private static bool Names(ImmutableArray<string> cited, bool etAl, NamedWork named)
    {
        var authors = named.Authors;
        if (etAl)
            return authors.Length > cited.Length && Same(cited, authors);
        return cited.Length == authors.Length
            ? Same(cited, authors)
            : named.Work.Authors is [{ Literal: not null }] && string.Join(" and ", cited) == authors[0];
    }

    private static bool Same(ImmutableArray<string> cited, ImmutableArray<string> authors) =>
        cited.Zip(authors).All(pair => SameName(pair.First, pair.Second));

    /// <summary>
    /// Whether a cited name is the author's family name, with or without given names or initials before it.
    /// </summary>
    private static bool SameName(string cited, string author) =>
        cited == author || cited.EndsWith($" {author}", StringComparison.Ordinal);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <param name="Order">Its place in the bibliography.</param>
    /// <param name="Authors">The folded names that citations give.</param>
    private sealed record NamedWork(Work Work, int Order, ImmutableArray<string> Authors);
}

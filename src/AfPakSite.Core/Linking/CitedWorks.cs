using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Linking;

/// <summary>Finds the works that a citation can refer to by all names, the year and its letter.</summary>
/// <remarks>
/// The works are kept by their year and by the last letters of the first name, with which each citation of them agrees:
/// names are folded once, not for each citation. A family name may be shorter than the key: <c>Wei Li</c>.
/// </remarks>
internal sealed class CitedWorks
{
    private const int KeyLength = 3;
    private const int MostNamesToJoin = 4;

    /// <summary>The end of the name of a company, or others: <c>Abel &amp; Co.</c></summary>
    private const string Company = "co";

    /// <summary>The conjunctions within family names of Spanish, Portuguese and Catalan.</summary>
    private static readonly string[] NameJoiners = ["y", "e", "i"];

    /// <summary>In English, a particle is always part of a name.</summary>
    private const string English = "en";

    private readonly ILookup<(string Year, string Letters), NamedWork> byYearAndLetters;

    /// <summary>The full names of institutions by the acronyms that the study gives them.</summary>
    private readonly Dictionary<string, string> acronyms = new(StringComparer.Ordinal);

    /// <summary>The particles that are also words of the study’s language.</summary>
    private readonly FrozenSet<string> particles;

    /// <summary>The endings of names in the genitive without an apostrophe.</summary>
    private readonly WordList genitives;

    /// <summary>The last words of the family names of persons, folded.</summary>
    private readonly Lazy<HashSet<string>> families;

    /// <summary>The same with the first letter of the given names behind them.</summary>
    private readonly Lazy<HashSet<(string Family, char Initial)>> initials;

    /// <summary>The letters of the institutions that are the only authors of a work, by its years.</summary>
    private readonly Lazy<ILookup<string, string>> institutions;

    /// <param name="language">The tag of the study's language.</param>
    public CitedWorks(ImmutableArray<Work> works, IEnumerable<Citation> citations, string language)
    {
        particles = ParticlesOf(language);
        genitives = StudyLanguage.For(language).Forms.GenitiveNames;
        families = new(() =>
            works
                .SelectMany(work => work.Authors)
                .Select(author => author.Family)
                .OfType<string>()
                .Select(family => ComparedName.Of(family).Words[^1])
                .ToHashSet(StringComparer.Ordinal)
        );
        initials = new(() =>
            works
                .SelectMany(work => work.Authors)
                .Where(author => author is { Family: not null, Given: not null })
                .Select(author => (Family: ComparedName.Of(author.Family!), Given: ComparedName.Of(author.Given!)))
                .SelectMany(author => author.Given.Words.Select(given => (author.Family.Words[^1], given[0])))
                .ToHashSet()
        );
        institutions = new(() =>
            works
                .Select(NamedWork.Of)
                .Where(named => named is { Names: [{ Literal: not null }], Compared: [{ Words.Length: > 1 }] })
                .SelectMany(named => named.Years.Select(year => (year, named.Compared[0].Letters)))
                .ToLookup(pair => pair.year, pair => pair.Letters)
        );
        byYearAndLetters = works
            .Select(NamedWork.Of)
            .SelectMany(named => Keys(named).Select(key => (Key: key, Named: named)))
            .ToLookup(pair => pair.Key, pair => pair.Named);
        foreach (var citation in citations)
        {
            if (citation.Acronym is { } acronym)
                acronyms.TryAdd(ComparedName.Of(acronym).Letters, string.Join(" and ", citation.Names));
        }
    }

    /// <summary>The works in the order of the bibliography.</summary>
    /// <param name="suffix">The letter after the year; empty without a letter.</param>
    public FoundWorks Find(Citation citation, string suffix)
    {
        var found = Find(citation, citation.Year, suffix);
        if (
            citation.OtherYear is not { } other
            || citation.Doubt == CitationDoubt.Range
            || found.Works.Length == 1
            || found.Contradicting is not null
        )
            return found;
        var ofOther = Find(citation, other, suffix);
        return found.Works.IsEmpty ? ofOther
            : found.Works.Intersect(ofOther.Works).ToList() is [var both] ? found with { Works = [both] }
            : found;
    }

    /// <summary>Whether a word is the last one of the family name of a listed author.</summary>
    public bool HasFamily(string word) =>
        ComparedName.Of(word).Words is [.., var last] && families.Value.Contains(last);

    /// <summary>Whether a listed author of a family name has a given name with an initial.</summary>
    public bool HasInitial(string family, char initial) =>
        ComparedName.Of(family).Words is [.., var last]
        && initials.Value.Contains((last, char.ToLowerInvariant(initial)));

    /// <summary>Whether an institution whose name has several words has a work of a year.</summary>
    public bool HasInstitutionOf(string year) => institutions.Value.Contains(year);

    /// <summary>Whether an institution of this name has a work of a year.</summary>
    public bool HasInstitution(string name, string year) =>
        institutions.Value[year].Contains(ComparedName.Of(name).Letters);

    private FoundWorks Find(Citation citation, string year, string suffix)
    {
        var digits = char.IsAsciiDigit(year[0]) ? year : "";
        var words = HasWordsBefore(citation) ? particles : null;
        var matches = Readings(citation)
            .SelectMany(reading => Find(reading with { SentenceWords = words }, digits))
            .Where(match => match.Named.Work.YearSuffix == suffix)
            .GroupBy(match => match.Named.Order)
            .Select(same => same.MaxBy(match => match.Rank)!)
            .OrderBy(match => match.Named.Order)
            .ToList();
        if (matches.Count == 0)
            return InGenitive(citation) is { } named ? Find(named, year, suffix) : new([], null, 0);
        var best = matches.Max(match => match.Rank);
        return best.Given == GivenEvidence.Contradiction
            ? new([], matches[0].Named.Work, 0)
            : new(
                [.. matches.Where(match => match.Rank == best).Select(match => match.Named.Work)],
                null,
                matches.First(match => match.Rank == best).Skipped
            );
    }

    /// <summary>
    /// A narrative citation without the ending of a genitive, which has no apostrophe in German: <c>Müllers
    /// (2010)</c>; null for others.
    /// </summary>
    private Citation? InGenitive(Citation citation) =>
        citation is { Narrative: true, EtAl: false, Names: [.., [.., _, _, 's'] last] } && genitives.Contains(last)
            ? citation with
            {
                Names = citation.Names.SetItem(citation.Names.Length - 1, last[..^1]),
            }
            : null;

    /// <summary>The particles that may be words of a sentence: all in a language whose words are not known.</summary>
    private static FrozenSet<string> ParticlesOf(string language)
    {
        var tag = LanguageTag.PrimaryOf(language);
        if (tag == English)
            return FrozenSet<string>.Empty;
        if (!StudyLanguage.IsKnown(tag))
            return GivenNames.Particles;
        var known = StudyLanguage.For(tag);
        return GivenNames
            .Particles.Where(word => known.Determiners.Contains(word) || known.Sources.Prepositions.Contains(word))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether words of the sentence may be before the names of a citation: not directly after a parenthesis or an
    /// abbreviation (<c>vgl.</c>).
    /// </summary>
    private static bool HasWordsBefore(Citation citation) =>
        citation.Narrative || citation.Prefix?.TrimEnd() is [.., not ('.' or ':' or ',')];

    private IEnumerable<CitedMatch> Find(CitedReading reading, string year) =>
        reading
            .Names.Take(1)
            .Append(reading.Names[^1])
            .SelectMany(name => new[] { Key(name.Letters), Key(name.Words[^1]) })
            .Append(Key(string.Concat(reading.Names.TakeLast(2).Select(name => name.Letters))))
            .Concat(reading.Names is [var title] ? [TitleKey(title)] : [])
            .Distinct(StringComparer.Ordinal)
            .SelectMany(key => byYearAndLetters[(year, key)])
            .DistinctBy(named => named.Order)
            .Select(reading.Match)
            .OfType<CitedMatch>();

    /// <summary>The ways in which the names of a citation can be read.</summary>
    private IEnumerable<CitedReading> Readings(Citation citation)
    {
        ImmutableArray<ComparedName> names = [.. citation.Names.Select(ComparedName.Of)];
        if (names.Any(name => name.Words.IsEmpty))
            yield break;
        yield return new(names, citation.EtAl, citation.Doubt == CitationDoubt.Title, citation.Narrative);
        foreach (var joined in JoinedNames(names))
            yield return new(joined, citation.EtAl);
        if (WithInitials(names) is { } inverted)
            yield return new(inverted, citation.EtAl);
        if (names.Any(name => name.WithInitialsFirst() is not null))
            yield return new([.. names.Select(name => name.WithInitialsFirst() ?? name)], citation.EtAl);
        if (names is [var joint] && joint.WithoutDash() is [_, _, ..] authors)
            yield return new(authors, citation.EtAl);
        if (names.Any(name => name.WithoutElided() is not null))
            yield return new([.. names.Select(name => name.WithoutElided() ?? name)], citation.EtAl);
        if (names.Any(name => name.WithoutArticle() is not null))
            yield return new(
                [.. names.Select(name => name.WithoutArticle() ?? name)],
                citation.EtAl,
                OfInstitutions: true
            );
        if (names[^1].WithoutEnding() is { } last)
            yield return new(names.SetItem(names.Length - 1, last), citation.EtAl);
        if (names.Any(name => name.WithInitialsLast() is not null))
            yield return new(
                [.. names.Select(name => name.WithInitialsLast() ?? name)],
                citation.EtAl,
                OfInstitutions: true,
                OfPersons: citation.BeginsAsNamed
            );
        if (names is [_, .., { Letters: Company }])
            yield return new([.. names.SkipLast(1)], EtAl: true);
        if (names is [var one] && acronyms.TryGetValue(one.Letters, out var institution))
            yield return new([ComparedName.Of(institution)], citation.EtAl);
    }

    /// <summary>
    /// Names that commas separate from their initials: <c>Smith, J, Reed, AB</c>; null for others, such as <c>SMITH and
    /// LI</c> and <c>Smith, EU</c>.
    /// </summary>
    private static ImmutableArray<ComparedName>? WithInitials(ImmutableArray<ComparedName> names)
    {
        if (names.Length % 2 != 0)
            return null;
        var pairs = names.Chunk(2).Select(pair => (Family: pair[0].Written, Initials: pair[1])).ToList();
        return
            pairs.TrueForAll(pair => pair.Initials.IsInitials && pair.Family.Any(char.IsLower))
            && pairs.Exists(pair => pair.Initials.Written.Count(char.IsLetter) == 1)
            ?
            [
                .. pairs.Select(pair =>
                    ComparedName.Of($"{string.Join(". ", pair.Initials.Written.Where(char.IsUpper))}. {pair.Family}")
                ),
            ]
            : null;
    }

    /// <summary>Two names that may be one with a conjunction in it: <c>Ortega y Gasset</c>.</summary>
    private static IEnumerable<ImmutableArray<ComparedName>> JoinedNames(ImmutableArray<ComparedName> names) =>
        from first in Enumerable.Range(0, Math.Min(names.Length, MostNamesToJoin) - 1)
        from joiner in NameJoiners
        select names.RemoveAt(first).SetItem(first, names[first].JoinedBy(joiner, names[first + 1]));

    private static IEnumerable<(string Year, string Letters)> Keys(NamedWork named)
    {
        if (named.Names.IsEmpty)
            return [];
        var keys = named
            .Acronyms.Append(named.Compared[0].Letters)
            .Append(NamedWork.FamilyFirst(named.Names[0]).Letters)
            .Select(Key)
            .Concat(named.Titles.Concat(named.Numbers).Select(TitleKey))
            .Distinct(StringComparer.Ordinal);
        return keys.SelectMany(_ => named.Years, (key, year) => (year, key));
    }

    /// <summary>The first letters of a title, which a shortened title has, too.</summary>
    private static string TitleKey(ComparedName title)
    {
        var letters = string.Concat(title.WordsOfTitle.Take(2));
        return $"{letters[..Math.Min(letters.Length, KeyLength)]}…";
    }

    private static string Key(string letters) => letters.Length <= KeyLength ? letters : letters[^KeyLength..];
}

/// <summary>The works that a citation means.</summary>
/// <param name="Works">Several if it is ambiguous.</param>
/// <param name="Contradicting">A work of a namesake, if only its given names do not agree; null otherwise.</param>
/// <param name="Skipped">The number of characters of the first name that are not part of it.</param>
internal sealed record FoundWorks(ImmutableArray<Work> Works, Work? Contradicting, int Skipped)
{
    /// <summary>These works without those that cannot be meant.</summary>
    public FoundWorks Where(Func<Work, bool> isMeant) => this with { Works = [.. Works.Where(isMeant)] };
}

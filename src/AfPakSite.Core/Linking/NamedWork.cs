using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;

namespace AfPakSite.Linking;

/// <summary>A work with the names by which citations can mean it.</summary>
/// <param name="Order">Its place in the bibliography.</param>
/// <param name="Names">The authors, or else the editors, or else the title as one name.</param>
/// <param name="Compared">The names as they are compared.</param>
/// <param name="Acronyms">The acronyms of an institution that is the only author; folded.</param>
/// <param name="Titles">The titles of a work without authors and editors, with and without a subtitle.</param>
/// <param name="Numbers">The names with a number of the work of an institution: <c>ISO 9001</c>.</param>
internal sealed partial record NamedWork(
    Work Work,
    int Order,
    ImmutableArray<PersonName> Names,
    ImmutableArray<ComparedName> Compared,
    ImmutableArray<string> Acronyms,
    ImmutableArray<ComparedName> Titles,
    ImmutableArray<ComparedName> Numbers
)
{
    private const int FewestWordsOfTitle = 2;

    /// <summary>The articles, prepositions and conjunctions within the name of an institution, folded.</summary>
    private static readonly FrozenSet<string> SmallWords = FrozenSet.ToFrozenSet<string>(
        [
            .. CitationWords
                .Of($"{CitationWords.Particle}|{CitationWords.Within}|{CitationWords.And}|the|on|in|to|pro")
                .Select(word => ComparedName.Of(word).Letters),
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether “et al.” may stand for authors behind so many.</summary>
    public bool HasMoreThan(int count) =>
        Names.Length > count || (Names.Length == count && Work.Entry is { HasMoreAuthors: true });

    public static NamedWork Of(Work work, int order)
    {
        var persons = PersonsOf(work);
        var titles = persons.IsEmpty ? TitlesOf(work) : [];
        ImmutableArray<PersonName> names = titles is [var title, ..] ? [new(null, null, title.Written, null)] : persons;
        ImmutableArray<ComparedName> compared = [.. names.Select(name => ComparedName.Of(name.Short))];
        var isInstitution = names is [{ Literal: not null } or { Given: null }];
        return new(
            work,
            order,
            names,
            compared,
            isInstitution ? AcronymsOf(compared[0]) : [],
            titles,
            persons.IsEmpty || isInstitution ? NumbersOf(work) : []
        );
    }

    /// <summary>
    /// How well a name agrees with a title; null if it does not. Only a title in quotation marks may be shortened.
    /// </summary>
    public MatchRank? RankOfTitle(ComparedName name, bool isQuoted)
    {
        var words = name.WordsOfTitle;
        if (Titles.Concat(Numbers).Any(title => title.WordsOfTitle.SequenceEqual(words)))
            return new(GivenEvidence.None, 1);
        return
            isQuoted
            && words.Length >= FewestWordsOfTitle
            && Titles.Any(title => title.WordsOfTitle.Take(words.Length).SequenceEqual(words))
            ? new(GivenEvidence.None, 0)
            : null;
    }

    /// <summary>A name with its family name first, as in China and Hungary: <c>Zhang Wei</c>.</summary>
    public static ComparedName FamilyFirst(PersonName name) => ComparedName.Of($"{name.Short} {name.Given}");

    /// <summary>The years by which it can be cited; an empty text if it has none.</summary>
    public IEnumerable<string> Years =>
        Work.Issued is null or { IsUnknown: true }
            ? [""]
            : new[] { Work.Issued.Start?.Digits, Work.Issued.End?.Digits, Work.OriginalDate?.Start?.Digits }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal);

    private static ImmutableArray<PersonName> PersonsOf(Work work) =>
        !work.Authors.IsEmpty
            ? work.Authors
            : work.Names.FirstOrDefault(variable => variable.Name is "editor" or "director")?.Names ?? [];

    /// <summary>The short title or else the title, and each without its subtitle.</summary>
    private static ImmutableArray<ComparedName> TitlesOf(Work work) =>
        [
            .. new[] { work.Find("title-short"), work.Title }
                .OfType<string>()
                .SelectMany(title => new[] { title, title.Split(':')[0] })
                .Distinct(StringComparer.Ordinal)
                .Select(ComparedName.Of)
                .Where(title => !title.Words.IsEmpty),
        ];

    /// <summary>
    /// The name and number with which the title begins or that ends it in parentheses, and the author with the number.
    /// Elsewhere they are those of something else: <c>Afghanistan after Resolution 2593</c>.
    /// </summary>
    private static ImmutableArray<ComparedName> NumbersOf(Work work) =>
        [
            .. Numbered
                .Matches(work.Title ?? "")
                .Where(match =>
                    match.Index == 0
                    || (work.Title![match.Index - 1] == '(' && work.Title[(match.Index + match.Length)..] == ")")
                )
                .Select(match => match.Value)
                .Concat(
                    work.Find("number") is { } number
                        ? work.Authors.Select(author => $"{author.Short} {number}").Append(number)
                        : []
                )
                .Distinct(StringComparer.Ordinal)
                .Select(ComparedName.Of)
                .Where(name => name.Words.Length > 1),
        ];

    /// <summary>
    /// The first letters of all words, those of the words in capitals, and those without articles and prepositions:
    /// <c>MoH</c>, <c>WHO</c>, <c>OMS</c> of <c>Organisation mondiale de la santé</c>.
    /// </summary>
    private static ImmutableArray<string> AcronymsOf(ComparedName name)
    {
        var all = Enumerable.Range(0, name.Words.Length).ToList();
        return name.Words.Length < 2
            ? []
            :
            [
                .. new[]
                {
                    all,
                    all.Where(index => !name.IsSmall(index)),
                    all.Where(index => !name.IsSmall(index) || !SmallWords.Contains(name.Words[index])),
                }
                    .Select(words => string.Concat(words.Select(index => name.Written[name.Starts[index]])))
                    .Select(letters => ComparedName.Of(letters).Letters)
                    .Distinct(StringComparer.Ordinal),
            ];
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?:\p{Lu}[\p{L}&/-]{0,30}[ -]){1,4}[0-9][0-9A-Z./-]{0,11}(?![\p{L}\p{Nd}])(?<![.-])"
    )]
    private static partial Regex Numbered { get; }
}

using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds the works that nearly agree with a citation, as a proofreader does: another year or letter, a name that is one
/// letter or an umlaut apart, other authors after the first. They are named to the author, and never linked.
/// </summary>
/// <remarks>Equal keys bring citations and works together, so that no citation is compared with each work.</remarks>
internal sealed class NearWorks(ImmutableArray<Work> works)
{
    /// <summary>How many works with one key are compared.</summary>
    private const int MostCompared = 100;

    private const int MostNamed = 3;

    private readonly Lazy<ILookup<NearKey, NamedWork>> byKey = new(() =>
        works
            .Select(NamedWork.Of)
            .SelectMany(NearKey.Of, (named, key) => (named, key))
            .ToLookup(pair => pair.key, pair => pair.named)
    );

    /// <summary>The works that differ least from a citation, in the order of the bibliography.</summary>
    /// <param name="suffix">The letter after the year; empty without a letter.</param>
    public FoundNear Find(Citation citation, string suffix)
    {
        var year = char.IsAsciiDigit(citation.Year[0]) ? citation.Year : "";
        foreach (var keys in NearKey.Of(citation, year).GroupBy(key => key.Kind))
        {
            var found = keys.SelectMany(key => byKey.Value[key].Take(MostCompared))
                .DistinctBy(named => named.Order)
                .Where(named => Differs(named, citation, suffix, keys.Key));
            var nearest = (keys.Key == NearMissKind.Year ? ClosestInTime(found, year) : found)
                .OrderBy(named => named.Order)
                .Take(MostNamed)
                .Select(named => named.Work)
                .ToImmutableArray();
            if (!nearest.IsEmpty)
                return new(keys.Key, nearest);
        }
        return new(default, []);
    }

    /// <summary>
    /// Whether a work with an equal key differs as the kind says: two names that lack different letters may differ in
    /// both.
    /// </summary>
    private static bool Differs(NamedWork named, Citation citation, string suffix, NearMissKind kind) =>
        kind switch
        {
            NearMissKind.Letter => named.Work.YearSuffix != suffix,
            NearMissKind.Capital => named.Work.YearSuffix == suffix && ComparedName.Of(citation.Names[^1]).EndsSmall,
            NearMissKind.Accents => named.Work.YearSuffix == suffix && HasAccents(named, citation),
            NearMissKind.Spelling => NearKey
                .NamesOf(named)
                .Select(NearKey.Join)
                .Any(work =>
                    NearKey.NamesOf(citation).Any(cited => NearestMatch.Distance(NearKey.Join(cited), work) == 1)
                ),
            _ => true,
        };

    /// <summary>Whether a name has an accent: “Boer” and “Bor” differ in a letter.</summary>
    private static bool HasAccents(NamedWork named, Citation citation) =>
        citation.Names.Concat(named.Compared.Select(name => name.Written)).Any(name => !Ascii.IsValid(name));

    private static IEnumerable<NamedWork> ClosestInTime(IEnumerable<NamedWork> found, string year) =>
        found.GroupBy(named => named.Years.Min(other => Distance(other, year))).MinBy(same => same.Key)?.AsEnumerable()
        ?? [];

    private static int Distance(string year, string other) =>
        int.TryParse(year, out var one) && int.TryParse(other, out var two) ? Math.Abs(one - two) : int.MaxValue;
}

/// <summary>The works that nearly agree with a citation.</summary>
/// <param name="Kind">In what they differ from it.</param>
/// <param name="Works">At most three; empty if none nearly agrees.</param>
internal sealed record FoundNear(NearMissKind Kind, ImmutableArray<Work> Works)
{
    /// <summary>The works as a diagnostic names them; null without works.</summary>
    public NearMiss? Miss =>
        Works.IsEmpty
            ? null
            : new(
                Kind,
                [
                    .. Works.SelectMany(work =>
                        PlacesOf(work).Select(place => new Located<string>(ShortCitation.Of(work), place))
                    ),
                ]
            );

    /// <summary>Where a work is listed: in a file of the input, in the study’s own list, or in both.</summary>
    private static IEnumerable<SourceSpan> PlacesOf(Work work)
    {
        yield return work.Id.Span;
        if (work.Entry is { Paragraph.Span: var entry } && entry.Source != work.Id.Span.Source)
            yield return entry;
    }
}

using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>The forms in which a citation may be meant, and the works of each.</summary>
/// <param name="language">The words of the study’s language.</param>
internal sealed class CitationForms(CitedWorks works, StudyLanguage language)
{
    /// <summary>
    /// The longer form of a citation, or the one without ranks, if works resolve it; otherwise the citation itself.
    /// Most citations have no small words before them, so their works are not sought here.
    /// </summary>
    public Citation FormOf(Citation citation, string text) =>
        citation.IsRepeated || citation.IsByLabel ? citation
        : citation.Longer is { } longer && IsResolved(longer) ? longer
        : RankedNames.Without(citation, text, language) is { } plain && !IsResolved(citation) && !IsUnlisted(plain)
            ? plain
        : OuterWorks.Of(citation, text, works.HasFamily) is { } outer && !IsResolved(citation) && IsResolved(outer)
            ? outer
        : LongerNames.Of(citation, text).Any() && IsUnlisted(citation)
            ? LongerNames.Of(citation, text).FirstOrDefault(IsResolved) ?? citation
        : citation;

    private bool IsUnlisted(Citation citation) =>
        Find(citation).Any(one => one.Found is { Works.IsEmpty: true, Contradicting: null });

    public bool IsResolved(Citation citation) => Find(citation).All(one => one.Found.Works.Length == 1);

    /// <summary>The works by the letters after the year.</summary>
    public List<(string Letter, FoundWorks Found)> Find(Citation citation) =>
        (citation.Suffixes.Length == 0 ? [""] : citation.Suffixes.Select(letter => letter.ToString()))
            .Select(letter => (letter, works.Find(citation, letter)))
            .ToList();

    /// <summary>
    /// The work of the second of two years, if it is another one than that of the first year: <c>Smith (2010/2012)</c>.
    /// </summary>
    public FoundWorks? OtherWork(Citation citation, List<(string Letter, FoundWorks Found)> found, string text) =>
        citation.OtherYear is { } year
        && found is [(_, { Works: [var first] })]
        && citation.Range.Of(text).Contains($"/{year}", StringComparison.Ordinal)
        && works.Find(citation with { Year = year, OtherYear = null }, "") is { Works: [var second] } other
        && second != first
            ? other
            : null;
}

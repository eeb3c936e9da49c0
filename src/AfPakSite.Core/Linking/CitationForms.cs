using AfPakSite.Reading;
using AfPakSite.Studies;
using FoundByLetter = System.Collections.Generic.List<(string Letter, AfPakSite.Linking.FoundWorks Found)>;

namespace AfPakSite.Linking;

/// <summary>The forms in which a citation may be meant, and the works of each.</summary>
internal sealed class CitationForms(CitedWorks works, RankedNames ranked, StudyLanguage language)
{
    private readonly LongerNames longerNames = new(works);

    /// <summary>
    /// The first other form of a citation that works resolve; without one, the citation itself. Most citations have no
    /// other form, so their works are not sought here.
    /// </summary>
    public Citation FormOf(Citation citation, string text)
    {
        if (citation.IsRepeated || citation.IsByLabel)
            return citation;
        FoundByLetter? found = null;
        foreach (var form in OthersOf(citation, text))
        {
            if ((form.Over == FormPrecedence.Resolved || Is(form.Over, found ??= Find(citation))) && IsMeant(form))
                return form.Citation;
        }
        return citation;
    }

    /// <summary>The other forms, in the order in which they are tried.</summary>
    private IEnumerable<OtherForm> OthersOf(Citation citation, string text)
    {
        if (citation.Longer is { } longer)
        {
            if (!IsOwned(citation, longer) || IsWorkOf(citation, longer))
                yield return new(longer, FormPrecedence.Resolved);
            if (ranked.Without(longer, text) is { } withoutTitles)
                yield return new(withoutTitles, FormPrecedence.Unresolved);
        }
        if (ranked.Without(citation, text) is { } plain)
            yield return new(plain, FormPrecedence.Unresolved, MayBeReported: true);
        if (WordsBeforeNames.WithoutOpening(citation, text, language) is { } withoutWord)
            yield return new(withoutWord, FormPrecedence.Unresolved);
        if (WordsBeforeNames.WithoutNoun(citation, text, language) is { } withoutNoun)
            yield return new(withoutNoun, FormPrecedence.Unresolved);
        if (WordsBeforeNames.WithoutElided(citation, text) is { } withoutElided)
            yield return new(withoutElided, FormPrecedence.Unlisted);
        if (OuterWorks.Of(citation, text, works.HasFamily) is { } outer)
            yield return new(outer, FormPrecedence.Unresolved);
        if (NamesInCapitals.Of(citation) is { } joined)
            yield return new(joined, FormPrecedence.Unlisted);
        foreach (var withWords in longerNames.Of(citation, text))
            yield return new(withWords, FormPrecedence.Unlisted);
    }

    /// <summary>
    /// Whether a citation in the sentence has what may be a title or initials, and a work without it: <c>M. Reed
    /// (2010)</c>.
    /// </summary>
    public bool MayHaveTitle(Citation citation, string text) =>
        citation.Narrative && ranked.Without(citation, text, withInitials: true) is { } plain && IsResolved(plain);

    /// <summary>A citation without titles and ranks, as the bibliography lists its names.</summary>
    public Citation WithoutTitles(Citation citation, string text) => ranked.Without(citation, text) ?? citation;

    /// <summary>Whether a form is only the owner of what a citation names: <c>Reed</c> of <c>Reed’s Tea</c>.</summary>
    private static bool IsOwned(Citation citation, Citation owner) =>
        citation.Names is [var all]
        && owner.Names is [var name]
        && all.Length > name.Length
        && all.StartsWith(name, StringComparison.Ordinal)
        && all[name.Length] is '\'' or '’';

    /// <summary>
    /// Whether what somebody owns may be the title of a listed work, and not a thing: <c>India’s Army</c>.
    /// </summary>
    private bool IsWorkOf(Citation citation, Citation owner)
    {
        var all = citation.Names[0];
        var title = ComparedName.Of(all[(all.IndexOf(' ', owner.Names[0].Length) + 1)..]).WordsOfTitle;
        return Find(owner)
            .SelectMany(one => one.Found.Works)
            .Any(work =>
                work.Title is not { } listed
                || ComparedName.Of(listed).WordsOfTitle.Take(title.Length).SequenceEqual(title)
            );
    }

    private bool IsMeant(OtherForm form) =>
        Find(form.Citation) is var found && (form.MayBeReported ? !IsUnlisted(found) : IsResolved(found));

    /// <summary>Whether a citation with these works gives way to another form.</summary>
    private static bool Is(FormPrecedence over, FoundByLetter found) =>
        over == FormPrecedence.Unlisted ? IsUnlisted(found) : !IsResolved(found);

    private static bool IsUnlisted(FoundByLetter found) =>
        found.Exists(one => one.Found is { Works.IsEmpty: true, Contradicting: null });

    private static bool IsResolved(FoundByLetter found) => found.TrueForAll(one => one.Found.Works.Length == 1);

    public bool IsResolved(Citation citation) => IsResolved(Find(citation));

    /// <summary>The works by the letters after the year.</summary>
    public FoundByLetter Find(Citation citation) =>
        (citation.Suffixes.Length == 0 ? [""] : citation.Suffixes.Select(letter => letter.ToString()))
            .Select(letter => (letter, works.Find(citation, letter)))
            .ToList();

    /// <summary>
    /// The work of the second of two years, if it is another one than that of the first year: <c>Smith (2010/2012)</c>.
    /// </summary>
    public FoundWorks? OtherWork(Citation citation, FoundByLetter found, string text) =>
        citation.OtherYear is { } year
        && found is [(_, { Works: [var first] })]
        && AfterSlash(citation.Range.Of(text), year)
        && works.Find(citation with { Year = year, OtherYear = null }, "") is { Works: [var second] } other
        && second != first
            ? other
            : null;

    private static bool AfterSlash(string citation, string year) =>
        citation.LastIndexOf(year, StringComparison.Ordinal) is > 0 and var at
        && citation.AsSpan(0, at).TrimEnd() is [.., '/'];
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds citations by author and page, as the humanities write them: <c>(Smith 12)</c>, <c>(see Smith and Hill 14–16;
/// Reed, “Tea” 3)</c>. The author must be listed, because a name with a number is often something else.
/// </summary>
internal sealed partial class AuthorPages
{
    private const int Longest = 160;

    private readonly ILookup<string, NamedWork> works;

    public AuthorPages(ImmutableArray<Work> all) =>
        works = all.Select(NamedWork.Of)
            .SelectMany(named => NearKey.NamesOf(named).Select(NearKey.Join).Distinct(), (named, key) => (named, key))
            .ToLookup(pair => pair.key, pair => pair.named, StringComparer.Ordinal);

    /// <summary>
    /// Whether a study cites by author and page: more of its citations have a page instead of a date than a date.
    /// </summary>
    public bool IsHabitOf(IEnumerable<Paragraph> paragraphs)
    {
        var balance = 0;
        foreach (var paragraph in paragraphs)
            balance +=
                In(paragraph).Count(one => one.Citation.Locator is not null) - paragraph.Citations.Count(IsDated);
        return balance > 0;
    }

    /// <summary>The citations of a paragraph, in order, each with the works that it may mean.</summary>
    public IEnumerable<(Citation Citation, ImmutableArray<Work> Works)> In(Paragraph paragraph)
    {
        if (works.Count == 0 || paragraph.Kind == ParagraphKind.Code || !paragraph.Text.Contains('('))
            yield break;
        var source = new CitationText(paragraph.Text);
        foreach (Match parenthesis in Parenthesis.Matches(source.Uniform))
        {
            foreach (Capture part in parenthesis.Groups["part"].Captures)
            {
                if (
                    Read(source, part.Index, part.Index + part.Length) is { } found
                    && !paragraph.StyleAt(found.Citation.Range.Start).IsVerbatim()
                    && !SortedPlaces.Overlapping(paragraph.Citations, found.Citation.Range, one => one.Range).Any()
                )
                    yield return found;
            }
        }
    }

    /// <summary>
    /// Where citations begin that repeat one of these, which were not known when they were read: <c>(Hill 12). …
    /// (ibid., 14)</c>.
    /// </summary>
    public HashSet<int> RepeatedIn(Paragraph paragraph)
    {
        var starts = new HashSet<int>();
        if (!paragraph.Citations.Any(citation => citation.IsRepeated))
            return starts;
        var all = paragraph
            .Citations.Select(citation => (Citation: citation, IsByPage: false))
            .Concat(In(paragraph).Select(found => (found.Citation, IsByPage: true)))
            .OrderBy(one => one.Citation.Range.Start);
        var isAfterPage = false;
        foreach (var (citation, isByPage) in all)
        {
            if (!citation.IsRepeated)
                isAfterPage = isByPage;
            else if (isAfterPage)
                starts.Add(citation.Range.Start);
        }
        return starts;
    }

    private static bool IsDated(Citation citation) => citation is { IsInForm: true, IsByLabel: false };

    private (Citation Citation, ImmutableArray<Work> Works)? Read(CitationText source, int from, int to)
    {
        var text = source.Uniform;
        var page = Page.Match(text, from, to - from);
        var end = page.Success ? page.Index : to;
        var quoted = Quoted.Match(text, from, end - from);
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInParentheses,
            from,
            quoted.Success ? quoted.Index : end,
            Longest
        );
        if (names is null || (!page.Success && IsAcronym(names)) || !IsIntroduced(text.AsSpan(from..names.Start)))
            return null;
        var citation = new Citation(
            source.Original(names.Start, to),
            names.Names,
            names.EtAl,
            "n.d.",
            "",
            false,
            null,
            page.Success ? page.Groups["page"].Value : null
        );
        var title = quoted.Success ? quoted.Groups["title"].Value : null;
        return Find(citation, title) is { IsEmpty: false } found ? (citation, found)
            : names.Names is [var author, var words]
            && title is null
            && Find(citation with { Names = [author] }, words) is { IsEmpty: false } titled
                ? (citation with { Names = [author] }, titled)
            : null;
    }

    private static bool IsIntroduced(ReadOnlySpan<char> before) =>
        CitationTokens.Signals.IsMatch(before) || QuotedIn.IsMatch(before);

    /// <summary>Whether a parenthesis may only shorten the name before it: <c>World Bank (WB)</c>.</summary>
    private static bool IsAcronym(CitationNames names) => names.Names is [var one] && one.Count(char.IsUpper) > 1;

    /// <summary>The works of the authors; those with a title that begins with words, if there are words.</summary>
    private ImmutableArray<Work> Find(Citation citation, string? title)
    {
        var reading = new CitedReading([.. citation.Names.Select(ComparedName.Of)], citation.EtAl);
        if (reading.Names.Any(name => name.Words.IsEmpty))
            return [];
        var matches = NearKey
            .NamesOf(citation)
            .SelectMany(names => works[NearKey.Join(names)])
            .DistinctBy(named => named.Order)
            .Where(named => title is null || Begins(named.Work.Title, title))
            .Select(reading.Match)
            .OfType<CitedMatch>()
            .Where(match => match.Rank.Given != GivenEvidence.Contradiction)
            .ToList();
        var best = matches.Select(match => match.Rank).DefaultIfEmpty().Max();
        return
        [
            .. matches
                .Where(match => match.Rank == best)
                .OrderBy(match => match.Named.Order)
                .Select(match => match.Named.Work),
        ];
    }

    private static bool Begins(string? title, string words)
    {
        var cited = ComparedName.Of(words).WordsOfTitle;
        return title is not null && ComparedName.Of(title).WordsOfTitle.Take(cited.Length).SequenceEqual(cited);
    }

    /// <summary>A parenthesis without others in it, with the parts between its semicolons.</summary>
    [GeneratedRegex(@"\((?<part>[^()\[\];]{3,160})(?:;(?<part>[^()\[\];]{3,160})){0,20}\)")]
    private static partial Regex Parenthesis { get; }

    /// <summary>Pages at the end of a part; four digits are a year.</summary>
    [GeneratedRegex(
        @"(?<=[\p{L}\p{M}."",])\s(?<page>(?:pp?\.\s?)?[0-9]{1,3}(?:\s?-\s?[0-9]{1,3})?(?:,\s?[0-9]{1,3}(?:-[0-9]{1,3})?){0,9})\s*\z",
        RegexOptions.RightToLeft
    )]
    private static partial Regex Page { get; }

    /// <summary>The author of words that another one quotes: <c>Reed, qtd. in Smith 12</c>.</summary>
    [GeneratedRegex(@"\A[^,]{1,60},?\s+(?:qtd\.|quoted|cited)\s+in\s+\z")]
    private static partial Regex QuotedIn { get; }

    /// <summary>A title in quotation marks that tells the works of an author apart.</summary>
    [GeneratedRegex(@",?\s*""(?<title>[^""]{2,100}?)[,.]?""[,\s]*\z")]
    private static partial Regex Quoted { get; }
}

using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Linking;

/// <summary>
/// Finds names in citations that no work resolves and that are probably not authors, by what the site knows: its
/// places, the acronyms of common nouns, the words before the name, and the style of the name.
/// </summary>
internal sealed partial class UnlikelyAuthors
{
    private static readonly SearchValues<char> NotInWord = SearchValues.Create(" \u00A0\n\t(’'");

    private static readonly WordList Articles = new([
        .. "the an le la les el los las un una une uno il lo gli os as um uma".Split(' '),
    ]);

    /// <summary>A year of the running text up to this one is more often that of an event than of a work.</summary>
    private const string LastOfPast = "1899";

    private const int LongestSpecies = 60;
    private const int LongestAmount = 30;

    private readonly HashSet<string> places;
    private readonly Lazy<HashSet<string>> commonNouns;
    private readonly Lazy<HashSet<string>> authors;
    private readonly StudyLanguage language;
    private readonly NounPhrases nouns;
    private readonly NamesOfThings things;
    private readonly bool isEnglish;

    public UnlikelyAuthors(Site site)
    {
        places =
        [
            .. site
                .Annotations.All.Where(entity => entity.Kind.Form == EntryForm.Place)
                .Select(place => Folding.Fold(place.Name.Value)),
        ];
        commonNouns = new(() => CommonNounsOf(site));
        authors = new(() =>
            [
                .. site
                    .Annotations.Works.SelectMany(work => work.Authors)
                    .Select(author => ComparedName.Of(author.Short).Words.LastOrDefault("")),
            ]
        );
        language = StudyLanguage.For(site.Settings.Language);
        nouns = new(language);
        things = new(site.Study, language);
        isEnglish = LanguageTag.PrimaryOf(site.Settings.Language) == "en";
    }

    /// <summary>The doubt about the author of a citation.</summary>
    public CitationDoubt DoubtOf(Citation citation, Paragraph paragraph) =>
        citation.Doubt != CitationDoubt.None || citation.EtAl ? citation.Doubt
        : citation.Names.All(name => places.Contains(Folding.Fold(name))) ? CitationDoubt.Place
        : IsEvent(citation, paragraph.Text) ? CitationDoubt.Event
        : Dated.IsMatch(citation.Range.Of(paragraph.Text)) ? CitationDoubt.Day
        : IsAfterArtwork(citation, paragraph.Text) ? CitationDoubt.Artwork
        : citation.Narrative && IsOwned(citation) ? CitationDoubt.PlainTitle
        : !citation.Narrative && IsAfterSpecies(citation, paragraph.Text) ? CitationDoubt.Species
        : citation.Narrative && HasArticle(citation, paragraph.Text) ? CitationDoubt.Article
        : citation.Narrative && string.CompareOrdinal(citation.Year, LastOfPast) <= 0 ? CitationDoubt.Past
        : DoubtAfterYear(citation, paragraph.Text) is not CitationDoubt.None and var after ? after
        : citation is { Names: not [_] } || citation.Locator is not null || citation.Suffixes.Length > 0
            ? CitationDoubt.None
        : citation.Names[0].Any(char.IsAsciiDigit) ? CitationDoubt.Digit
        : IsPartOfDate(citation.Names[0]) ? CitationDoubt.CommonWord
        : commonNouns.Value.Contains(citation.Names[0]) ? CitationDoubt.CommonNoun
        : language.Measures.Contains(citation.Names[0]) ? CitationDoubt.Measure
        : IsInItalics(citation, paragraph) ? CitationDoubt.Italics
        : !IsAuthor(citation.Names[0]) && things.Contains(citation.Names[0]) ? CitationDoubt.Thing
        : CitationDoubt.None;

    /// <summary>Whether a name is a month or a day of the week in the language of the study.</summary>
    private bool IsPartOfDate(string name) => language.Months.Contains(name) || language.Weekdays.Contains(name);

    /// <summary>The doubt about a name that no listed author has, by what follows its year.</summary>
    private CitationDoubt DoubtAfterYear(Citation citation, string text) =>
        citation.Names is not [var name] || IsAuthor(name) ? CitationDoubt.None
        : citation.Locator is not null && HasAmount(citation, text) ? CitationDoubt.Amount
        : citation.Narrative && nouns.IsBeforeDeed(text, citation.Range.End) ? CitationDoubt.Deed
        : CitationDoubt.None;

    /// <summary>Whether a listed work of any year has an author of this name.</summary>
    private bool IsAuthor(string name) => authors.Value.Contains(ComparedName.Of(name).Words.LastOrDefault(""));

    /// <summary>Whether a number is not a page: <c>(2010: 325,858)</c>, <c>(2010: 45; 2011: 60)</c>.</summary>
    private static bool HasAmount(Citation citation, string text)
    {
        var (start, end) = (citation.Range.Start, citation.Range.End);
        return Thousands.IsMatch(citation.Range.Of(text))
            || AmountAfter.IsMatch(text, end)
            || char.IsAsciiDigit(text[start])
                && AmountBefore.IsMatch(text.AsSpan(Math.Max(0, start - LongestAmount)..start));
    }

    /// <summary>
    /// Whether a name begins or ends with a noun of things in the language of the study: <c>Zweiter Weltkrieg</c>,
    /// <c>Accord de Paris</c>, <c>Hurricane Katrina</c>. Those at the end of English names are known before.
    /// </summary>
    private bool IsEvent(Citation citation, string text)
    {
        if (citation is not { Names: [var name], Locator: null })
            return false;
        var last = name.AsSpan(name.LastIndexOf(' ') + 1);
        var first = name.AsSpan(0, Math.Max(0, name.IndexOf(' ')));
        first = first[(first.IndexOfAny('’', '\'') + 1)..];
        return (language.BeforeThings.Contains(first) || citation.Narrative && IsThing(WordBefore(citation, text)))
                && !language.OrganizationWords.Contains(last)
            || !isEnglish && (language.NotNames.Contains(last) || language.NotNames.Contains(first));
    }

    /// <summary>Whether a word in small letters precedes the name of a thing: <c>el huracán Katrina</c>.</summary>
    private bool IsThing(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsLower(word[0]) && language.BeforeThings.Contains(word);

    /// <summary>
    /// Whether only the name is in italics, or its part after the author: <c>Said’s <i>Orientalism</i></c>.
    /// </summary>
    private static bool IsInItalics(Citation citation, Paragraph paragraph)
    {
        var owner = Owner.Match(citation.Range.Of(paragraph.Text));
        var start = citation.Range.Start + (owner.Success ? owner.Length : 0);
        return paragraph.StyleAt(start).HasFlag(TextStyle.Emphasis)
            && !paragraph.StyleAt(citation.Range.End - 1).HasFlag(TextStyle.Emphasis);
    }

    /// <summary>
    /// Whether a name belongs to somebody, as works and events do: <c>Picasso’s Guernica (1937)</c>; not an
    /// organization.
    /// </summary>
    private bool IsOwned(Citation citation) =>
        citation.Names is [var name]
        && Owner.IsMatch(name)
        && !language.OrganizationWords.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>Whether the name of a species precedes its author: <c>Felis catus (Linnaeus, 1758)</c>.</summary>
    private static bool IsAfterSpecies(Citation citation, string text) =>
        citation is { Names.Length: <= 2, Locator: null }
        && text.AsSpan(0, citation.Range.Start) is [.., '(' or '['] before
        && Species.Match(before[Math.Max(0, before.Length - LongestSpecies)..^1].ToString())
            is { Success: true } species
        && !CitationNames.IsOpener(species.Groups["genus"].Value);

    /// <summary>Whether a word for a work of art precedes the name or its parenthesis.</summary>
    private bool IsAfterArtwork(Citation citation, string text) =>
        language.Artworks.Contains(WordBefore(citation, text));

    /// <summary>The word directly before the name or its parenthesis; empty without one.</summary>
    private static ReadOnlySpan<char> WordBefore(Citation citation, string text)
    {
        var before = text.AsSpan(0, citation.Range.Start).TrimEnd();
        if (!citation.Narrative && before is [.., '(' or '['])
            before = before[..^1].TrimEnd();
        return before[(before.LastIndexOfAny(NotInWord) + 1)..];
    }

    /// <summary>
    /// Whether a name has an article, as that of an event has: <c>die Wende (1989)</c>. An acronym or an organization
    /// may have one, too.
    /// </summary>
    private bool HasArticle(Citation citation, string text)
    {
        if (citation.Names is not [var name])
            return false;
        var before = text.AsSpan(0, citation.Range.Start).TrimEnd();
        var words = name.Split(' ', '\u00A0');
        return (
                IsArticle(before[(before.LastIndexOfAny(NotInWord) + 1)..])
                || IsArticle(words[0])
                || words.TakeWhile(word => char.IsLower(word, 0)).Any(word => IsArticle(word))
            ) && !words.Any(word => word.Count(char.IsUpper) > 1 || language.OrganizationWords.Contains(word));
    }

    /// <summary>Whether a word is an article or, where nouns have capitals, another word before a noun.</summary>
    private bool IsArticle(ReadOnlySpan<char> word) =>
        language.Determiners.Contains(word) && (language.CapitalizesNouns || Articles.Contains(word));

    /// <summary>The acronyms that the glossary or the study spells out with a last word in small letters.</summary>
    private static HashSet<string> CommonNounsOf(Site site) =>
        site
            .Annotations.Terms.Where(term => IsCommonNoun(term.Expansion?.Value))
            .Select(term => term.Name.Value)
            .Concat(
                SpelledOut
                    .Matches(site.Study.Source.Content)
                    .Where(match => char.ToLowerInvariant(match.Groups["acronym"].Value[^1]) == match.Value[0])
                    .Select(match => match.Groups["acronym"].Value)
            )
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsCommonNoun(string? expansion) =>
        expansion?.Trim() is { Length: > 0 } words && char.IsLower(words[words.LastIndexOf(' ') + 1]);

    /// <summary>A genus and a species with a Latin ending.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}])(?<genus>\p{Lu}\p{Ll}{2,20}|\p{Lu}\.)\s(?:\(\p{Lu}\p{Ll}{2,20}\)\s)?\p{Ll}{2,20}(?:us|a|um|is|i|ae|os|on|ans|ens|ides|ceps|color|pes|or|ex|ax|ix)\s\z"
    )]
    private static partial Regex Species { get; }

    /// <summary>A number in groups of three digits.</summary>
    [GeneratedRegex(@":\s?\p{Sc}?[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])")]
    private static partial Regex Thousands { get; }

    /// <summary>Another year with a number after the first one.</summary>
    [GeneratedRegex(@"\G\s?[;,]\s?(?:1[5-9]|20)[0-9]{2}\s?:\s?[0-9]")]
    private static partial Regex AmountAfter { get; }

    [GeneratedRegex(@"(?:1[5-9]|20)[0-9]{2}\s?:\s?[0-9.,-]+\s?[;,]\s?\z")]
    private static partial Regex AmountBefore { get; }

    /// <summary>A name in the genitive before other words.</summary>
    [GeneratedRegex(@"\A\p{Lu}[\p{L}\p{M}.-]*(?:\s\p{Lu}[\p{L}\p{M}.-]*){0,3}['’]s?\s(?=[\p{Lu}\p{Ll}])")]
    private static partial Regex Owner { get; }

    /// <summary>A day before or after its month.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?:[0-3]?[0-9](?:\.|st|nd|rd|th|er|º)?\s(?:de\s|di\s)?(?i:"
            + CitationWords.Month
            + @")|(?:"
            + CitationWords.Month
            + @")\s[0-3]?[0-9](?:st|nd|rd|th)?,?\s[12][0-9]{3}|[0-3]?[0-9][./]\s?[01]?[0-9][./]\s?[12][0-9]{3})"
    )]
    private static partial Regex Dated { get; }

    /// <summary>The last word of what an acronym stands for, and the acronym: <c>product (GDP)</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]{0,40} \((?<acronym>\p{Lu}{2,10})\)")]
    private static partial Regex SpelledOut { get; }
}

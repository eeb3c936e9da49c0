using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// The titles and ranks before and behind the names of a citation: <c>Prime Minister Khan (2010)</c>, <c>Ann Khan, PhD
/// (2010)</c>.
/// </summary>
/// <param name="works">The works whose authors may have an initial that looks like a title.</param>
internal sealed partial class RankedNames(Study study, StudyLanguage language, CitedWorks works)
{
    /// <summary>As they are written: “Ms” is one, and “MS” are initials.</summary>
    private static readonly HashSet<string> FormsOfAddress = new(
        StudyLanguage.WordsOfAll("forms-of-address"),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Behind = new(
        StudyLanguage.WordsOfAll("titles-behind"),
        StringComparer.Ordinal
    );

    /// <summary>Whether the study has titles in other forms, so that <c>M.</c> is one, too.</summary>
    private readonly Lazy<bool> hasTitles = new(() =>
        study
            .AllSections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => BeforeName.Matches(paragraph.Text))
            .Any(match => language.FormsOfAddress.Contains(match.Groups["word"].ValueSpan))
    );

    /// <summary>
    /// The citation without these; null without one that cannot be a name: <c>King Reed (2010)</c> and <c>Sultan Khan
    /// (2010)</c> may be whole names, and so may <c>Abdul Sultan Khan (2010)</c>.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    /// <param name="withInitials">Whether to take away what may also be initials: <c>M. Reed (2010)</c>, <c>Reed LJ
    /// (2010)</c>. No listed author of the name has these.</param>
    public Citation? Without(Citation citation, string text, bool withInitials = false)
    {
        if (citation.Names is not [var first, ..])
            return null;
        ImmutableArray<string> names =
        [
            .. citation
                .Names.Where((name, index) => index == 0 || !IsTitleAlone(name, citation.Range.Of(text)))
                .Select(name => Without(name, withInitials || HasTitles(citation), withInitials)),
        ];
        if (names.SequenceEqual(citation.Names))
            return null;
        var moved = citation.Range.Of(text).StartsWith(first, StringComparison.Ordinal)
            ? first.IndexOf(names[0], StringComparison.Ordinal)
            : 0;
        return citation with
        {
            Range = TextRange.Between(citation.Range.Start + moved, citation.Range.End),
            Names = names,
        };
    }

    /// <summary>Whether <c>M.</c> is a title, because the study has others; initials are in parentheses.</summary>
    private bool HasTitles(Citation citation) => citation.Narrative && hasTitles.Value;

    private string Without(string name, bool withInitial, bool withInitialsBehind)
    {
        var words = name.Split(' ', '\u00A0');
        if (language.OrganizationWords.Contains(words[^1]))
            return name;
        var last = words.Length;
        while (last > 1 && (IsBehind(words[last - 1]) || withInitialsBehind && AreTitleBehind(words.AsSpan(0, last))))
            last--;
        var first = TitlesBefore(words.AsSpan(0, last), withInitial);
        var start = words.Take(first).Sum(word => word.Length + 1);
        return name.Substring(start, words[first..last].Sum(word => word.Length + 1) - 1);
    }

    /// <summary>The number of words up to the last title before a name: 3 for <c>the late Lord Reed</c>.</summary>
    private int TitlesBefore(ReadOnlySpan<string> words, bool withInitial)
    {
        var (end, isSure) = (0, false);
        for (var at = 0; at < words.Length - 1; at++)
        {
            if (IsTitle(words, at, withInitial))
                (end, isSure) = (at + 1, isSure || !language.WordsAsNames.Contains(words[at]));
            else if (!IsArticle(words[at]) && !(end == 0 && IsCountry(words[at])))
                break;
        }
        if (!isSure)
            return 0;
        return !language.InsideNames.Contains(words[end]) ? end : EndOfOffice(words, end);
    }

    /// <summary>The end of what somebody is minister of: <c>Secretary of State Reed</c>; 0 if it is longer.</summary>
    private int EndOfOffice(ReadOnlySpan<string> words, int at)
    {
        while (at < words.Length && language.InsideNames.Contains(words[at]))
            at++;
        at++;
        return at < words.Length && char.IsUpper(words[at][0]) ? at : 0;
    }

    private bool IsTitle(ReadOnlySpan<string> words, int at, bool withInitial)
    {
        var word = words[at];
        return IsRank(word)
            || FormsOfAddress.Contains(word)
                && (!word.All(char.IsUpper) || at + 2 < words.Length && IsTitle(words, at + 1, withInitial))
            || withInitial && IsInitialTitle(word) && !works.HasInitial(words[^1], word[0]);
    }

    /// <summary>Whether a word or its parts are ranks, or it is a title that is longer than an initial.</summary>
    private bool IsRank(string word) =>
        language.Ranks.Contains(word)
        || word.Contains('-') && word.Split('-').All(part => language.Ranks.Contains(part))
        || word is [.. { Length: > 1 } title, '.']
            && language.Titles.Contains(title)
            && !language.SaintWords.Contains(title);

    /// <summary>Whether a word is a title that looks like an initial: <c>M.</c></summary>
    private bool IsInitialTitle(string word) =>
        word is [var letter, '.'] && language.Titles.Contains([letter]) && !language.SaintWords.Contains([letter]);

    /// <summary>
    /// Whether a word is a title behind a name, and not two initials. One in small letters is also a name in other
    /// languages: <c>Bey</c>.
    /// </summary>
    private bool IsBehind(string word) =>
        word.TrimEnd('.') is var title
        && (title.Count(char.IsUpper) > 1 ? Behind.Contains(title) : language.TitlesBehind.Contains(title))
        && !AreInitials(word);

    /// <summary>Whether what is read as another author is a title: <c>Ann Reed, PhD (2010)</c>.</summary>
    private bool IsTitleAlone(string name, string citation) =>
        name.Count(char.IsUpper) > 1 && IsBehind(name) && citation.Contains($", {name}", StringComparison.Ordinal);

    private bool AreTitleBehind(ReadOnlySpan<string> words) =>
        AreInitials(words[^1])
        && language.TitlesBehind.Contains(words[^1])
        && !works.HasInitial(words[^2], words[^1][0]);

    private static bool AreInitials(string word) => word.Length <= 2 && word.All(char.IsUpper);

    private bool IsArticle(string word) => language.Determiners.Contains(word) || language.TitleArticles.Contains(word);

    /// <summary>Whether a word says of which country somebody is the president: <c>US</c>, <c>French</c>.</summary>
    private bool IsCountry(string word) =>
        language.NotAlone.Contains(word) || word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower);

    /// <summary>A word before one with a capital.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{M}])(?<word>\p{Lu}[\p{L}\p{M}]{1,15})\.?\s(?=\p{Lu})")]
    private static partial Regex BeforeName { get; }
}

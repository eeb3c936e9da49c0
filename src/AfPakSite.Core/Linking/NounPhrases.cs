using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Linking;

/// <summary>
/// Tells words after a year that belong to the word before it, as a noun does to its adjective, from what an author
/// does: <c>Major (2010) events were</c>, not <c>Major (2010) argues</c>.
/// </summary>
internal sealed partial class NounPhrases(StudyLanguage language)
{
    /// <summary>Whether a noun follows that is not the work or a thought of an author.</summary>
    /// <param name="end">The offset after the year and its parenthesis.</param>
    /// <param name="hasArticle">Whether an article or a similar word precedes the name.</param>
    public bool Continues(string text, int end, bool hasArticle)
    {
        var next = NextWords.Match(text, end);
        var first = next.Groups["first"].ValueSpan;
        if (!next.Success)
            return false;
        var isOfAuthor = language.Contributions.Contains(first) || language.Sources.Works.Contains(first);
        if (language.CapitalizesNouns)
            return hasArticle && char.IsUpper(first[0]) && !isOfAuthor;
        if (language.Verbs.Words.Count == 0 || !char.IsLower(first[0]))
            return false;
        return !hasArticle && language.Forms.SingularVerbs.Contains(first)
            ? IsVerb(next)
            : !isOfAuthor && !MayFollowAuthor(first);
    }

    /// <summary>Whether a verb follows that says what was done by somebody who is seldom an author.</summary>
    public bool IsBeforeDeed(string text, int end) =>
        language.Deeds.Contains(NextWords.Match(text, end).Groups["first"].ValueSpan);

    private bool MayFollowAuthor(ReadOnlySpan<char> word) =>
        language.Verbs.Contains(word)
        || language.FirstWords.Contains(word)
        || language.Determiners.Contains(word)
        || language.Forms.Adverbs.Contains(word)
        || language.Forms.And.Contains(word)
        || language.SpeechVerbs.Contains(word)
        || language.Sources.Copulas.Contains(word)
        || language.Sources.Prepositions.Contains(word)
        || language.Sources.AuthorVerbs.Contains(word)
        || language.Sources.Publishing.Contains(word)
        || language.Sources.Appearing.Contains(word)
        || language.Sources.RankWords.Contains(word)
        || language.Sources.See.Contains(word)
        || language.Sources.As.Contains(word)
        || language.Sources.Clauses.Contains(word)
        || language.Sources.Contrasts.Contains(word)
        || language.Sources.Persons.Contains(word)
        || language.Sources.Own.Contains(word);

    /// <summary>Whether the second word is a verb, so that the first one is its subject.</summary>
    private bool IsVerb(Match next)
    {
        var second = next.Groups["second"].Value;
        return IsWhole(second)
            || language.Verbs.Contains(second)
                && (
                    next.Groups["stop"].Success
                    || language.Sources.Prepositions.Contains(next.Groups["third"].ValueSpan)
                );
    }

    /// <summary>Whether a word is a verb by itself, and not only by its ending.</summary>
    private bool IsWhole(string word) =>
        language.Sources.Copulas.Contains(word)
        || language.Verbs.Words.Contains(word, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\G\s(?<first>\p{L}[\p{L}\p{M}'’-]{1,40})(?:(?:\s(?<second>\p{L}[\p{L}\p{M}'’-]{0,40}))(?:(?<stop>[.,;:])|\s(?<third>\p{L}{1,40}))?)?"
    )]
    private static partial Regex NextWords { get; }
}

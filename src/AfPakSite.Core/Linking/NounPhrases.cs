using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Linking;

/// <summary>
/// Tells words after a year that belong to the word before it, as a noun does to its adjective, from what an author
/// does: <c>Major (2010) events were</c>, not <c>Major (2010) argues</c>.
/// </summary>
internal sealed partial class NounPhrases(StudyLanguage language)
{
    /// <summary>
    /// Whether a noun certainly follows that is not the work or a thought of an author: after an article any word that
    /// no author has after it, otherwise only the subject of a verb.
    /// </summary>
    /// <param name="end">The offset after the year and its parenthesis.</param>
    /// <param name="determiner">The article or similar word before the name; empty without one.</param>
    /// <param name="written">The words of the study, which tell its nouns.</param>
    /// <param name="isOfPeople">Whether the name is the adjective of a people: <c>English</c>.</param>
    public bool Continues(
        string text,
        int end,
        ReadOnlySpan<char> determiner,
        WrittenWords written,
        bool isOfPeople = false
    )
    {
        var next = NextWords.Match(text, end);
        var first = next.Groups["first"].ValueSpan;
        if (!next.Success || language.Contributions.Contains(first) || language.Sources.Works.Contains(first))
            return false;
        if (language.CapitalizesNouns)
            return determiner.Length > 0 && char.IsUpper(first[0]);
        if (language.Verbs.Words.Count == 0 || !char.IsLower(first[0]) || MayFollowAuthor(first))
            return false;
        var isPlural = language.Forms.PluralNouns.Contains(first) && first is not [.., 's', 's'];
        return IsArticle(determiner)
            || determiner is [>= 'A' and <= 'Z', ..] && !isPlural && !language.Sources.Participles.Contains(first)
            || written.IsNoun(first) && IsVerb(next)
            || isPlural && determiner.IsEmpty && (IsOnlyVerb(next) || isOfPeople && IsBeforeObject(next));
    }

    /// <summary>Whether a verb follows that says what was done by somebody who is seldom an author.</summary>
    public bool IsBeforeDeed(string text, int end) =>
        language.Deeds.Contains(NextWords.Match(text, end).Groups["first"].ValueSpan);

    /// <summary>Whether a verb follows, or an adverb and a verb.</summary>
    public bool IsBeforeVerb(string text, int end)
    {
        var next = NextWords.Match(text, end);
        var first = next.Groups["first"].ValueSpan;
        return MayBeVerb(first) || language.Forms.Adverbs.Contains(first) && MayBeVerb(next.Groups["second"].ValueSpan);
    }

    private bool MayBeVerb(ReadOnlySpan<char> word) =>
        language.Verbs.Contains(word)
        || language.SpeechVerbs.Contains(word)
        || language.Sources.Copulas.Contains(word)
        || language.Sources.AuthorVerbs.Contains(word);

    private bool MayFollowAuthor(ReadOnlySpan<char> word) =>
        MayBeVerb(word)
        || language.FirstWords.Contains(word)
        || language.Determiners.Contains(word)
        || language.Forms.Adverbs.Contains(word)
        || language.Forms.And.Contains(word)
        || language.Sources.Prepositions.Contains(word)
        || language.Sources.Publishing.Contains(word)
        || language.Sources.Appearing.Contains(word)
        || language.Sources.RankWords.Contains(word)
        || language.Sources.See.Contains(word)
        || language.Sources.As.Contains(word)
        || language.Sources.Clauses.Contains(word)
        || language.Sources.Contrasts.Contains(word)
        || language.Sources.Persons.Contains(word)
        || language.Sources.Own.Contains(word);

    private bool IsArticle(ReadOnlySpan<char> word) =>
        language.TitleArticles.Contains(word is [var letter] ? [char.ToUpperInvariant(letter)] : word);

    /// <summary>Whether the second word may be a verb, so that the first one is its subject.</summary>
    private bool IsVerb(Match next)
    {
        var second = next.Groups["second"].Value;
        return IsWhole(second) || language.Verbs.Contains(second) && HasNoNoun(next);
    }

    /// <summary>Whether the second word is certainly a verb, and not an adjective: <c>gives detailed</c>.</summary>
    private bool IsOnlyVerb(Match next)
    {
        var second = next.Groups["second"].Value;
        return language.Sources.Copulas.Contains(second) || IsWhole(second) && HasNoNoun(next);
    }

    /// <summary>
    /// Whether the second word may be a verb because an object follows it: <c>English (1990) speakers prefer it</c>.
    /// </summary>
    private bool IsBeforeObject(Match next) =>
        next.Groups["second"] is { Success: true, ValueSpan: [>= 'a' and <= 'z', ..] and not [.., 's'] } second
        && !MayFollowAuthor(second.ValueSpan)
        && next.Groups["third"].ValueSpan is var third
        && (language.Determiners.Contains(third) || language.FirstWords.Contains(third));

    /// <summary>Whether no noun is after the second word, to which it would belong.</summary>
    private bool HasNoNoun(Match next) =>
        next.Groups["stop"].Success || language.Sources.Prepositions.Contains(next.Groups["third"].ValueSpan);

    /// <summary>Whether a word is a verb by itself, and not only by its ending.</summary>
    private bool IsWhole(string word) =>
        language.Sources.Copulas.Contains(word)
        || language.Verbs.Words.Contains(word, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\G\s(?<first>\p{L}[\p{L}\p{M}'’-]{1,40})(?:(?:\s(?<second>\p{L}[\p{L}\p{M}'’-]{0,40}))(?:(?<stop>[.,;:])|\s(?<third>\p{L}{1,40}))?)?"
    )]
    private static partial Regex NextWords { get; }
}

using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>
/// Tells words of the sentence with a year from authors: those that look like the author of a listed work, and those of
/// which no work is listed.
/// </summary>
internal sealed partial class WordsLikeNames(Study study, StudyLanguage language)
{
    private readonly WrittenWords written = WrittenWords.Of(study.Sections, language);
    private readonly NounPhrases nouns = new(language);

    /// <summary>Whether the name of a citation is such a word.</summary>
    /// <param name="work">The work with an author of this name and this year.</param>
    public bool Contains(Citation citation, SentencePlace place, Work work) =>
        citation is { Names: [var name], EtAl: false, Locator: null, Narrative: true }
        && place.Paragraph.Kind != ParagraphKind.Note
        && (
            IsAdjective(name, citation, place)
            || (
                citation.Doubt == CitationDoubt.RunningText
                    ? !written.IsCited(name) && !HasParenthesis(citation, place) && IsWord(name, citation, place)
                    : IsSubjectWithArticle(citation, place, work)
            )
        );

    /// <summary>Whether the study writes a word in small letters, too.</summary>
    public bool IsCommon(string word) => written.IsCommon(word);

    /// <summary>
    /// Whether a year in the sentence is not that of a work: <c>Rice 2017 was good</c> in a study that also writes
    /// “rice”, <c>Early 2010</c>, <c>the English 2010 edition</c>, <c>in London 2010</c>.
    /// </summary>
    private bool IsWord(string name, Citation citation, SentencePlace place) =>
        CitationKinds.IsPlace(name)
        || language.ArticlesOfThings.Contains(WordBefore(citation, place))
        || BeginsSentence(citation, place) && (written.IsCommon(name) || CitationNames.MayOpen(name));

    /// <summary>
    /// Whether a name is a common word before a noun: <c>Major (2010) events</c>, <c>the Green (2010) party</c>, <c>A
    /// Small (1973) farm</c>.
    /// </summary>
    private bool IsAdjective(string name, Citation citation, SentencePlace place)
    {
        var words = name.Split(' ', '\u00A0');
        var isFirstArticle = words.Length > 1 && IsDeterminer(words[0]);
        var before = isFirstArticle ? words[0] : WordBefore(citation, place);
        var determiner = isFirstArticle || IsDeterminer(before) ? before : [];
        return (determiner.Length > 0 || BeginsSentence(citation, place))
            && words.Skip(isFirstArticle ? 1 : 0).All(IsOrdinary)
            && nouns.Continues(
                place.Paragraph.Text,
                citation.Range.End,
                determiner,
                written,
                words.All(word => language.NotAlone.Contains(word))
            );
    }

    /// <summary>The doubt about a name of no work that is a word of the sentence.</summary>
    public CitationDoubt DoubtOf(Citation citation, SentencePlace place) =>
        citation is not { Names: [var name], EtAl: false, Locator: null } ? CitationDoubt.None
        : !citation.Narrative
            ? IsNoun(name) ? CitationDoubt.CommonWord
                : CitationDoubt.None
        : IsAdjective(name, citation, place) ? CitationDoubt.Adjective
        : IsThing(name) || IsCommonAtBeginning(name, citation, place) ? CitationDoubt.CommonWord
        : CitationDoubt.None;

    /// <summary>
    /// Whether a name is a noun for a thing, or one that the study also writes in small letters and that is not a
    /// family name: <c>(Budget 2010)</c>.
    /// </summary>
    private bool IsNoun(string name) => IsThing(name) || !language.CapitalizesNouns && IsPlainNoun(name);

    private bool IsPlainNoun(string name) =>
        written.IsNoun(name)
        && !language.WordsAsNames.Contains(name)
        && !language.Verbs.Contains(name)
        && !language.SpeechVerbs.Contains(name);

    /// <summary>
    /// Whether a common word begins the sentence and no verb follows, as after the author in <c>Reed (2010) argues</c>.
    /// </summary>
    private bool IsCommonAtBeginning(string name, Citation citation, SentencePlace place) =>
        BeginsSentence(citation, place)
        && written.IsCommon(name)
        && !nouns.IsBeforeVerb(place.Paragraph.Text, citation.Range.End);

    /// <summary>Whether a word is an article or similar, and does not also begin a clause, as “that” does.</summary>
    public bool IsDeterminer(ReadOnlySpan<char> word) =>
        language.Determiners.Contains(word is [var letter] ? [char.ToLowerInvariant(letter)] : word)
        && !language.Sources.Clauses.Contains(word);

    /// <summary>
    /// Whether a name is a noun for a thing, or ends with one for a work: <c>Inflation</c>, <c>Moors Buch</c>. Where
    /// nouns have capitals, family names have the same endings, so that the study must use the noun with an article.
    /// </summary>
    private bool IsThing(string name)
    {
        var last = name.AsSpan(name.LastIndexOf(' ') + 1);
        return last.Length == name.Length
            ? language.Things.Contains(name)
                && !language.OrganizationWords.Contains(name)
                && (!language.CapitalizesNouns || written.IsCommon(name))
            : language.CapitalizesNouns
                && (language.Sources.Works.Contains(last) || language.Contributions.Contains(last));
    }

    private bool IsOrdinary(string word) =>
        language.WordsAsNames.Contains(word)
        || language.Ranks.Contains(word)
        || language.NotAlone.Contains(word)
        || language.Months.Contains(word)
        || written.IsCommon(word);

    /// <summary>
    /// Whether a person has an article and a verb, as persons seldom do: <c>the Bill (2010) was passed</c>, not <c>the
    /// Hill (2010) model</c>.
    /// </summary>
    private bool IsSubjectWithArticle(Citation citation, SentencePlace place, Work work) =>
        work.Authors is [{ Literal: null, Given: not null }, ..]
        && language.ArticlesOfThings.Contains(WordBefore(citation, place))
        && NextWord.Match(place.Paragraph.Text, citation.Range.End) is { Success: true } next
        && (language.Verbs.Contains(next.Value.Trim()) || language.Sources.Copulas.Contains(next.Value.Trim()));

    private static bool HasParenthesis(Citation citation, SentencePlace place) =>
        citation.Range.Of(place.Paragraph.Text) is [.., ')' or ']'];

    private static bool BeginsSentence(Citation citation, SentencePlace place) =>
        citation.Range.Start == place.Sentence.Range.Start;

    /// <summary>The word directly before a citation in its sentence; empty without one.</summary>
    private static ReadOnlySpan<char> WordBefore(Citation citation, SentencePlace place)
    {
        var before = place.Paragraph.Text.AsSpan(place.Sentence.Range.Start..citation.Range.Start);
        return before is [.. var words, ' ' or '\u00A0'] ? words[(words.LastIndexOfAny(' ', '\u00A0') + 1)..] : [];
    }

    [GeneratedRegex(@"\G\s\p{Ll}+(?=[\s.,;:])")]
    private static partial Regex NextWord { get; }
}

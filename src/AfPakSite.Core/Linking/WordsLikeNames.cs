using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>
/// Finds words of the sentence that look like the author of a listed work, of which the study cites nobody else.
/// </summary>
internal sealed partial class WordsLikeNames(Study study, StudyLanguage language)
{
    private readonly WrittenWords written = WrittenWords.Of(study.Sections, language);

    /// <summary>Whether the name of a citation is such a word.</summary>
    /// <param name="work">The work with an author of this name and this year.</param>
    public bool Contains(Citation citation, SentencePlace place, Work work) =>
        citation is { Names: [var name], EtAl: false, Locator: null, Narrative: true }
        && place.Paragraph.Kind != ParagraphKind.Note
        && (
            citation.Doubt == CitationDoubt.RunningText
                ? !written.IsCited(name) && !HasParenthesis(citation, place) && IsWord(name, citation, place)
                : IsSubjectWithArticle(citation, place, work)
        );

    /// <summary>
    /// Whether a year in the sentence is not that of a work: <c>Rice 2017 was good</c> in a study that also writes
    /// “rice”, <c>Early 2010</c>, <c>the English 2010 edition</c>, <c>in London 2010</c>.
    /// </summary>
    private bool IsWord(string name, Citation citation, SentencePlace place) =>
        CitationKinds.IsPlace(name)
        || IsAfterArticle(citation, place)
        || citation.Range.Start == place.Sentence.Range.Start
            && (written.IsCommon(name) || CitationNames.MayOpen(name));

    /// <summary>
    /// Whether a person has an article and a verb, as persons seldom do: <c>the Bill (2010) was passed</c>, not <c>the
    /// Hill (2010) model</c>.
    /// </summary>
    private bool IsSubjectWithArticle(Citation citation, SentencePlace place, Work work) =>
        work.Authors is [{ Literal: null, Given: not null }, ..]
        && IsAfterArticle(citation, place)
        && NextWord.Match(place.Paragraph.Text, citation.Range.End) is { Success: true } next
        && (language.Verbs.Contains(next.Value.Trim()) || language.Sources.Copulas.Contains(next.Value.Trim()));

    private static bool HasParenthesis(Citation citation, SentencePlace place) =>
        citation.Range.Of(place.Paragraph.Text) is [.., ')' or ']'];

    private static bool IsAfterArticle(Citation citation, SentencePlace place) =>
        Article.IsMatch(place.Paragraph.Text.AsSpan(place.Sentence.Range.Start..citation.Range.Start));

    /// <summary>Only that of English: others also precede the names of persons.</summary>
    [GeneratedRegex(@"(?:^|\s)[Tt]he\s\z")]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"\G\s\p{Ll}+(?=[\s.,;:])")]
    private static partial Regex NextWord { get; }
}

using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Judges by all that is known whether names with a year are a citation.</summary>
internal sealed partial class CitationDoubts(Site site, StudyLanguage language, CitationForms forms)
{
    private readonly UnlikelyAuthors unlikely = new(site);
    private readonly WordsLikeNames words = new(site.Study, language);
    private readonly bool isKnown = StudyLanguage.IsKnown(site.Settings.Language);

    /// <summary>The doubt about a citation that no work resolves.</summary>
    public CitationDoubt Of(Citation citation, FoundWorks found, SentencePlace place)
    {
        if (citation.Doubt == CitationDoubt.Digit && IsNumbered(citation, place))
            return CitationDoubt.RunningText;
        var isUnlisted = found is { Works.IsEmpty: true, Contradicting: null };
        var doubt =
            citation.Doubt != CitationDoubt.None || isUnlisted
                ? unlikely.DoubtOf(citation, place.Paragraph)
                : CitationDoubt.None;
        return doubt != CitationDoubt.None ? doubt
            : isUnlisted ? words.DoubtOf(citation, place)
            : HasUnknownWord(citation, found, place) ? CitationDoubt.FirstWord
            : found.Contradicting is not null && forms.MayHaveTitle(citation, place.Paragraph.Text) ? CitationDoubt.Rank
            : CitationDoubt.None;
    }

    /// <summary>
    /// Whether a citation without parentheses is one all the same, because a listed author of that year has other given
    /// names, and it has initials or is in a note: <c>see Z. Khan 2010</c>.
    /// </summary>
    public static bool IsCertainNamesake(Citation citation, FoundWorks found, SentencePlace place) =>
        citation.Doubt == CitationDoubt.RunningText
        && found.Contradicting is not null
        && (place.Paragraph.Kind == ParagraphKind.Note || citation.Names.Any(name => Initial.IsMatch(name)));

    /// <summary>Whether a name is a word of the sentence, although a work has an author of that name.</summary>
    /// <param name="work">The work, also if the given names of its author are others.</param>
    public bool IsWord(Citation citation, SentencePlace place, Work work, bool isResolved) =>
        (isResolved || citation.Doubt == CitationDoubt.None) && words.Contains(citation, place, work);

    /// <summary>
    /// How many characters of the first name are a word of the sentence, which the study also writes in small letters,
    /// in a language whose words are not known.
    /// </summary>
    public int WordBefore(Citation citation, FoundWorks found, SentencePlace place) =>
        !isKnown && FirstWordOf(citation, found, place) is [_, _, ..] word && words.IsCommon(word)
            ? word.Length + 1
            : 0;

    /// <summary>
    /// Whether a name with a number is a part or a case of something, which texts commonly count, or a volume with
    /// its page, or in a note: <c>Figure 3 (2010)</c>, <c>Wave 2 (2012)</c>, <c>Leaves 12 (2001, 14)</c>.
    /// </summary>
    private bool IsNumbered(Citation citation, SentencePlace place)
    {
        var counted = citation.Names[0].Split(' ', '\u00A0').SkipLast(1).LastOrDefault("");
        return place.Paragraph.Kind == ParagraphKind.Note
            || citation is { Narrative: true, Locator: not null }
            || place.Paragraph.Text.AsSpan(citation.Range.End) is [':', ..]
            || words.IsCommon(counted)
            || language.IsCounted(counted);
    }

    /// <summary>
    /// Whether the first word of a sentence may not be part of the name after it: an article, a word that the study
    /// also writes in small letters, or any word in a language whose words are not known: <c>A Hill (2010) paper</c>,
    /// <c>Ook Smith (2010)</c>.
    /// </summary>
    private bool HasUnknownWord(Citation citation, FoundWorks found, SentencePlace place) =>
        FirstWordOf(citation, found, place) is { Length: > 0 } word
        && (words.IsDeterminer(word) || word.Length > 1 && (!isKnown || words.IsCommon(word)));

    /// <summary>
    /// The first word of a sentence that is read as a given name, which the author of no listed work has; empty if
    /// there is none, or if it is an initial.
    /// </summary>
    private static string FirstWordOf(Citation citation, FoundWorks found, SentencePlace place) =>
        found.Contradicting is not null
        && citation is { Names: [var name, ..] }
        && citation.Narrative
        && citation.Range.Start == place.Sentence.Range.Start
        && name.IndexOf(' ') is > 0 and var space
        && name[space - 1] != '.'
            ? name[..space]
            : "";

    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{Lu}\.")]
    private static partial Regex Initial { get; }
}

using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Judges by all that is known whether names with a year are a citation.</summary>
internal sealed class CitationDoubts(Site site, StudyLanguage language)
{
    private readonly UnlikelyAuthors unlikely = new(site);
    private readonly WordsLikeNames words = new(site.Study, language);
    private readonly bool isKnown = StudyLanguage.IsKnown(site.Settings.Language);

    /// <summary>The doubt about a citation that no work resolves.</summary>
    public CitationDoubt Of(Citation citation, FoundWorks found, SentencePlace place)
    {
        var isUnlisted = found is { Works.IsEmpty: true, Contradicting: null };
        var doubt =
            citation.Doubt != CitationDoubt.None || isUnlisted
                ? unlikely.DoubtOf(citation, place.Paragraph)
                : CitationDoubt.None;
        return doubt != CitationDoubt.None ? doubt
            : isUnlisted ? words.DoubtOf(citation, place)
            : HasUnknownWord(citation, found, place) ? CitationDoubt.FirstWord
            : CitationDoubt.None;
    }

    /// <summary>Whether a name is a word of the sentence, although a work has an author of that name.</summary>
    /// <param name="work">The work, also if the given names of its author are others.</param>
    public bool IsWord(Citation citation, SentencePlace place, Work work, bool isResolved) =>
        (isResolved || citation.Doubt == CitationDoubt.None) && words.Contains(citation, place, work);

    /// <summary>
    /// How many characters of the first name are a word of the sentence, which the study also writes in small letters.
    /// </summary>
    public int WordBefore(Citation citation, FoundWorks found, SentencePlace place) =>
        !isKnown
        && HasUnknownWord(citation, found, place)
        && citation.Names[0].IndexOf(' ') is var space
        && words.IsCommon(citation.Names[0][..space])
            ? space + 1
            : 0;

    /// <summary>
    /// Whether the first word of a sentence may not be part of the name after it: an article, or any word in a language
    /// whose words are not known: <c>A Hill (2010) paper</c>, <c>Ook Smith (2010)</c>.
    /// </summary>
    private bool HasUnknownWord(Citation citation, FoundWorks found, SentencePlace place) =>
        found.Contradicting is not null
        && citation is { Narrative: true, Names: [var name, ..] }
        && citation.Range.Start == place.Sentence.Range.Start
        && name.IndexOf(' ') is > 0 and var space
        && (words.IsDeterminer(name.AsSpan(0, space)) || !isKnown && space > 1 && name[space - 1] != '.');
}

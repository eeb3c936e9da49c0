using System.Collections.Immutable;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Importing;

/// <summary>A row of capitalized words in a sentence, which may be a name.</summary>
/// <param name="Words">Its words, with the small ones inside it.</param>
/// <param name="Name">The words as the study writes them.</param>
/// <param name="IsCertain">False where every word begins with a capital letter: at the beginning of a sentence.</param>
/// <param name="IsDetermined">Whether an article precedes it.</param>
/// <param name="IsLocated">Whether a preposition of places precedes it.</param>
/// <param name="IsFree">Whether no noun follows that it could describe.</param>
/// <param name="IsRanked">Whether a title or rank precedes it.</param>
/// <param name="IsNumbered">Whether a number follows it or precedes it.</param>
/// <param name="IsAbbreviated">Whether an acronym in parentheses follows it.</param>
/// <param name="IsActing">Whether a verb follows it.</param>
/// <param name="IsExplained">Whether commas join it to what it is: “her clerk, Josias Wren,”.</param>
internal sealed record NameRun(
    ImmutableArray<string> Words,
    string Name,
    SentencePlace Place,
    bool IsCertain,
    bool IsDetermined,
    bool IsLocated,
    bool IsFree,
    bool IsRanked,
    bool IsNumbered,
    bool IsAbbreviated,
    bool IsActing,
    bool IsExplained
)
{
    /// <summary>The run without its first word, which begins a sentence.</summary>
    public NameRun WithoutFirst(StudyLanguage language) =>
        this with
        {
            Words = Words[1..],
            Name = Name[Words[0].Length..].TrimStart(' ', '\u00A0', '’', '\''),
            IsCertain = true,
            IsDetermined = language.Determiners.Contains(Words[0]),
            IsLocated = language.BeforePlaces.Contains(Words[0]),
        };
}

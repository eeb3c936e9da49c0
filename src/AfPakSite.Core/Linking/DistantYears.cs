using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds years in parentheses after the work or the thought of somebody: <c>Vega’s view of tea (2010)</c>, <c>in her
/// book (2010)</c>, <c>(Vega’s view, 2010)</c>.
/// </summary>
internal sealed partial class DistantYears(StudyLanguage language)
{
    /// <summary>How many words may be between the name and the noun: <c>Vega’s new and lively view</c>.</summary>
    private const int MostBefore = 5;

    /// <summary>How far the noun may be before the year.</summary>
    private const int Farthest = 100;

    /// <summary>What no noun and its name have between them.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()[]|\"“”—\t");

    /// <summary>The ranges from the name or the pronoun to the end of the year, and where the year begins.</summary>
    public IEnumerable<(TextRange Range, int Year)> In(Paragraph paragraph) =>
        from match in YearAlone.Matches(paragraph.Text)
        let sentence = paragraph.SentenceAt(match.Index).Range.Start
        let least = Math.Max(sentence, match.Index - Farthest)
        where least < match.Index
        let start = OwnerBefore(paragraph.Text, least, match.Index)
        where start >= 0
        select (TextRange.Between(start, match.Index + match.Length), match.Index);

    /// <summary>Where the name or the pronoun begins; -1 without one.</summary>
    private int OwnerBefore(string text, int from, int open)
    {
        var mark = text.AsSpan(from..open).LastIndexOfAny(Marks);
        var words = Word.Matches(text[(from + mark + 1)..open]);
        var noun = words.Count - 1;
        while (noun > 0 && !IsNoun(words[noun].ValueSpan))
        {
            if (IsVerbOrClause(words[noun].ValueSpan))
                return -1;
            noun--;
        }
        if (noun <= 0 || noun + 1 < words.Count && !language.Sources.Prepositions.Contains(words[noun + 1].ValueSpan))
            return -1;
        for (var owner = noun - 1; owner >= 0 && noun - owner <= MostBefore; owner--)
        {
            if (IsOwner(words[owner].ValueSpan, isBefore: owner + 1 == noun))
                return from + mark + 1 + words[owner].Index;
        }
        return -1;
    }

    private bool IsNoun(ReadOnlySpan<char> word) =>
        language.Sources.Works.Contains(word) || language.Contributions.Contains(word);

    private bool IsVerbOrClause(ReadOnlySpan<char> word) =>
        language.Verbs.Contains(word)
        || language.Sources.Clauses.Contains(word)
        || language.Sources.Copulas.Contains(word)
        || language.Sources.AuthorVerbs.Contains(word);

    /// <summary>Whether a word is a name in the genitive, or a pronoun for one.</summary>
    private bool IsOwner(ReadOnlySpan<char> word, bool isBefore) =>
        language.OthersBefore.Contains(word)
        || char.IsUpper(word[0])
            && (
                word is [.., '’' or '\'', 's'] or [.., 's' or 'z' or 'x', '’' or '\'']
                || isBefore && language.CapitalizesNouns && language.Forms.GenitiveNames.Contains(word) && !IsNoun(word)
            );

    [GeneratedRegex(@"[(\[](?:1[5-9]|20)[0-9]{2}[a-z]?[)\]]|,\s(?:1[5-9]|20)[0-9]{2}[a-z]?(?=\s?[;)\]])")]
    private static partial Regex YearAlone { get; }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’-]*")]
    private static partial Regex Word { get; }
}

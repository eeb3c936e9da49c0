using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>An acronym and the words of the study that it abbreviates.</summary>
/// <param name="Evidence">Words that only one sentence of the study contains.</param>
internal sealed record AcronymExpansion(string Acronym, string Expansion, string Evidence)
{
    /// <summary>How many small words in a row an acronym may skip.</summary>
    private const int MostSkipped = 3;

    /// <summary>The acronyms that a study expands, in the order of the study.</summary>
    public static ImmutableArray<AcronymExpansion> In(Study study)
    {
        var sentences = SentencePlace
            .AllOf(study)
            .Where(place => !place.Section.ListsWorks)
            .Select(place => WhiteSpace.Collapse(place.Text))
            .ToList();
        var found = new Dictionary<string, AcronymExpansion>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var expansion in InSentence(sentence).Where(one => !found.ContainsKey(one.Acronym)))
                found.Add(expansion.Acronym, expansion);
        }
        var places = new PhraseSearch(found.Values.Select(one => one.Evidence));
        var counts = sentences
            .SelectMany(sentence => places.In(sentence).Select(hit => hit.Phrase).Distinct())
            .CountBy(evidence => evidence)
            .ToDictionary(StringComparer.Ordinal);
        return [.. found.Values.Where(one => counts.GetValueOrDefault(one.Evidence) == 1)];
    }

    private static IEnumerable<AcronymExpansion> InSentence(string sentence) =>
        AcronymPattern.In(sentence).Select(match => Of(sentence, match)).OfType<AcronymExpansion>();

    private static AcronymExpansion? Of(string sentence, Match match)
    {
        var acronym = match.Groups["acronym"].Value;
        var words = sentence[Math.Max(0, match.Index - 120)..match.Index].TrimEnd();
        if (SpelledBy(words, acronym) is not { } expansion)
            return null;
        var start = sentence.AsSpan(0, match.Index).TrimEnd().Length;
        return new(acronym, expansion, sentence[(start - expansion.Length)..(match.Index + match.Length)]);
    }

    /// <summary>The last words whose initials spell an acronym; null if they do not.</summary>
    private static string? SpelledBy(string words, string acronym)
    {
        var letters = acronym.Where(char.IsUpper).ToArray();
        var (at, skipped) = (letters.Length - 1, 0);
        foreach (var word in AcronymPattern.WordsOf(words).Reverse())
        {
            if (char.ToUpperInvariant(word.Value[0]) != letters[at])
            {
                if (char.IsUpper(word.Value[0]) || ++skipped > MostSkipped)
                    return null;
                continue;
            }
            skipped = 0;
            if (at-- == 0)
                return words[word.Index..];
        }
        return null;
    }
}

/// <summary>Finds acronyms in parentheses.</summary>
internal static partial class AcronymPattern
{
    public static IEnumerable<Match> In(string sentence) => Parenthesis.Matches(sentence);

    public static IEnumerable<Match> WordsOf(string text) => Word.Matches(text);

    [GeneratedRegex(@"\((?<acronym>[A-Z][A-Z]{1,7}s?)\)")]
    private static partial Regex Parenthesis { get; }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}’']+")]
    private static partial Regex Word { get; }
}

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

    /// <summary>How many characters the evidence may have on each side, where the words alone are not unique.</summary>
    private static readonly ImmutableArray<int> Widths = [40, 120, 1000];

    /// <summary>The acronyms that a study expands, in the order of the study.</summary>
    public static ImmutableArray<AcronymExpansion> In(Study study)
    {
        var places = SentencePlace.AllOf(study).ToList();
        var found = new Dictionary<string, ImmutableArray<AcronymExpansion>>(StringComparer.Ordinal);
        foreach (var place in places.Where(place => !place.Section.ListsWorks))
        {
            foreach (var forms in InSentence(WhiteSpace.Collapse(place.Text)))
                found.TryAdd(forms[0].Acronym, forms);
        }
        var phrases = new PhraseSearch(found.Values.SelectMany(forms => forms).Select(one => one.Evidence));
        var counts = places
            .SelectMany(place => phrases.In(WhiteSpace.Collapse(place.Text)).Select(hit => hit.Phrase).Distinct())
            .CountBy(evidence => evidence)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. found
                .Values.Select(forms => forms.FirstOrDefault(one => counts.GetValueOrDefault(one.Evidence) == 1))
                .OfType<AcronymExpansion>(),
        ];
    }

    /// <summary>The expansions of a sentence, each with its words alone and with more words around them.</summary>
    private static IEnumerable<ImmutableArray<AcronymExpansion>> InSentence(string sentence) =>
        AcronymPattern
            .In(sentence)
            .Select(match => Of(sentence, match) is { } one ? Forms(sentence, match, one) : [])
            .Where(forms => !forms.IsEmpty);

    private static ImmutableArray<AcronymExpansion> Forms(string sentence, Match match, AcronymExpansion one) =>
        [
            one,
            .. Widths.Select(width =>
                one with
                {
                    Evidence = Wider(sentence, match.Index + match.Length - one.Evidence.Length, match, width),
                }
            ),
        ];

    /// <summary>The words of an expansion with up to so many characters on each side, in whole words.</summary>
    private static string Wider(string sentence, int start, Match match, int width)
    {
        var (from, to) = (Math.Max(0, start - width), Math.Min(sentence.Length, match.Index + match.Length + width));
        while (from > 0 && from < start && sentence[from - 1] != ' ')
            from++;
        while (to < sentence.Length && to > match.Index + match.Length && sentence[to] != ' ')
            to--;
        return sentence[from..to].Trim();
    }

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

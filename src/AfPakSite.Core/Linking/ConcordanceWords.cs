using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Selects the words that the concordance lists besides entries: names without an entry, and words that are neither
/// common nor frequent. It skips citations, because the bibliography lists them.
/// </summary>
internal static class ConcordanceWords
{
    /// <summary>The minimum length of a word; shorter words are seldom significant.</summary>
    private const int Shortest = 6;
    private const int ShortestName = 3;

    /// <summary>The minimum number of sentences; a word in a single sentence connects no passages.</summary>
    private const int Fewest = 2;

    /// <summary>The maximum number of sentences; a more frequent word is not specific to any passage.</summary>
    private const int Most = 6;

    public static IEnumerable<ConcordanceEntry> Of(LinkedSite linked)
    {
        var written = new WrittenWords(CommonWords.Of(linked.Site.Settings.Language));
        var found = new Dictionary<string, Headword>(StringComparer.Ordinal);
        Paragraph? paragraph = null;
        List<TextRange> mentioned = [];
        foreach (var place in linked.Sentences.Where(place => !place.Section.ListsWorks))
        {
            if (!ReferenceEquals(place.Paragraph, paragraph))
                (paragraph, mentioned) = (place.Paragraph, Joined(linked.MentionsIn(place.Paragraph)));
            foreach (var word in WordsOf(place, mentioned, written))
            {
                if (!found.TryGetValue(word.Key, out var headword))
                    found[word.Key] = headword = new();
                headword.Add(word, place);
            }
        }
        JoinPlurals(found);
        return found
            .Values.Where(word =>
                word.IsName
                    ? word.Text.Length >= ShortestName && word.Places.Count <= Most
                    : word.Text.Length >= Shortest && word.Places.Count is >= Fewest and <= Most
            )
            .Select(word => new ConcordanceEntry(word.Text, [.. word.Places], null, null, null));
    }

    /// <summary>The ranges of mentions in order, with those joined that overlap.</summary>
    private static List<TextRange> Joined(IEnumerable<Mention> mentions)
    {
        var joined = new List<TextRange>();
        foreach (var range in mentions.Select(mention => mention.Range).OrderBy(range => range.Start))
        {
            if (joined.Count > 0 && joined[^1].End > range.Start)
                joined[^1] = TextRange.Between(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            else
                joined.Add(range);
        }
        return joined;
    }

    /// <summary>Merges words with their plurals in s.</summary>
    private static void JoinPlurals(Dictionary<string, Headword> found)
    {
        foreach (var key in found.Keys.Where(key => key.EndsWith('s')).Order(StringComparer.Ordinal).ToList())
        {
            if (found.TryGetValue(key[..^1], out var one) && found.Remove(key, out var plural))
                one.Join(plural);
        }
    }

    /// <summary>
    /// The words of a sentence that are not in a citation, and names that are not in a mention. Consecutive capitalized
    /// words are one name.
    /// </summary>
    private static IEnumerable<Word> WordsOf(SentencePlace place, List<TextRange> mentioned, WrittenWords written)
    {
        var (text, isFirst) = (place.Text, true);
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfWord(text, at);
            if (end == at)
            {
                at++;
                continue;
            }
            var (start, isCapital) = (at, char.IsUpper(text[at]));
            if (isCapital && !written.Find(text.AsSpan(start..end)).IsCommon)
                end = EndOfName(text, start, end);
            var word = written.Find(Singular(text.AsSpan(start..end)));
            var range = new TextRange(place.Sentence.Range.Start + start, end - start);
            var isKnown =
                place.Paragraph.IsCitation(range)
                || (isCapital && SortedPlaces.Overlapping(mentioned, range, found => found).Any());
            if (!isKnown && !word.IsCommon)
                yield return new(word.Text, word.Key, isCapital && (!isFirst || word.Text.Contains(' ')));
            (at, isFirst) = (end, false);
        }
    }

    private static int EndOfName(string text, int start, int end)
    {
        while (
            end + 1 < text.Length
            && text[end] == ' '
            && char.IsUpper(text[end + 1])
            && !IsPossessive(text.AsSpan(start..end))
        )
            end = EndOfWord(text, end + 1);
        return end;
    }

    /// <summary>The end of a word, which consists of letters, and of hyphens and apostrophes between letters.</summary>
    private static int EndOfWord(string text, int at)
    {
        while (
            at < text.Length
            && (
                char.IsLetter(text[at])
                || (
                    text[at] is '-' or '‑' or '’' or '\''
                    && at > 0
                    && at + 1 < text.Length
                    && char.IsLetter(text[at - 1])
                    && char.IsLetter(text[at + 1])
                )
            )
        )
            at++;
        return at;
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => IsPossessive(word) ? word[..^2] : word;

    private static bool IsPossessive(ReadOnlySpan<char> word) => word is [.., '’' or '\'', 's'];

    /// <param name="Key">The folded text.</param>
    private readonly record struct Word(string Text, string Key, bool IsCapital);

    /// <summary>A word as the study writes it.</summary>
    /// <param name="Key">The folded text.</param>
    private sealed record WrittenWord(string Text, string Key, bool IsCommon);

    /// <summary>Folds each word once, however often the study uses it.</summary>
    private sealed class WrittenWords(IReadOnlySet<string> common)
    {
        private readonly Dictionary<string, WrittenWord> words = new(StringComparer.Ordinal);

        public WrittenWord Find(ReadOnlySpan<char> text)
        {
            var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
            if (known.TryGetValue(text, out var word))
                return word;
            var written = text.ToString();
            var key = Folding.Fold(written);
            return words[written] = new(written, key, common.Contains(key));
        }
    }

    /// <summary>A word with all its places. It is a name if it never occurs in lower case.</summary>
    private sealed class Headword
    {
        private string? capital;
        private string? small;
        private string? first;

        /// <summary>The sentences in reading order; one more than the maximum stands for any number.</summary>
        public List<SentencePlace> Places { get; private set; } = [];

        public bool IsName => capital is not null && small is null;

        public string Text => small ?? capital ?? first!.ToLowerInvariant();

        public void Add(Word word, SentencePlace place)
        {
            if (char.IsLower(word.Text[0]))
                small ??= word.Text;
            else if (word.IsCapital)
                capital ??= word.Text;
            else
                first ??= word.Text;
            if (Places.Count <= Most && (Places.Count == 0 || Places[^1].Order < place.Order))
                Places.Add(place);
        }

        public void Join(Headword plural)
        {
            small ??= plural.small is null ? null : first?.ToLowerInvariant();
            Places = [.. Concordance.Distinct(Places.Concat(plural.Places)).Take(Most + 1)];
        }
    }
}

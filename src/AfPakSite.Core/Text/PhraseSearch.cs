namespace AfPakSite.Text;

/// <summary>
/// Finds any number of phrases in a text, which is read once: each place is compared only with the phrases that begin
/// as the text does there.
/// </summary>
public sealed class PhraseSearch
{
    /// <summary>How many characters of a phrase decide at first sight.</summary>
    private const int LongestKey = 4;

    /// <summary>In ordinal order, so that all phrases at a place are found by halving.</summary>
    private readonly string[] phrases;

    /// <summary>The longest other phrase that each phrase begins with; -1 if there is none.</summary>
    private readonly int[] beginnings;
    private readonly int keyLength;
    private readonly HashSet<ulong> keys = [];

    /// <param name="phrases">None of them is empty; each is found once at a place.</param>
    public PhraseSearch(IEnumerable<string> phrases)
    {
        this.phrases = [.. phrases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        beginnings = new int[this.phrases.Length];
        keyLength = this.phrases.Select(phrase => phrase.Length).Append(LongestKey).Min();
        for (var index = 0; index < this.phrases.Length; index++)
        {
            var beginning = index - 1;
            while (beginning >= 0 && !this.phrases[index].StartsWith(this.phrases[beginning], StringComparison.Ordinal))
                beginning = beginnings[beginning];
            beginnings[index] = beginning;
            keys.Add(KeyAt(this.phrases[index], 0));
        }
    }

    /// <summary>The phrases in a text with their offsets, in the order of the text.</summary>
    public IEnumerable<(string Phrase, int Offset)> In(string text)
    {
        for (var at = 0; at + keyLength <= text.Length; at++)
        {
            if (!keys.Contains(KeyAt(text, at)))
                continue;
            for (var index = LastNotAfter(text, at); index >= 0; index = beginnings[index])
            {
                if (Compare(index, text, at) == 0)
                    yield return (phrases[index], at);
            }
        }
    }

    private ulong KeyAt(string text, int at)
    {
        var key = 0UL;
        for (var index = at; index < at + keyLength; index++)
            key = (key << 16) | text[index];
        return key;
    }

    /// <summary>The index of the last phrase that is not after the rest of the text.</summary>
    private int LastNotAfter(string text, int at)
    {
        var (from, to) = (0, phrases.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (Compare(middle, text, at) <= 0)
                from = middle + 1;
            else
                to = middle;
        }
        return from - 1;
    }

    /// <summary>The order of a phrase and as many characters of a text.</summary>
    private int Compare(int index, string text, int at) =>
        string.CompareOrdinal(phrases[index], 0, text, at, phrases[index].Length);
}

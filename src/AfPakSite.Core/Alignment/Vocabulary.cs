namespace AfPakSite.Alignment;

/// <summary>
/// Numbers words, so that texts can be compared as lists of numbers, and remembers how they are written.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>A word behind one of these characters begins a sentence, where any word has a capital letter.</summary>
    private const string SentenceEnds = ".!?…:";

    private const string Apostrophes = "'’ʼ";
    private const string OpeningMarks = "“„«‹‘‚\"'([";
    private const string ClosingMarks = "”“»›’‘\"')]";
    private const string Stops = ".,;:!?…";

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<WordShape> shapes = [];

    /// <summary>How many words it knows; their numbers are lower.</summary>
    public int Count => shapes.Count;

    /// <summary>How a word is written in all texts that were read.</summary>
    public WordShape ShapeOf(int word) => shapes[word];

    /// <summary>
    /// The words of a text, in lower case and without punctuation. In scripts without spaces, each letter is a word.
    /// </summary>
    public int[] Read(string text)
    {
        var words = new List<int>();
        var isFirst = true;
        foreach (var range in text.AsSpan().Split(' '))
        {
            for (var rest = text.AsSpan()[range]; !rest.IsEmpty; )
            {
                var word = rest[..UnspacedScripts.LengthOfWord(rest)];
                words.Add(Number(word, isFirst));
                isFirst = EndsSentence(word);
                rest = rest[word.Length..];
            }
        }
        return [.. words];
    }

    private static bool EndsSentence(ReadOnlySpan<char> word) =>
        !char.IsLetterOrDigit(word[^1]) && word.TrimEnd(ClosingMarks) is [.., var last] && SentenceEnds.Contains(last);

    /// <summary>A word without a possessive or an article of one letter: Kabul’s, l’Inde.</summary>
    private static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny(Apostrophes) < 0)
            return word;
        var bare = word.TrimEnd(ClosingMarks + Stops);
        if (bare.Length > 3 && Apostrophes.Contains(bare[^2]))
            return bare[..^2];
        bare = word.TrimStart(OpeningMarks);
        return bare.Length > 4 && Apostrophes.Contains(bare[1]) ? bare[2..] : word;
    }

    /// <summary>The number of a word's letters and digits; of the word itself where it has none.</summary>
    private int Number(ReadOnlySpan<char> word, bool isFirst)
    {
        const int Longest = 64;
        var bare = word.Length <= Longest ? stackalloc char[Longest] : new char[word.Length];
        var (length, first) = (0, '\0');
        var letters = WithoutElision(word);
        foreach (var c in letters)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
                continue;
            first = length == 0 ? c : first;
            bare[length++] = char.ToLowerInvariant(c);
        }
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var key = length == 0 ? word : bare[..length];
        if (!known.TryGetValue(key, out var number))
        {
            known[key] = number = numbers.Count;
            shapes.Add(WordShape.None);
        }
        // 1,250 is not a year
        var isWhole = letters.Trim(OpeningMarks + ClosingMarks + Stops).Length == length;
        shapes[number] |= isWhole && IsYear(key) ? WordShape.Digits | WordShape.Year : ShapeOf(first, isFirst);
        return number;
    }

    /// <summary>Whether a word is a year from 1000 to 2199, or a decade (<c>1990s</c>).</summary>
    private static bool IsYear(ReadOnlySpan<char> word) =>
        word is ['1', _, _, _, ..] or ['2', '0' or '1', _, _, ..]
        && word[..4].ContainsAnyExceptInRange('0', '9') is false
        && word[4..] is "" or "s";

    private static WordShape ShapeOf(char first, bool isFirst) =>
        char.IsDigit(first) ? WordShape.Digits
        : char.IsLower(first) ? WordShape.Small
        : !char.IsUpper(first) ? WordShape.None
        : isFirst ? WordShape.First
        : WordShape.Capital;
}

/// <summary>The ways in which a word is written.</summary>
[Flags]
internal enum WordShape
{
    None = 0,

    /// <summary>With a small letter.</summary>
    Small = 1,

    /// <summary>With a capital letter within a sentence.</summary>
    Capital = 2,

    /// <summary>With a capital letter at the beginning of a sentence, which tells nothing.</summary>
    First = 4,

    /// <summary>As a number.</summary>
    Digits = 8,

    /// <summary>As a number that may be a year.</summary>
    Year = 16,
}

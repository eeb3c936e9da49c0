using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// The words that number the headings of a study, in all languages: <c>Chapter Three</c>, <c>Parte prima</c>, <c>الفصل
/// الثاني</c>. A word and its number are of one language, because <c>on</c> is ten in Turkish.
/// </summary>
internal static class WordedNumbers
{
    private const string IdeographicDigits = "〇一二三四五六七八九";

    /// <summary>Words of languages whose other words are not known, so that only digits number them.</summary>
    private static readonly (NumberSeries Series, string Words)[] Others =
    [
        (NumberSeries.Chapter, "hoofdstuk kapittel luku rozdział kapitola fejezet poglavlje глава розділ κεφάλαιο"),
        (NumberSeries.Part, "deel del osa część část rész часть частина μέρος"),
        (NumberSeries.Section, "раздел avsnitt sekcja oddíl szakasz ενότητα"),
    ];

    private static readonly FrozenDictionary<string, int> None = FrozenDictionary<string, int>.Empty;

    private static readonly FrozenDictionary<string, ImmutableArray<Word>> Known = StudyLanguage
        .Tags.Select(tag => StudyLanguage.For(tag).Lists)
        .SelectMany(OfLanguage)
        .Concat(Others.SelectMany(row => row.Words.Split(' ').Select(word => new Word(word, row.Series, None, None))))
        .GroupBy(word => Key(word.Written), StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The series and the value of a word with a number before or after it; null for other words.</summary>
    /// <param name="isBefore">Whether the number is before the word, where only an ordinal number may be.</param>
    public static (NumberSeries Series, int Value)? Find(string word, string number, bool isBefore)
    {
        if (!Known.TryGetValue(Key(word), out var words))
            return null;
        foreach (var known in words)
        {
            if ((isBefore ? known.Ordinal(number) : known.Value(number)) is { } value)
                return (known.Series, value);
        }
        return null;
    }

    /// <summary>The value of a number in digits, Roman digits or words of any language; null for others.</summary>
    public static int? ValueOf(string number) =>
        Known
            .Values.SelectMany(words => words)
            .Select(word => word.Value(number))
            .FirstOrDefault(value => value is not null);

    /// <summary>The value of an ordinal number in words of any language: <c>Second</c>; null for others.</summary>
    public static int? OrdinalOf(string number) =>
        number.Length == 0
            ? null
            : Known
                .Values.SelectMany(words => words)
                .Select(word => word.Ordinal(number))
                .FirstOrDefault(value => value is not null);

    /// <summary>The value of Chinese digits up to 99; null for other signs.</summary>
    public static int? Ideographic(string number)
    {
        var ten = number.IndexOf('十');
        var ones = ten < 0 ? number : number[(ten + 1)..];
        var tens = ten <= 0 ? "" : number[..ten];
        if (ones.Length > 1 || tens.Length > 1 || number.Length == 0)
            return null;
        var one = ones.Length == 0 ? 0 : IdeographicDigits.IndexOf(ones[0]);
        var many = tens.Length == 0 ? (ten < 0 ? 0 : 1) : IdeographicDigits.IndexOf(tens[0]);
        return one < 0 || many < 0 ? null : many * 10 + one;
    }

    private static IEnumerable<Word> OfLanguage(IReadOnlyDictionary<string, List<string>> lists)
    {
        var (numbers, ordinals) = (ByValue(lists["numbers"]), ByValue(lists["ordinals"]));
        return new[]
        {
            (NumberSeries.Chapter, lists["heading-chapters"]),
            (NumberSeries.Part, lists["heading-parts"]),
            (NumberSeries.Section, lists["heading-sections"]),
        }.SelectMany(row => row.Item2.Select(word => new Word(word, row.Item1, numbers, ordinals)));
    }

    private static FrozenDictionary<string, int> ByValue(List<string> words) =>
        words
            .SelectMany((forms, index) => forms.Split('/').Select(form => (Key: Key(form), Value: index + 1)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>A word without case and accents, which capitals often lack: <c>PREMIERE PARTIE</c>.</summary>
    private static string Key(string word) => Folding.Fold(word);

    /// <summary>A word for parts of a study, with the numbers of its language.</summary>
    private sealed record Word(
        string Written,
        NumberSeries Series,
        FrozenDictionary<string, int> Numbers,
        FrozenDictionary<string, int> Ordinals
    )
    {
        public int? Value(string number) =>
            int.TryParse(PartNumbers.Uniform(number), out var digits) ? digits
            : RomanNumber.Parse(number.ToUpperInvariant()) is { } roman && IsOneCase(number) ? roman
            : Numbers.TryGetValue(Key(number), out var value) ? value
            : Compound(number) ?? Ordinal(number);

        public int? Ordinal(string number) => Ordinals.TryGetValue(Key(number), out var value) ? value : null;

        /// <summary>Tens and ones: <c>Twenty-One</c>.</summary>
        private int? Compound(string number) =>
            number.Split('-') is [var tens, var ones]
            && Numbers.TryGetValue(Key(tens), out var many)
            && Numbers.TryGetValue(Key(ones), out var one)
            && many % 10 == 0
            && one < 10
                ? many + one
                : null;

        private static bool IsOneCase(string number) => number.All(char.IsUpper) || number.All(char.IsLower);
    }
}

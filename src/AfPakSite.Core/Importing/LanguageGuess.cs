using System.Text.RegularExpressions;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>Guesses the language of a text from its most common words, or from its script.</summary>
internal static partial class LanguageGuess
{
    private const string Otherwise = "en";

    /// <summary>How much of a text is looked at, in characters.</summary>
    public const int Sample = 20_000;

    /// <summary>How many common words tell that a text is not in the language that it claims to be in.</summary>
    private const int Many = 10;

    private static readonly (string Tag, HashSet<string> Words)[] Common =
    [
        .. new (string Tag, string Words)[]
        {
            ("en", "the of and in to is that for was with as by are on from this"),
            ("de", "der die und das ist von den mit dem nicht eine für auf des ein sich"),
            ("fr", "le la les et des est dans une que pour qui par sur du au aux"),
            ("es", "el los las y del que en una por con para es se como más su"),
            ("it", "il di che è della per una gli con non sono nel dei alla si le"),
            ("pt", "o os as e do da que em uma para com não por dos das ao"),
            ("nl", "de het een en van dat is op met voor niet zijn aan door ook bij"),
            ("tr", "ve bir bu için ile olarak daha olan gibi çok da de ne en göre kadar"),
            ("pl", "i w na z się nie jest do że jako oraz przez dla od po są"),
            ("sv", "och att det som en av för är med den till inte om ett har på"),
        }.Select(language => (language.Tag, language.Words.Split(' ').ToHashSet(StringComparer.Ordinal))),
    ];

    /// <summary>Letters that only one language of a script has, then the scripts.</summary>
    private static readonly (string Tag, string Letters)[] Scripts =
    [
        ("ps", "ټډړږښګڼې"),
        ("ur", "ٹڈڑںے"),
        ("fa", "پچژگ"),
        ("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        ("uk", "їєґ"),
        ("ru", "абвгдежзиклмнопрстуфхцчшщыьэюя"),
        ("el", "αβγδεζηθικλμνξοπρστυφχψω"),
        ("he", "אבגדהוזחטיכלמנסעפצקרשת"),
        ("ja", "のはをにがとでるたし"),
        ("ko", "이다는을의에하고가를"),
        ("zh", "的是不在人有这了和中為國"),
        ("hi", "कािरेनहमसत"),
    ];

    /// <summary>The tag of the most likely language; English if nothing tells.</summary>
    public static string Of(string text)
    {
        var sample = SampleOf(text);
        var (letters, latin) = LettersOf(sample);
        return 2 * latin >= letters ? OfWords(sample) : OfScript(sample, letters - latin);
    }

    /// <summary>The language of a text if it is clearly another one than a given one; null otherwise.</summary>
    /// <param name="tag">A language tag. A language whose words are not known here is never doubted.</param>
    public static string? OtherThan(string tag, string text)
    {
        var given = LanguageTag.PrimaryOf(tag);
        if (!Common.Any(language => language.Tag == given))
            return null;
        var sample = SampleOf(text);
        var (letters, latin) = LettersOf(sample);
        if (2 * latin < letters)
            return letters > Many ? OfScript(sample, letters - latin) : null;
        var counts = CountsOf(sample);
        var best = counts.MaxBy(language => language.Count);
        return best.Count >= Many && best.Count >= 2 * counts.First(language => language.Tag == given).Count
            ? best.Tag
            : null;
    }

    private static string SampleOf(string text) => text[..Math.Min(text.Length, Sample)].ToLowerInvariant();

    private static (int Letters, int Latin) LettersOf(string sample) =>
        (sample.Count(char.IsLetter), sample.Count(c => char.IsLetter(c) && c < '\u0250'));

    private static string OfWords(string sample)
    {
        var best = CountsOf(sample).MaxBy(language => language.Count);
        return best.Count > 0 ? best.Tag : Otherwise;
    }

    /// <summary>How often the common words of each language occur.</summary>
    private static (string Tag, int Count)[] CountsOf(string sample)
    {
        var counts = Common.Select(language => (language.Tag, Count: 0)).ToArray();
        foreach (var word in Word.EnumerateMatches(sample))
        {
            var text = sample.Substring(word.Index, word.Length);
            for (var index = 0; index < counts.Length; index++)
                counts[index].Count += Common[index].Words.Contains(text) ? 1 : 0;
        }
        return counts;
    }

    /// <summary>The first language whose letters are at least a hundredth of those that are not Latin.</summary>
    private static string OfScript(string sample, int letters)
    {
        foreach (var (tag, own) in Scripts)
        {
            if (100 * sample.Count(own.Contains) >= letters)
                return tag;
        }
        return Otherwise;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word { get; }
}

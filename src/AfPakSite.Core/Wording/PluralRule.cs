namespace AfPakSite.Wording;

/// <summary>The plural categories of cardinal numbers (Unicode CLDR).</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>
/// The plural rule of a language for whole numbers (Unicode CLDR 48, “Language Plural Rules”). A language that is not
/// in the table has one category, <see cref="PluralCategory.Other"/>.
/// </summary>
public static class PluralRule
{
    private const int Million = 1_000_000;

    /// <summary>The category of a number.</summary>
    /// <param name="language">A language tag; only its first part is used.</param>
    public static PluralCategory CategoryOf(string language, int count) =>
        LanguageTag.PrimaryOf(language) switch
        {
            "en" or "de" or "nl" or "tr" or "ur" or "ps" => count == 1 ? PluralCategory.One : PluralCategory.Other,
            "hi" or "bn" or "fa" => count is 0 or 1 ? PluralCategory.One : PluralCategory.Other,
            "fr" or "pt" => Romance(count is 0 or 1, count),
            "es" or "it" => Romance(count == 1, count),
            "ru" or "uk" => EastSlavic(count),
            "pl" => Polish(count),
            "cs" => Czech(count),
            "ar" => Arabic(count),
            "he" => Hebrew(count),
            _ => PluralCategory.Other,
        };

    /// <summary>The categories that the messages of a language need.</summary>
    public static IEnumerable<PluralCategory> CategoriesOf(string language) =>
        Enumerable.Range(0, 200).Append(Million).Select(count => CategoryOf(language, count)).Distinct().Order();

    private static PluralCategory Romance(bool isOne, int count) =>
        isOne ? PluralCategory.One
        : count != 0 && count % Million == 0 ? PluralCategory.Many
        : PluralCategory.Other;

    private static PluralCategory EastSlavic(int count) =>
        count % 10 == 1 && count % 100 != 11 ? PluralCategory.One
        : IsFewSlavic(count) ? PluralCategory.Few
        : PluralCategory.Many;

    private static PluralCategory Polish(int count) =>
        count == 1 ? PluralCategory.One
        : IsFewSlavic(count) ? PluralCategory.Few
        : PluralCategory.Many;

    private static bool IsFewSlavic(int count) => count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14);

    private static PluralCategory Czech(int count) =>
        count switch
        {
            1 => PluralCategory.One,
            >= 2 and <= 4 => PluralCategory.Few,
            _ => PluralCategory.Other,
        };

    private static PluralCategory Arabic(int count) =>
        (count, count % 100) switch
        {
            (0, _) => PluralCategory.Zero,
            (1, _) => PluralCategory.One,
            (2, _) => PluralCategory.Two,
            (_, >= 3 and <= 10) => PluralCategory.Few,
            (_, >= 11) => PluralCategory.Many,
            _ => PluralCategory.Other,
        };

    private static PluralCategory Hebrew(int count) =>
        count switch
        {
            1 => PluralCategory.One,
            2 => PluralCategory.Two,
            _ => PluralCategory.Other,
        };
}

using System.Collections.Frozen;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>The months and seasons of dates in reference lists, in the languages of the reader.</summary>
internal static class MonthNames
{
    /// <summary>The months in each language; EDTF counts the seasons from 21.</summary>
    private static readonly string[] Languages =
    [
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    ];

    /// <summary>Other names of months, and abbreviations that are not their beginnings.</summary>
    private static readonly (string Name, int Number)[] Others =
    [
        ("jänner", 1),
        ("jän", 1),
        ("feber", 2),
        ("febbr", 2),
        ("mrz", 3),
        ("juill", 7),
        ("setiembre", 9),
        ("ابريل", 4),
        ("اغسطس", 8),
        ("اكتوبر", 10),
    ];

    private static readonly (string Name, int Number)[] Seasons =
    [
        ("spring", 21),
        ("summer", 22),
        ("autumn", 23),
        ("fall", 23),
        ("winter", 24),
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Languages
        .SelectMany(months => months.Split(' ').Select((name, index) => (Name: name, Number: index + 1)))
        .SelectMany(month => Forms(month.Name).Select(form => (Name: form, month.Number)))
        .Concat(Others.Select(month => (Name: Folding.Fold(month.Name), month.Number)))
        .Concat(Seasons)
        .DistinctBy(month => month.Name)
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.Ordinal);

    /// <summary>The number of a month, whole or abbreviated; null for other words.</summary>
    public static int? NumberOf(string word) =>
        word.Length <= 12 && Numbers.TryGetValue(Folding.Fold(word.TrimEnd('.')), out var number) ? number : null;

    /// <summary>A name and its abbreviations; names in Arabic letters are not abbreviated.</summary>
    private static IEnumerable<string> Forms(string name) =>
        (name[0] > '\u0600' ? [name] : new[] { name, name[..Math.Min(4, name.Length)], name[..3] })
            .Select(Folding.Fold)
            .Distinct(StringComparer.Ordinal);
}

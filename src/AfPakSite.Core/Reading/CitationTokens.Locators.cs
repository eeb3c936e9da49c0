using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <content>Pages and other parts of the works that are cited.</content>
internal static partial class CitationTokens
{
    private const string Digits = @"[0-9]{1,5}(?:\s?ff?(?![\p{L}])\.?|[rvab](?![\p{L}])|n\.?[0-9]+)?";

    private const string Number =
        "(?:"
        + Digits
        + @"(?:\s?-\s?"
        + Digits
        + @")?|[ivxlcdm]+(?![\p{L}'])(?:\s?-\s?[ivxlcdm]+(?![\p{L}]))?(?:\.[0-9]+(?:-[0-9]+)?)?|[a-z]{1,2}\.\s?(?!"
        + FourDigits
        + ")[0-9]+[rv]?)";

    /// <summary>
    /// Pages, chapters and similar locators. A colon introduces any locator; a comma, labels and numbers.
    /// </summary>
    [GeneratedRegex(
        @"\G(?:\s*:\s*(?:(?:"
            + CitationWords.Locator
            + @")\s*)?"
            + Number
            + @"(?:\s*,\s*(?!"
            + FourDigits
            + @")"
            + Number
            + @")*(?![\p{L}\p{Nd}])"
            + @"|\s*:\s*[^;,()\[\]]{1,40}(?=[;,)\]]|\z)"
            + @"|\s*,?\s*(?:(?i:"
            + CitationWords.Locator
            + @")(?![\p{Ll}]))\s*(?=[""'A-Z]?[0-9ivxlc*]|(?<=m|y)[\s,;)])(?:(?!\s(?:and|&)\s\p{Lu}|,\s(?:1[0-9]|20)[0-9][0-9][a-z]?\s*(?:[,;)\]]|\z))[^;,()\[\]\n]){1,40}(?:(?<![.\s])|(?<=[0-9]\s?ff?\.))"
            + @"|\s*,\s*(?!"
            + FourDigits
            + "(?!-))"
            + Number
            + @"(?:\s(?:and|&)\s[0-9]{1,4})?(?![\p{L}\p{Nd}]))+"
    )]
    public static partial Regex Locator { get; }

    /// <summary>A page or another part with its label directly after a date.</summary>
    [GeneratedRegex(@"\G(?:\s*:\s*[0-9]|,\s*(?:" + CitationWords.Locator + @")\s*[0-9ivxlc])")]
    public static partial Regex LabeledLocator { get; }
}

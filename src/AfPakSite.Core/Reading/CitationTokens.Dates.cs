using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <content>The dates of citations.</content>
internal static partial class CitationTokens
{
    private const string FourDigits = "(?:1[0-9]|20)[0-9][0-9](?![0-9])";

    private const string Letters =
        @"(?:(?:(?<first>[a-zA-E])(?!\p{L})|\s(?<first>[a-z])(?=\s?[,;)\]]))(?:\s?-\s?(?<last>[a-z])(?![\p{L}.])|(?:(?:\s?[,;/]\s?|\s(?:and|&|und|et|y|e)\s)(?<more>[a-z])(?![\p{L}.'&])(?!\s\p{L}))*))?";

    private const string Second =
        @"(?:-[01][0-9]-[0-3][0-9]|\s?/\s?(?<other>"
        + FourDigits
        + @")|\s?\[(?:orig(?:\.|inally)?\s(?:pub(?:\.|lished)\s)?)?(?<other>"
        + FourDigits
        + @")\]"
        + @"|\s?-\s?(?<end>"
        + FourDigits
        + @"|[0-9]{2}(?![0-9])|(?=\s?[)\];,:]|\z)))?";

    /// <summary>A day before or after its month: <c>14</c>, <c>3rd</c>, <c>1er</c>, <c>1.</c></summary>
    private const string Day = "[0-9]{1,2}(?:\\.|st|nd|rd|th|er|º)?";

    /// <summary>
    /// A month as its language writes it. With other letters, and for a season, a comma or a day is before it, because
    /// the words are also others: <c>Obama (spring 2010)</c>, <c>the fall 2010 wave</c>.
    /// </summary>
    private const string Month =
        "(?:(?<month>"
        + CitationWords.Month
        + @")|(?<=(?:,|[0-9]\.?|[0-9](?:st|nd|rd|th|er))\s?)(?<month>(?i:"
        + CitationWords.Month
        + @")|(?>(?:(?(season)\s?[/-]\s?|(?<season>))(?i:"
        + CitationWords.Season
        + ")){1,2})))";

    /// <summary>
    /// The year in which an old work was written, before that of its edition: <c>350 B.C.E./1994</c>, <c>AD
    /// 397/2004</c>, <c>4th century BC/2004</c>.
    /// </summary>
    private const string Antiquity =
        @"(?:(?:(?:A\.?D\.?\s)?[0-9]{1,4}(?:(?:st|nd|rd|th|e|\.)?\s(?i:century|cent\.|c\.|siècle|Jh\.|Jahrhundert))?\s?(?:"
        + CitationWords.Era
        + @")|A\.?D\.?\s[0-9]{1,4}|(?<=[,(]\s?)[0-9]{3})\s?/\s?)?";

    /// <summary>No date begins within a word or a number, but behind a year and a comma: <c>2010,2012</c>.</summary>
    private const string AtDate = @"(?<![\p{L}\p{M}\p{Nd}]|[0-9][./-]|(?<!(?<![0-9])(?:1[5-9]|20)[0-9]{2})(?<=[0-9]),)";

    /// <summary>
    /// The date of a citation: <c>2010</c>, <c>2010a,b</c>, <c>2010a–c</c>, <c>1867/1990</c>, <c>[1902] 2002</c>,
    /// <c>c. 1512</c>, <c>©2010</c>, <c>14 August 2021</c>, <c>spring 2010</c>, <c>350 BCE/1994</c>, <c>2008–</c>,
    /// <c>n.d.-a</c>, <c>N.D.</c>, <c>in press</c>, <c>MCMX</c>, <c>201?</c>, <c>20 10</c>,
    /// <c>’01</c>. It matches only at the offset where it is tried; <see cref="DateFinder"/> says where that is.
    /// </summary>
    [GeneratedRegex(
        @"\G"
            + AtDate
            + "(?<about>(?:"
            + CitationWords.About
            + @")\s*)?"
            + Antiquity
            + @"(?:(?>(?i:"
            + CitationWords.Weekday
            + @")),?\s(?!"
            + FourDigits
            + @"))?(?:(?:[0-3]?[0-9][./]\s?){1,2})?(?:(?:"
            + Day
            + @"(?:\s(?:de|di))?\s)?"
            + Month
            + @"(?:\s(?:de|di))?(?:\s"
            + Day
            + @",)?(?:,?\s|(?<=(?i:mid))-))?"
            + @"(?:\[(?<other>"
            + FourDigits
            + @")\]\s?)?(?<year>"
            + FourDigits
            + @")\??"
            + Letters
            + Second
            + @"(?![\p{L}\p{M}\p{Nd}]|-[0-9])"
    )]
    public static partial Regex Date { get; }

    /// <summary>
    /// What is written instead of a year: <c>n.d.-a</c>, <c>N.D.</c>, <c>in press</c>, or in another way: <c>MCMX</c>,
    /// <c>201?</c>, <c>’01</c>. It is tried where there is no <see cref="Date"/>.
    /// </summary>
    [GeneratedRegex(
        @"\G(?:"
            + AtDate
            + "(?:(?<none>(?>"
            + CitationWords.NoDate
            + "|(?i:"
            + CitationWords.NoDateWords
            + @")))(?:-(?<first>[a-z])(?!\p{L}))?"
            + "|(?<later>(?>(?i:"
            + CitationWords.NotYet
            + @")))(?:-(?<first>[a-z])(?!\p{L}))?(?=\s*(?:[;,:)\]]|\z))"
            + @"|(?:(?<![/-])(?<none>(?<capitals>"
            + CitationWords.NoDateCapitals
            + @"))|(?<odd>(?:A\.?D\.?\s)?[0-9]{1,4}\s?(?:"
            + CitationWords.Era
            + @")))(?=\s*(?:[;)\]]|(?(odd)(?!)|:)|,\s?(?:(?(odd)[0-9\p{Lu}]|(?!))|"
            + CitationWords.Locator
            + @"\s?[0-9])))"
            + @"|(?<odd>(?=[0-9]{1,3}\s[0-9])(?:1\s?[5-9]|2\s?0)\s?[0-9]\s?[0-9])(?=\s*[;,:)\]])"
            + @"|(?<odd>[12][0-9](?:[0-9][?xX]|\?\?)|(?=[0-9]+[OoIl])(?:19|2[0O])[0-9OoIl]{2}|(?<=,\s)(?:19|20)[0-9]{3}(?<!00)|MDC{1,3}[CLXVI]{0,10}|MCM[CLXVI]{0,10}|MM[XVI]{1,6})(?=\s*[;,:)\]])"
            + @")|(?<![\p{M}\p{Nd}])'(?<short>[0-9]{2})(?<first>[a-z])?(?=\s*[;,:)\]]))"
    )]
    public static partial Regex OtherDate { get; }

    /// <summary>A text in place of the year of a work that is not published yet.</summary>
    [GeneratedRegex(@"\A(?i:" + CitationWords.NotYet + @")\z")]
    public static partial Regex NotYet { get; }
}

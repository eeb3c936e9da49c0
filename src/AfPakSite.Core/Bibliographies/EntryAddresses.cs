using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the DOI, the address and the day of access out of an entry.</summary>
internal static partial class EntryAddresses
{
    public static void Take(EntryDraft entry)
    {
        if (entry.Take(DoiPattern) is { } doi)
            entry.Set("DOI", Doi.Of(doi.Groups["doi"].Value));
        if (entry.Take(Url) is { } url)
            entry.Set(
                "URL",
                url.Groups["url"].Value is var address && address.StartsWith("www", StringComparison.Ordinal)
                    ? $"https://{address}"
                    : address
            );
        while (entry.Take(DoiPattern) is not null || entry.Take(Url) is not null) { }
        if ((entry.Take(Accessed) ?? entry.Take(AccessedIn)) is { } accessed)
            entry.Accessed = WrittenDate.Read(accessed.Groups["day"].Value);
        _ = entry.Take(Label, ". ");
        _ = entry.Take(Medium);
        if (entry.Take(Isbn) is { } isbn)
            entry.Set("ISBN", isbn.Groups["isbn"].Value);
    }

    private const string Day =
        @"(?:[0-9]{1,2}(?:\.|er|st|nd|rd|th)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?[12][0-9]{3}|"
        + @"\p{L}{3,12}\.?\s[0-9]{1,2},?\s[12][0-9]{3}"
        + @"|[12][0-9]{3}\s\p{L}{3,12}\.?\s[0-9]{1,2}|[12][0-9]{3}-[0-9]{2}-[0-9]{2}|"
        + @"[0-9]{1,2}[./][0-9]{1,2}[./][12][0-9]{3}|\p{L}{3,12}\s[12][0-9]{3})";

    private const string AccessWords =
        "(?:last\\s)?(?:accessed|retrieved|viewed|cited)|(?:zuletzt\\s|letzter\\s)?(?:abgerufen|zugriff|"
        + "aufgerufen)|consulté|consultada?|consultato|"
        + "consultado|acesso|acedido|erişim(?:\\starihi)?|recuperado|visité|geraadpleegd";

    [GeneratedRegex(
        @"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s?)?"
            + @"(?<doi>\b10\.[0-9]{4,9}/[^\s""“”<>]{1,300}[^\s""“”<>.,;)\]])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DoiPattern { get; }

    [GeneratedRegex(@"<?(?<url>(?:https?://|www\.)[^\s""“”<>]{2,1000}[^\s""“”<>.,;)\]])>?", RegexOptions.IgnoreCase)]
    private static partial Regex Url { get; }

    /// <summary>The day on which somebody looked, with or without brackets.</summary>
    [GeneratedRegex(
        $@"[(\[]?\b(?:{AccessWords})(?:\s(?:on|am|le|el|em|il|en))?:?\s(?<day>{Day})(?:,\s(?:from|de)\b)?[)\]]?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Accessed { get; }

    [GeneratedRegex($@"(?<day>{Day})\starihinde\serişildi", RegexOptions.IgnoreCase)]
    private static partial Regex AccessedIn { get; }

    [GeneratedRegex(
        @"\b(?:Available(?:\s(?:from|at|online))?|Retrieved\sfrom|Verfügbar\s(?:unter|über)|"
            + @"Online\s(?:unter|verfügbar)|URL|Disponible\s(?:en|sur|à)(?:\sl[’']adresse)?|"
            + @"Disponibile\s(?:su|a|all[’']indirizzo)|Disponível\sem|Recuperado\sde|Erişim\sadresi|Erişim)"
            + @"\s?:?(?=\s*[.,;\])]*\s*$|\s*[.;]\s)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"\[(?:Online|Internet|en línea|en ligne|online)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Medium { get; }

    [GeneratedRegex(@"\bISBN:?\s?(?<isbn>[0-9][0-9 -]{8,16}[0-9X])", RegexOptions.IgnoreCase)]
    private static partial Regex Isbn { get; }
}

using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the DOI, the address and the day of access out of an entry.</summary>
internal static partial class EntryAddresses
{
    public static void Take(EntryDraft entry)
    {
        _ = entry.Take(LabelOfDoi);
        entry.Text = BrokenDoi.Replace(entry.Text, "");
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
        if (entry.Take(ArXiv) is { } preprint)
            entry.Set("URL", $"https://arxiv.org/abs/{preprint.Groups["id"].Value}");
        var accessed = entry.Take(Accessed) ?? entry.Take(AccessedIn);
        if (accessed is null && entry.Has("URL"))
            accessed = entry.Take(InBrackets);
        if (accessed?.Groups["day"].Value is { } day)
            entry.Accessed = (day.Contains('.') ? EntryDates.Read(day)?.Issued : null) ?? WrittenDate.Read(day);
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

    /// <summary>The words before the day on which somebody looked, in small letters.</summary>
    public const string AccessWords =
        "(?:last\\s)?(?:accessed|retrieved|viewed|cited)|(?:zuletzt\\s|letzter\\s)?(?:abgerufen|zugriff|"
        + "aufgerufen|geprüft|besucht|eingesehen|abruf)|consulté|consultada?|consultato|"
        + "consultado|acesso|acedido|erişim(?:\\starihi)?|recuperado|visité|geraadpleegd";

    [GeneratedRegex(
        @"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s?)?"
            + @"(?<doi>\b10\.[0-9]{4,9}/(?:[^\s""“”<>]|<[^\s<>]{1,60}>){1,300}[^\s""“”<>.,;)\]])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DoiPattern { get; }

    /// <summary>“doi” before the address of the DOI.</summary>
    [GeneratedRegex(@"\bdoi:?\s?(?=https?://)", RegexOptions.IgnoreCase)]
    private static partial Regex LabelOfDoi { get; }

    /// <summary>The space where a line ended behind the slash of a DOI.</summary>
    [GeneratedRegex(@"(?<=\b10\.[0-9]{4,9}/)\s(?=[a-z0-9][^\s]{1,80}$)")]
    private static partial Regex BrokenDoi { get; }

    [GeneratedRegex(
        @"\barXiv:\s?(?<id>[0-9]{4}\.[0-9]{4,5}(?:v[0-9]{1,2})?|[a-z-]{2,10}(?:\.[A-Z]{2})?/[0-9]{7})(?:\s\[[A-Za-z.-]{2,20}\])?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ArXiv { get; }

    /// <summary>An address; a parenthesis ends it only if it begins in it.</summary>
    [GeneratedRegex(
        @"<?(?<url>(?:https?://|www\.)[^\s""“”<>]{2,1000}(?:[^\s""“”<>.,;)\]]|(?<=\([^\s()]{1,100})\)(?![^\s.,;])))>?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Url { get; }

    /// <summary>The day on which somebody looked, with or without brackets.</summary>
    [GeneratedRegex(
        $@"[(\[]?\b(?:{AccessWords})(?:\s(?:on|am|le|el|em|il|en))?:?\s(?<day>{Day})(?:,\s(?:from|de)\b)?[)\]]?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Accessed { get; }

    /// <summary>A day in brackets behind an address: <c>[3.5.2020]</c>.</summary>
    [GeneratedRegex($@"\[(?:Stand:?\s)?(?<day>{Day})\]", RegexOptions.IgnoreCase)]
    private static partial Regex InBrackets { get; }

    [GeneratedRegex($@"(?<day>{Day})\starihinde\serişildi", RegexOptions.IgnoreCase)]
    private static partial Regex AccessedIn { get; }

    /// <summary>The words before an address.</summary>
    public const string Labels =
        @"(?:Available(?:\s(?:from|at|online))?|Retrieved\sfrom|(?<!Online\s)Verfügbar\s(?:unter|über)|"
        + @"Online\s(?:verfügbar\sunter|unter|verfügbar)|URL|Disponible\s(?:en|sur|à)(?:\sl[’']adresse)?|"
        + @"Disponibile\s(?:su|a|all[’']indirizzo)|Disponível\sem|Recuperado\sde|Erişim\sadresi|Erişim)";

    [GeneratedRegex($@"\b{Labels}\s?:?(?=\s*[.,;\])]*\s*$|\s*[.;]\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"\[(?:Online|Internet|en línea|en ligne|online)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Medium { get; }

    [GeneratedRegex(@"\bISBN:?\s?(?<isbn>[0-9][0-9 -]{8,16}[0-9X])", RegexOptions.IgnoreCase)]
    private static partial Regex Isbn { get; }
}

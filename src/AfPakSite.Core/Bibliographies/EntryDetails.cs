using System.Text.RegularExpressions;

namespace AfPakSite.Bibliographies;

/// <summary>Reads the details of a work: edition, thesis, number of a report, translators.</summary>
internal static partial class EntryDetails
{
    private static readonly string[] Variables =
    [
        "edition",
        "genre",
        "publisher",
        "number",
        "volume",
        "number-of-volumes",
        "page",
    ];

    /// <summary>Reads what is in parentheses or brackets behind a title; false if it is not a detail.</summary>
    /// <param name="match">The brackets and their <c>text</c>.</param>
    public static bool ReadBehind(EntryDraft entry, Match match)
    {
        var text = match.Groups["text"].Value;
        return match.Value.TrimStart()[0] == '(' ? EntryAppendix.Take(entry, text) : Read(entry, $"[{text}]");
    }

    /// <summary>Reads a text that is nothing but details; false for other texts.</summary>
    public static bool Read(EntryDraft entry, string text)
    {
        var detail = new EntryDraft(text);
        Take(detail);
        EntryVolume.TakeVolume(detail);
        TakePages(detail);
        if (detail.Text.Any(char.IsLetterOrDigit))
            return false;
        foreach (var variable in Variables)
            entry.Set(variable, detail.Find(variable));
        return true;
    }

    /// <summary>Takes the details that words of their own mark, wherever they are.</summary>
    public static void Take(EntryDraft entry)
    {
        if (!entry.TakeVariables(Edition, "edition"))
            entry.TakeVariables(EditionInWords, "edition");
        if (entry.Take(ThesisAt) is { } thesis || (thesis = entry.Take(Thesis)) is not null)
        {
            entry.Set("genre", thesis.Groups["genre"].Value);
            if (thesis.Groups["school"] is { Success: true } school)
                entry.Set("publisher", school.Value);
        }
        else if (entry.Take(Report) is { } report)
        {
            entry.Set("genre", report.Groups["genre"].Value);
            entry.Set("number", report.Groups["number"].Value);
        }
        else if (entry.Take(Kind) is { } kind)
            entry.Set("genre", kind.Groups["genre"].Value);
        if (entry.Take(Volumes, "") is { } volumes)
            entry.Set("number-of-volumes", volumes.Groups["volumes"].Value);
        TakeNames(entry, Translators, "translator");
    }

    public static void TakePages(EntryDraft entry) => entry.TakeVariables(Pages, "page");

    /// <summary>Takes names after words such as “translated by”.</summary>
    public static void TakeNames(EntryDraft entry, Regex before, string variable)
    {
        if (before.Match(entry.Text) is not { Success: true } match)
            return;
        var start = match.Index + match.Length;
        var read = EntryNames.ReadDirect(entry.Text[start..]);
        if (read.End == 0)
            return;
        entry.Set(variable, read.Names);
        entry.Cut(match.Index, match.Length + read.End);
    }

    /// <summary>Numbers of pages, with the letters that some journals have before them.</summary>
    public const string PageNumbers =
        @"(?:[A-Za-z]{0,2}[0-9]{1,6}|[ivxlc]{1,7})(?:\s?[–—-]{1,2}\s?(?:[A-Za-z]{0,2}[0-9]{1,6}|[ivxlc]{1,7}))?";

    private const string Editions =
        @"(?:edn|edition|ed|[Aa]ufl(?:age)?|éd(?:ition)?|edición|edição|edizione|baskı|bs)\b\.?";

    [GeneratedRegex(
        $@"[(\[]?\b(?<edition>[0-9]{{1,2}})\.?,?(?:st|nd|rd|th|ª|a|º|e|ème)?\.?\s?(?:rev\.\s|überarb\.\s|(?<=[.,]\s)(?:\p{{Ll}}{{2,16}}\.?,?\s){{1,5}}(?=Aufl))?{Editions}"
            + @"[)\]]?"
    )]
    private static partial Regex Edition { get; }

    [GeneratedRegex(
        @"[(\[]?\b(?<edition>(?:[Rr]ev\.|[Rr]evised|[Ss]econd|[Tt]hird|[Ff]ourth|[Ee]nlarged|"
            + @"[Ii]nternational))\s(?:ed\.|edition|edn)[)\]]?"
    )]
    private static partial Regex EditionInWords { get; }

    private const string Theses =
        @"(?:[Uu]npublished\s)?(?:(?:[Dd]octoral|PhD|[Mm]aster[’']?s?|MA|MSc|MPhil|DPhil|Ph\.D\.|M\.A\.)"
        + @"\s(?:dissertation|thesis|diss\.)"
        + @"|[Dd]issertation|[Hh]abilitationsschrift|[Mm]asterarbeit|[Tt]h[èe]se(?:\sde\sdoctorat)?|"
        + @"[Mm]émoire\sde\smaster"
        + @"|[Tt]esis(?:\s(?:doctoral|de\smaestría))?|[Tt]ese(?:\sde\sdoutorado)?|"
        + @"[Dd]issertação(?:\sde\smestrado)?|[Tt]esi\sdi\s(?:dottorato|laurea)"
        + @"|(?:[Yy]ayımlanmamış\s)?(?:[Dd]oktora|[Yy]üksek\s[Ll]isans)\s[Tt]ezi)";

    /// <summary>A thesis in brackets with its university.</summary>
    [GeneratedRegex($@"[(\[](?<genre>{Theses}),\s(?<school>[^()\[\]]{{3,120}})[)\]]")]
    private static partial Regex ThesisAt { get; }

    [GeneratedRegex($@"[(\[]?(?<![\p{{L}}])(?<genre>{Theses})(?![\p{{L}}])[)\]]?")]
    private static partial Regex Thesis { get; }

    [GeneratedRegex(
        @"[(\[]?(?<genre>(?:[Tt]echnical\s|[Rr]esearch\s)?[Rr]eport|[Ww]orking\s[Pp]aper|"
            + @"[Dd]iscussion\s[Pp]aper|[Pp]olicy\s[Bb]rief|[Ww]hite\s[Pp]aper|Arbeitspapier|Bericht|Rapport|"
            + @"Informe|Relatório|Rapporto|Documento\sde\strabajo|Rapor|[Oo]ccasional\s[Pp]aper)"
            + @"\s(?:[Nn]o\.\s|Nr\.\s|n[°º]\s|núm\.\s)?(?<number>[A-Z]{0,6}[-/]?[0-9][0-9A-Za-z./-]{0,12}?)(?=[)"
            + @"\].,;:\s]|$)[)\]]?"
    )]
    private static partial Regex Report { get; }

    /// <summary>The number of the volumes of a work: <c>2 Bde.</c></summary>
    [GeneratedRegex(
        @"(?<![\p{L}0-9.–-]\s?|/)(?<volumes>[2-9]|[1-9][0-9])\s(?:Bde|Bände|[Vv]ols|[Vv]olumes|[Tt]omes|[Tt]omos|voll|cilt)\b\.?"
            + @"(?!\s?[0-9])"
    )]
    private static partial Regex Volumes { get; }

    [GeneratedRegex(@"\[(?!(?:ca?\.\s?)?[12][0-9]{3}\??\])(?<genre>[^\[\]]{3,60})\]")]
    private static partial Regex Kind { get; }

    [GeneratedRegex(
        @"[(\[]?\b(?:[Tt]rans(?:lated|\.)\s(?:by\s)?|[Üü]bers(?:etzt|\.)\svon\s|[Tt]raduit\spar\s|"
            + @"[Tt]raducción\sde\s|[Tt]rad\.\s(?:it\.\s)?(?:de\sl[’']\p{Ll}{2,12}\spar\s|d[ei]\s|par\s|por\s)?|[Tt]radução\sde\s|[Tt]raduzione\sdi\s|[Çç]ev\.\s)"
    )]
    private static partial Regex Translators { get; }

    [GeneratedRegex(
        $@"[(\[]?(?<![\p{{L}}])(?:pp?\.?|Pp\.|S\.|pages?|Seiten|págs?\.|pgs?\.|ss?\.)\s?(?<page>{PageNumbers}"
            + @"(?:,\s[0-9]{1,6}[–-][0-9]{1,6})?)\+?(?:\s?ff?\.)?(?![\p{L}0-9])[)\]]?"
    )]
    private static partial Regex Pages { get; }
}

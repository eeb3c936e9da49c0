using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the reference list of an article.</summary>
/// <param name="Works">The references that are marked up as records.</param>
/// <param name="Others">The words of those that are not.</param>
internal sealed partial record JatsReferences(ImmutableArray<WorkDraft> Works, ImmutableArray<string> Others)
{
    private static readonly GatheredKind SeveralWorks = new(
        "reference with several works",
        "references with several works",
        "became one entry of the list",
        "Give each work an entry of its own"
    );

    private static readonly string[] Citations = ["element-citation", "mixed-citation", "nlm-citation", "citation"];

    /// <param name="article">An article that cites by numbers keeps its whole list as text, because the numbers are
    /// those of the list; its records complete the entries.</param>
    public static JatsReferences Of(XElement article, ImportLog log)
    {
        var references = article.All("ref-list").SelectMany(list => list.Children("ref")).ToList();
        if (CitesByNumber(article, references))
        {
            var entries = Numbered(references, log).ToList();
            foreach (var citation in references.SelectMany(PartsOf).Where(part => !JatsReferenceText.IsWritten(part)))
                JatsRoles.ReportOthers(citation, log);
            return new(
                CitedRecords.Identified(entries.Select(entry => entry.Work).OfType<WorkDraft>()),
                [.. entries.Select(entry => entry.Text)]
            );
        }
        var (works, others) = (new List<WorkDraft>(), new List<string>());
        foreach (var part in references.SelectMany(PartsOf))
        {
            var work = Work(part);
            if (work is not null)
                works.Add(work);
            else if (JatsReferenceText.Of(part) is { Length: > 0 } text)
                others.Add(text);
            if (work is not null || !JatsReferenceText.IsWritten(part))
                JatsRoles.ReportOthers(part, log);
        }
        return new(CitedRecords.Identified(works), [.. others]);
    }

    /// <summary>
    /// The references with their own numbers. Where no reference has one, their order gives the numbers; where only
    /// some have, the others count on after the largest, because each entry of a numbered list has a number.
    /// </summary>
    private static IEnumerable<(string Text, WorkDraft? Work)> Numbered(List<XElement> references, ImportLog log)
    {
        var labels = references.Select(reference => NumberOf(reference.Child("label"))).ToList();
        var next = labels.Max() ?? 0;
        foreach (var (index, reference) in references.Index())
        {
            var number = labels[index] ?? ++next;
            var parts = PartsOf(reference).ToList();
            var text = string.Join(' ', parts.Select(JatsReferenceText.Of).Where(part => part.Length > 0));
            if (parts.Count(part => !part.Is("note")) > 1)
                log.Gather(SeveralWorks, text);
            var work = parts is [var only] ? Work(only) : null;
            if (text.Length > 0)
                yield return (
                    string.Create(CultureInfo.InvariantCulture, $"[{number}] {text}"),
                    work is null ? null : work with { Number = number.ToString(CultureInfo.InvariantCulture) }
                );
        }
    }

    private static int? NumberOf(XElement? label) => ListNumber.DecimalIn(WhiteSpace.Collapse(label?.Value ?? ""));

    /// <summary>
    /// Whether a citation is a number of the list. The years of citations may be marked up alone: they are greater.
    /// </summary>
    private static bool CitesByNumber(XElement article, List<XElement> references)
    {
        var largest = Math.Max(references.Count, references.Max(reference => NumberOf(reference.Child("label"))) ?? 0);
        return article
            .All("xref")
            .Where(reference => reference.Get("ref-type") == "bibr")
            .Any(reference =>
                Number.Match(reference.Value) is { Success: true } number
                && int.Parse(number.Groups["first"].ValueSpan, CultureInfo.InvariantCulture) <= largest
            );
    }

    /// <summary>
    /// One of two forms of the same citation, of which the other one is only words, as SciELO has them. Two citations
    /// that share no year or title are two works.
    /// </summary>
    private static IEnumerable<XElement> OneForm(List<XElement> citations) =>
        citations.Where(citation => citation.Is("element-citation")).ToList() is [var marked]
        && citations.Where(citation => citation.Is("mixed-citation")).ToList() is [var words]
        && (Text(marked, "article-title") ?? Text(marked, "year") ?? Text(marked, "source")) is { } common
        && WhiteSpace.Collapse(words.Value).Contains(common, StringComparison.OrdinalIgnoreCase)
            ? citations.Where(citation => citation != words)
            : citations;

    /// <summary>
    /// The citations and notes of a reference; of several forms of one citation, the one with the most markup. A
    /// reference without any is one itself.
    /// </summary>
    private static IEnumerable<XElement> PartsOf(XElement reference)
    {
        var parts = reference
            .Elements()
            .SelectMany(child =>
                child.Is("citation-alternatives") ? Citations.SelectMany(child.Children).Take(1)
                : child.Is("note") || Citations.Contains(child.Name.LocalName) ? [child]
                : []
            )
            .ToList();
        return parts.Count > 0 ? OneForm(parts) : [reference];
    }

    /// <summary>
    /// A work without an id; null without the title or the authors as markup. The year may be only in the words.
    /// </summary>
    private static WorkDraft? Work(XElement citation)
    {
        var part = Text(citation, "chapter-title") ?? Text(citation, "article-title") ?? Text(citation, "data-title");
        var source = Text(citation, "source");
        var type = TypeOf(citation.Get("publication-type") ?? citation.Get("citation-type") ?? "", part is not null);
        var names = JatsRoles.In(citation).ToImmutableArray();
        var read = JatsReferenceText.Read(citation);
        if ((part ?? source) is null || names.IsEmpty && part is null)
            return null;
        (string Name, string? Value)[] variables =
        [
            ("DOI", PublicId(citation, "doi")),
            ("ISBN", Text(citation, "isbn")),
            ("PMID", PublicId(citation, "pmid")),
            ("URL", Address(citation)),
            ("collection-title", Text(citation, "series")),
            ("container-title", part is null ? null : source),
            ("edition", Text(citation, "edition")),
            ("event-date", Text(citation, "conf-date") is { } date && EdtfDate.Parse(date) is not null ? date : null),
            ("event-place", Text(citation, "conf-loc")),
            ("event-title", Text(citation, "conf-name")),
            ("issue", Text(citation, "issue")),
            ("page", Pages(citation)),
            ("publisher", JatsRoles.Publisher(citation)),
            ("publisher-place", Text(citation, "publisher-loc")),
            ("title", part ?? source),
            ("volume", Text(citation, "volume")),
        ];
        var year = YearAndLetter.Match(
            Text(citation, "year")
                ?? (
                    read?.Record.Issued?.Start is { } start
                        ? $"{start.Digits}{read.Record.YearSuffix}"
                        : OnlyYearOf(citation)
                )
        );
        return new(
            "",
            type,
            names,
            year.Success ? Issued(citation, type, year.Groups["year"].Value) : null,
            year.Groups["letter"].Value,
            [
                .. variables
                    .Select(pair => new Variable(
                        pair.Name,
                        pair.Value is null ? "" : CslRecord.Checked(pair.Name, pair.Value) ?? ""
                    ))
                    .Where(variable => variable.Value.Length > 0),
            ],
            "identified"
        );
    }

    /// <summary>The date; that of a newspaper, a magazine or a page has its month and its day.</summary>
    private static string Issued(XElement citation, string type, string year)
    {
        var written = Text(citation, "month") ?? "";
        var month = int.TryParse(written, CultureInfo.InvariantCulture, out var number)
            ? number
            : MonthNames.NumberOf(written);
        if (month is null || type is not ("article-newspaper" or "article-magazine" or "webpage"))
            return year;
        var day = int.TryParse(Text(citation, "day"), CultureInfo.InvariantCulture, out var value)
            ? $"-{value:00}"
            : "";
        var date = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}{day}");
        return EdtfDate.Parse(date) is null ? year : date;
    }

    public static string? Text(XElement citation, string name) =>
        citation.All(name).FirstOrDefault() is { } element && WhiteSpace.Collapse(element.Value) is { Length: > 0 } text
            ? text
            : null;

    public static string? PublicId(XElement citation, string type) =>
        citation.All("pub-id").FirstOrDefault(id => id.Get("pub-id-type") == type)?.Value
        ?? citation.All("ext-link").FirstOrDefault(link => link.Get("ext-link-type") == type)?.Get("href");

    public static string? Address(XElement citation) =>
        citation
            .All("uri")
            .Concat(citation.All("ext-link").Where(link => link.Get("ext-link-type") is "uri" or null))
            .Select(link => link.Get("href") ?? link.Value)
            .FirstOrDefault();

    public static string? Pages(XElement citation) =>
        Text(citation, "page-range")
        ?? (
            Text(citation, "fpage") is { } first
                ? Text(citation, "lpage") is { } last && last != first
                    ? $"{first}–{last}"
                    : first
                : Text(citation, "elocation-id")
        );

    private static string TypeOf(string written, bool hasPart) =>
        written.ToLowerInvariant() switch
        {
            "journal" => "article-journal",
            "book" or "edited-book" => hasPart ? "chapter" : "book",
            "chapter" => "chapter",
            "confproc" or "conf-proceedings" or "conference" or "conf-proc" => "paper-conference",
            "thesis" => "thesis",
            "report" or "gov" or "working-paper" => "report",
            "newspaper" => "article-newspaper",
            "magazine" => "article-magazine",
            "web" or "webpage" or "website" => "webpage",
            "data" or "dataset" => "dataset",
            "preprint" => "article",
            "patent" => "patent",
            "software" => "software",
            "legal" or "legal-doc" => "legislation",
            _ => hasPart ? "article-journal" : "document",
        };

    /// <summary>The year in the words of a citation, if it is their only one; empty otherwise.</summary>
    private static string OnlyYearOf(XElement citation) =>
        JatsReferenceText.IsWritten(citation)
        && LikelyYear.Matches(citation.Value).Select(year => year.Value).Distinct().ToList() is [var only]
            ? only
            : "";

    [GeneratedRegex(@"(?<![\p{L}0-9./–-])(?:1[5-9]|20)[0-9]{2}[a-z]?(?![\p{L}0-9/–-])")]
    private static partial Regex LikelyYear { get; }

    [GeneratedRegex(@"^[\s\[(]*(?<first>[0-9]{1,4})(?:\s*[-–,]\s*[0-9]{1,4})*[\s\])]*$")]
    private static partial Regex Number { get; }

    [GeneratedRegex("(?<year>[12][0-9]{3})(?<letter>[a-z]?)")]
    private static partial Regex YearAndLetter { get; }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the bibliographic record of an article from its front matter.</summary>
internal static class JatsFront
{
    private static readonly GatheredKind OtherTitle = new(
        "further title",
        null,
        "left out",
        "Write it into the study if readers need it"
    );

    private static readonly GatheredKind OtherKeywords = new(
        "further list of keywords",
        "further lists of keywords",
        "left out",
        "Add those that help readers to the keywords in input/site.yml"
    );

    /// <param name="article">The root element.</param>
    public static PaperRecord Read(XElement article, JatsContext context)
    {
        var front = article.Child("front");
        var meta = front.Child("article-meta") ?? article.Child("front-stub");
        var journal = front.Child("journal-meta");
        var title = meta.Child("title-group").Child("article-title");
        if (title.All("xref").Concat(title.All("fn")).Any())
            context.Log.Add("The mark of a note in the title was left out: a title has no notes in a study.");
        ReportOthers(meta, context);
        var affiliations = new JatsAffiliations(meta);
        (string Name, string? Value)[] variables =
        [
            ("DOI", meta.Children("article-id").FirstOrDefault(id => id.Get("pub-id-type") == "doi")?.Value),
            ("ISSN", Issn(journal, "ppub", "print")),
            ("container-title", Text(journal.All("journal-title").FirstOrDefault())),
            ("eISSN", Issn(journal, "epub", "electronic")),
            ("issue", Text(meta.Child("issue"))),
            ("keyword", Keywords(meta)),
            ("page", Pages(meta)),
            ("publisher", Text(journal.All("publisher-name").FirstOrDefault())),
            ("volume", Text(meta.Child("volume"))),
        ];
        return new(
            TitleOf(meta, title),
            Authors(meta, affiliations, context.Log),
            article.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "lang")?.Value,
            Issued(meta),
            journal is null ? "document" : "article-journal",
            null,
            License(meta.Child("permissions")),
            [
                .. variables
                    .Select(pair => new Variable(pair.Name, Checked(pair.Name, pair.Value)))
                    .Where(one => one.Value.Length > 0),
            ],
            affiliations.Others(context.Log)
        );
    }

    /// <summary>Reports titles and keywords in other languages, for which a site has no place.</summary>
    private static void ReportOthers(XElement? meta, JatsContext context)
    {
        var titles = meta.Child("title-group")
            .Children("trans-title-group")
            .Select(group => group.Child("trans-title"));
        foreach (var title in titles.Concat(meta.Child("title-group").Children("trans-title")))
            if (Text(title) is { } text)
                context.Log.Gather(OtherTitle, text);
        foreach (var group in meta.Children("kwd-group").Skip(1))
            context.Log.Gather(OtherKeywords, string.Join(", ", group.All("kwd").Select(Text).OfType<string>()));
    }

    private static string Checked(string name, string? value) =>
        value is null ? "" : CslRecord.Checked(name, value) ?? "";

    private static string? Text(XElement? element) =>
        element is not null && WhiteSpace.Collapse(element.Value) is { Length: > 0 } text ? text : null;

    private static string? TitleOf(XElement? meta, XElement? title)
    {
        var text = Text(Without(title, "xref", "fn"));
        var subtitle = Text(Without(meta.Child("title-group").Child("subtitle"), "xref", "fn"));
        return text is null || subtitle is null ? text ?? subtitle : TitleWithSubtitle.Of(text, subtitle);
    }

    private static XElement? Without(XElement? element, params string[] names)
    {
        if (element is null)
            return null;
        var copy = new XElement(element);
        foreach (var unwanted in copy.Descendants().Where(one => names.Contains(one.Name.LocalName)).ToList())
            unwanted.Remove();
        return copy;
    }

    private static ImmutableArray<PersonName> Authors(XElement? meta, JatsAffiliations affiliations, ImportLog log) =>
        [
            .. meta.Children("contrib-group")
                .SelectMany(group => group.Children("contrib"))
                .Where(contributor => contributor.Get("contrib-type") is "author" or null)
                .Select(contributor =>
                    Author(contributor, log) is { } author
                        ? author with
                        {
                            Affiliations = affiliations.Of(contributor),
                        }
                        : null
                )
                .OfType<PersonName>(),
        ];

    private static PersonName? Author(XElement contributor, ImportLog log)
    {
        if (JatsNames.In(contributor).FirstOrDefault() is not { } name)
            return null;
        if (contributor.Children("contrib-id").FirstOrDefault(id => id.Get("contrib-id-type") == "orcid") is not { } id)
            return name;
        var orcid = Orcid.Of(id.Value);
        if (Orcid.IsWellFormed(orcid))
            return name with { Orcid = orcid };
        log.Add($"The ORCID “{FirstWords.Within(orcid, 40)}” has a wrong form or digit, so it was left out.");
        return name;
    }

    private static string? Issn(XElement? journal, string type, string format) =>
        journal
            .Children("issn")
            .FirstOrDefault(issn => issn.Get("pub-type") == type || issn.Get("publication-format") == format)
            ?.Value
        ?? (
            type == "ppub"
                ? journal
                    .Children("issn")
                    .FirstOrDefault(issn => issn.Get("pub-type") is null && issn.Get("publication-format") is null)
                    ?.Value
                : null
        );

    private static string? Keywords(XElement? meta) =>
        string.Join(
            ", ",
            meta.Children("kwd-group").Take(1).SelectMany(group => group.All("kwd")).Select(Text).OfType<string>()
        )
            is { Length: > 0 } keywords
            ? keywords
            : null;

    private static string? Pages(XElement? meta)
    {
        var (first, last) = (Text(meta.Child("fpage")), Text(meta.Child("lpage")));
        return first is null ? Text(meta.Child("elocation-id"))
            : last is null || last == first ? first
            : $"{first}–{last}";
    }

    /// <summary>The date of publication: the first with a year, a whole date before a year alone.</summary>
    private static string? Issued(XElement? meta) =>
        meta.Children("pub-date")
            .Where(date => date.Get("date-type") is "pub" or null)
            .Select(Date)
            .OfType<string>()
            .OrderByDescending(date => date.Length)
            .FirstOrDefault();

    private static string? Date(XElement date)
    {
        if (CslRecord.YearIn(date.Child("year")?.Value ?? "") is not { } year)
            return null;
        var (month, day) = (Number(date.Child("month")), Number(date.Child("day")));
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{year}{(month is null ? "" : $"-{month:00}")}{(month is null || day is null ? "" : $"-{day:00}")}"
        );
        return EdtfDate.Parse(text) is null ? year : text;
    }

    private static int? Number(XElement? element) =>
        int.TryParse(element?.Value.Trim(), out var number) ? number : null;

    private static PaperLicense? License(XElement? permissions)
    {
        var license = permissions.Child("license");
        var address =
            license.Get("href")
            ?? Text(permissions.All("license_ref").FirstOrDefault())
            ?? license.All("ext-link").Select(link => link.Get("href")).FirstOrDefault();
        var url = address is not null && LinkScheme.IsWebAddress(address.Trim()) ? address.Trim() : null;
        var name = CreativeCommons(url) ?? Text(license.Child("license-p")) ?? Text(license.Child("p"));
        return name is null ? null : new(FirstWords.Within(name, 200), url);
    }

    /// <summary>The name of a license of Creative Commons by its address; null for others.</summary>
    private static string? CreativeCommons(string? url)
    {
        var parts = url?.Split('/') ?? [];
        return
            parts is [_, _, var host, "licenses", var code, var version, ..]
            && host.EndsWith("creativecommons.org", StringComparison.Ordinal)
            ? $"Creative Commons {code.ToUpperInvariant()} {version}"
            : null;
    }
}

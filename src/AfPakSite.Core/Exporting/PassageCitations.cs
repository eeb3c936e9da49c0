using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Metadata;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>passage-cite.json</c>.</summary>
internal static class PassageCitations
{
    /// <summary>
    /// Private-use characters that mark the tokens while the records are written, because no format escapes them.
    /// </summary>
    private static readonly (string Mark, string Token)[] Tokens =
    [
        ("\uE000", "%SECTION%"),
        ("\uE001", "%ID%"),
        ("\uE002", "%URL%"),
        ("\uE003", "%LOCATOR%"),
    ];

    public static string Write(Site site)
    {
        var passage = Passage(site);
        return JsonText.Write(
            new PassageCitationFile(
                [.. ReferenceFormatter.Styles.Select(style => StyleOf(site.Settings.Study, style))],
                WithTokens(BibTex.Write(passage)),
                WithTokens(Ris.Write(passage))
            ),
            ExportingJson.Default.PassageCitationFile
        );
    }

    private static PassageCitationStyle StyleOf(Work study, CitationStyle style)
    {
        var (inText, reference) = (InText(study, style), ReferenceFormatter.Format(study, style));
        return new(
            ReferenceFormatter.IdOf(style),
            ReferenceFormatter.NameOf(style),
            inText,
            $"“%QUOTATION%” {inText}",
            ReferencePart.PlainText(reference),
            ReferencePart.Html(reference)
        );
    }

    private static Work Passage(Site site)
    {
        var part = PageCitation.Part(site, $"{site.Settings.Study.Id.Value}-\uE001", "\uE000", "\uE002");
        return part.Derive(part.Id, part.Record with { Variables = part.Variables.Insert(2, new("note", "\uE003")) });
    }

    private static string InText(Work study, CitationStyle style) =>
        ReferencePart.PlainText(InTextCitation.Of(study, style, "%LOCATOR%"));

    private static string WithTokens(string record)
    {
        foreach (var (mark, token) in Tokens)
            record = record.Replace(mark, token, StringComparison.Ordinal);
        return record;
    }
}

/// <summary>
/// <c>passage-cite.json</c>: templates of a passage's citations for the menu in the browser, which replaces
/// <c>%LOCATOR%</c>,
/// <c>%QUOTATION%</c>, <c>%SECTION%</c>, <c>%ID%</c> and <c>%URL%</c>.
/// </summary>
/// <param name="Bibtex">A record in BibTeX.</param>
/// <param name="Ris">A record in RIS.</param>
internal sealed record PassageCitationFile(ImmutableArray<PassageCitationStyle> Styles, string Bibtex, string Ris);

/// <summary>How a style cites the study.</summary>
/// <param name="Id">The name of the style in addresses: <c>apa</c>.</param>
/// <param name="InText">The citation in parentheses, with a locator.</param>
/// <param name="Quotation">The passage in quotation marks, with the citation.</param>
/// <param name="Reference">The entry of the study, as plain text.</param>
/// <param name="ReferenceHtml">The same as HTML.</param>
internal sealed record PassageCitationStyle(
    string Id,
    string Name,
    string InText,
    string Quotation,
    string Reference,
    string ReferenceHtml
);

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
    // The tokens, and private-use characters that mark them while BibTeX and RIS are written, which escape none.
    private static readonly (string Mark, string Token) Id = ("\uE000", "%ID%");
    private static readonly (string Mark, string Token) Locator = ("\uE001", "%LOCATOR%");
    private static readonly (string Mark, string Token) Url = ("\uE002", "%URL%");

    public static string Write(Site site)
    {
        var marked = Passage(site, token => token.Mark);
        return JsonText.Write(
            new PassageCitationFile(
                [.. ReferenceFormatter.Styles.Select(style => StyleOf(site.Settings, style))],
                WithTokens(BibTex.Write(marked)),
                WithTokens(Ris.Write(marked)),
                CslJson.Write([Passage(site, token => token.Token)])
            ),
            ExportingJson.Default.PassageCitationFile
        );
    }

    private static Work Passage(Site site, Func<(string Mark, string Token), string> write) =>
        PageCitation.Passage(site, $"{site.Settings.Study.Id.Value}-{write(Id)}", write(Locator), write(Url));

    private static PassageCitationStyle StyleOf(SiteSettings settings, CitationStyle style)
    {
        var (study, words) = (settings.Study, settings.Words.Lists);
        var (inText, reference) = (InText(study, style), ReferenceFormatter.Format(study, style));
        return new(
            ReferenceFormatter.IdOf(style),
            ReferenceFormatter.NameOf(style),
            inText,
            $"{words.OpenQuote}%QUOTATION%{words.CloseQuote} {inText}",
            ReferencePart.PlainText(reference),
            ReferencePart.Html(reference)
        );
    }

    private static string InText(Work study, CitationStyle style) =>
        ReferencePart.PlainText(InTextCitation.Of(study, style, "%LOCATOR%"));

    private static string WithTokens(string record)
    {
        foreach (var (mark, token) in new[] { Id, Locator, Url })
            record = record.Replace(mark, token, StringComparison.Ordinal);
        return record;
    }
}

/// <summary>
/// <c>passage-cite.json</c>: templates of a passage's citations for the menu in the browser, which replaces
/// <c>%LOCATOR%</c>, <c>%QUOTATION%</c>, <c>%ID%</c> and <c>%URL%</c>.
/// </summary>
/// <param name="Bibtex">A record in BibTeX.</param>
/// <param name="Ris">A record in RIS.</param>
/// <param name="Csl">A record in CSL-JSON.</param>
internal sealed record PassageCitationFile(
    ImmutableArray<PassageCitationStyle> Styles,
    string Bibtex,
    string Ris,
    string Csl
);

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

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Metadata;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>
/// Writes <c>passage-cite.json</c>: templates of a passage's citations for the menu in the browser, which replaces
/// <c>%LOCATOR%</c>, <c>%QUOTATION%</c>, <c>%SECTION%</c>, <c>%ID%</c> and <c>%URL%</c>.
/// </summary>
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

    public static string Write(Site site) =>
        JsonText.Write(json =>
        {
            var passage = Passage(site);
            json.WriteStartObject();
            json.WriteStartArray("styles");
            foreach (var style in ReferenceFormatter.Styles)
            {
                var (inText, reference) = (
                    InText(site.Settings.Study, style),
                    ReferenceFormatter.Format(site.Settings.Study, style)
                );
                json.WriteStartObject();
                json.WriteString("id", ReferenceFormatter.IdOf(style));
                json.WriteString("name", ReferenceFormatter.NameOf(style));
                json.WriteString("inText", inText);
                json.WriteString("quotation", $"“%QUOTATION%” {inText}");
                json.WriteString("reference", ReferencePart.PlainText(reference));
                json.WriteString("referenceHtml", Html(reference));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("bibtex", WithTokens(BibTex.Write(passage)));
            json.WriteString("ris", WithTokens(Ris.Write(passage)));
            json.WriteEndObject();
        });

    private static Work Passage(Site site)
    {
        var part = PageCitation.Part(site, $"{site.Settings.Study.Id.Value}-\uE001", "\uE000", "\uE002");
        return part.Derive(part.Id, part.Record with { Variables = part.Variables.Insert(2, new("note", "\uE003")) });
    }

    private static string InText(Work study, CitationStyle style) =>
        ReferencePart.PlainText(InTextCitation.Of(study, style, "%LOCATOR%"));

    private static string Html(ImmutableArray<ReferencePart> parts) =>
        string.Concat(
            parts.Select(part =>
                part switch
                {
                    { Address: { } address } =>
                        $"<a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(part.Text)}</a>",
                    { Style: PartStyle.Title } => $"<cite>{XmlText.Escape(part.Text)}</cite>",
                    _ => XmlText.Escape(part.Text),
                }
            )
        );

    private static string WithTokens(string record)
    {
        foreach (var (mark, token) in Tokens)
            record = record.Replace(mark, token, StringComparison.Ordinal);
        return record;
    }
}

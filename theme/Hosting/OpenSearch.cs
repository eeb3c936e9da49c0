using AfPakSite.Citing;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes <c>opensearch.xml</c>, which adds the site's search to browsers (OpenSearch 1.1).</summary>
public static class OpenSearch
{
    /// <summary>The limits of the specification (section “OpenSearch description elements”).</summary>
    private const int LongestShortName = 16;
    private const int LongestLongName = 48;

    public static string Write(SiteSettings settings) =>
        XmlText.Write(xml =>
        {
            xml.Start("OpenSearchDescription", ("xmlns", "http://a9.com/-/spec/opensearch/1.1/"));
            xml.Element("ShortName", ShortName(settings));
            xml.Element("LongName", Shortened(settings.Title, LongestLongName));
            xml.Element("Description", settings.Words.Search.OpenSearch(Shortened(settings.Title, 1000)));
            xml.Element("Language", settings.Language);
            xml.Element("InputEncoding", "UTF-8");
            var template = $"{settings.Absolute(Routes.Search)}?q={"{searchTerms}"}";
            xml.Empty("Url", ("type", "text/html"), ("template", template));
            xml.WriteEndElement();
        });

    /// <summary>
    /// The site's title; if it is too long, the study's in-text citation, or the words of the title that fit.
    /// </summary>
    public static string ShortName(SiteSettings settings) =>
        settings.Title.Length <= LongestShortName ? settings.Title
        : ShortCitation.Of(settings.Study) is { Length: > 0 and <= LongestShortName } cited ? cited
        : Shortened(settings.Title, LongestShortName);

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOfAny([' ', '–', '-'], longest - 1);
        return $"{(end > 0 ? text[..end] : FirstWords.Cut(text, longest - 1)).TrimEnd()}…";
    }
}

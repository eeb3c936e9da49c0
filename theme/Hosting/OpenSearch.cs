using AfPakSite.Linking;
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
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>{XmlText.Escape(ShortName(settings))}</ShortName>
              <LongName>{XmlText.Escape(Shortened(settings.Title, LongestLongName))}</LongName>
              <Description>{XmlText.Escape(
                settings.Words.Search.OpenSearch(Shortened(settings.Title, 1000))
            )}</Description>
              <Language>{settings.Language}</Language>
              <InputEncoding>UTF-8</InputEncoding>
              <Url type="text/html" template="{XmlText.Escape(settings.Absolute(Routes.Search))}?q={"{searchTerms}"}"/>
            </OpenSearchDescription>

            """;

    /// <summary>The site's title; if it is too long, the study's in-text citation, or the words of the title that fit.</summary>
    public static string ShortName(SiteSettings settings) =>
        settings.Title.Length <= LongestShortName ? settings.Title
        : CitationResolver.CitedAs(settings.Study) is { Length: > 0 and <= LongestShortName } cited ? cited
        : Shortened(settings.Title, LongestShortName);

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOfAny([' ', '–', '-'], longest - 1);
        return $"{text[..(end > 0 ? end : longest - 1)].TrimEnd()}…";
    }
}

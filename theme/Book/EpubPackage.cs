using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the package document: metadata and a list of all files (EPUB 3.3, section 5).</summary>
internal static class EpubPackage
{
    /// <summary>The accessibility metadata (EPUB Accessibility 1.1, section 2, with the vocabulary of schema.org).</summary>
    private const string Accessibility = """
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">displayTransformability</meta>
        <meta property="schema:accessibilityFeature">readingOrder</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityFeature">unlocked</meta>
        <meta property="schema:accessibilityHazard">none</meta>

        """;

    public static string Write(LinkedSite linked, ImmutableArray<EpubChapter> chapters)
    {
        var site = linked.Site;
        var package = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="{site.Settings.Language}">

            """
        );
        AppendMetadata(package, linked);
        AppendManifest(package, chapters);
        package.Append(
            site.Settings.Direction is { } direction
                ? $"<spine page-progression-direction=\"{direction}\">\n"
                : "<spine>\n"
        );
        for (var at = 0; at < chapters.Length; at++)
        {
            package.Append($"<itemref idref=\"{chapters[at].Name}\"/>\n");
            if (at == 1)
                package.Append("<itemref idref=\"nav\"/>\n");
        }
        return package.Append("</spine>\n</package>\n").ToString();
    }

    private static void AppendMetadata(StringBuilder package, LinkedSite linked)
    {
        var site = linked.Site;
        var (settings, study) = (site.Settings, site.Settings.Study);
        package.Append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        Element(package, "dc:identifier id=\"book\"", settings.Printed(Routes.Epub) ?? Name(site));
        Element(package, "dc:title", site.Study.Title);
        Element(package, "dc:language", settings.Language);
        for (var at = 0; at < study.Authors.Length; at++)
            AppendAuthor(package, study.Authors[at], at + 1);
        if (settings.Description.Length > 0)
            Element(package, "dc:description", settings.Description);
        if ((study.DoiAddress ?? study.Find("URL")) is { } source)
            Element(package, "dc:source", source);
        Element(
            package,
            "dc:rights",
            settings.License.Url is { } url ? $"{settings.License.Name}, {url}" : settings.License.Name
        );
        Element(package, "meta property=\"dcterms:modified\"", Modified(linked));
        package.Append(Accessibility);
        Element(
            package,
            $"meta property=\"schema:accessibilitySummary\"{(settings.ForeignWords is { } words ? $" xml:lang=\"{words}\"" : "")}",
            settings.Words.Book.Accessibility
        );
        package.Append("</metadata>\n");
    }

    /// <summary>The identifier of a book whose site has a placeholder address: a UUID of title and authors (RFC 9562, version 8).</summary>
    private static string Name(Site site)
    {
        string[] facts = [site.Study.Title, .. site.Settings.Study.Authors.Select(author => author.Direct)];
        var hash = XxHash128.Hash(Encoding.UTF8.GetBytes(string.Join('\n', facts)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static void AppendAuthor(StringBuilder package, PersonName author, int number)
    {
        Element(package, $"dc:creator id=\"author-{number}\"", author.Direct);
        Element(package, $"meta refines=\"#author-{number}\" property=\"role\" scheme=\"marc:relators\"", "aut");
        Element(package, $"meta refines=\"#author-{number}\" property=\"file-as\"", author.Inverted);
        if (author.OrcidAddress is { } orcid)
            Element(package, $"meta refines=\"#author-{number}\" property=\"dcterms:identifier\"", orcid);
    }

    private static void AppendManifest(StringBuilder package, ImmutableArray<EpubChapter> chapters)
    {
        package.Append(
            $"""
            <manifest>
            <item id="nav" href="{EpubNavigation.File}" media-type="application/xhtml+xml" properties="nav"/>
            <item id="style" href="style.css" media-type="text/css"/>
            <item id="cover-picture" href="{EpubCover.Picture}" media-type="image/svg+xml" properties="cover-image"/>

            """
        );
        foreach (var chapter in chapters)
            package.Append(
                $"<item id=\"{chapter.Name}\" href=\"{chapter.File}\" media-type=\"application/xhtml+xml\"/>\n"
            );
        package.Append("</manifest>\n");
    }

    /// <summary>The date of the last release or, without a ledger, of the study's publication; never the build's.</summary>
    private static string Modified(LinkedSite linked)
    {
        var released = linked.Site.Register.IsKept ? linked.Site.History.Changes.LastRelease : null;
        var (year, month, day) = linked.Site.Settings.Study.Issued?.Start?.Earliest ?? (1970, 1, 1);
        return $"{released ?? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")}T00:00:00Z";
    }

    private static void Element(StringBuilder package, string tag, string text) =>
        package.Append($"<{tag}>{XmlText.Escape(text)}</{tag.Split(' ')[0]}>\n");
}

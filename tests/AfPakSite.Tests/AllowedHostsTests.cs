using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Sites;

namespace AfPakSite.Tests;

/// <summary>
/// The real site links to these hosts only. No page, record, list or book links to a document mill, a proxy or a shop.
/// A new host belongs in the list only if it is a publisher, a journal, a library, an issuing organization, a
/// bibliographic database, a published review, or a registry of identifiers or licenses.
/// </summary>
public sealed partial class AllowedHostsTests
{
    private static readonly string[] Sources =
    [
        "americandiplomacy.web.unc.edu", // a review in American Diplomacy
        "books.google.com", // a bibliographic database
        "books.google.com.au",
        "creativecommons.org", // the license
        "doi.org", // the registry of DOIs
        "journals.cambridge.org", // a publisher
        "muse.jhu.edu", // Project MUSE: journals of university presses
        "orcid.org", // the registry of authors
        "psqonline.org", // a review in Political Science Quarterly
        "reliefweb.int", // the library of the United Nations for reports on crises
        "reporting.unhcr.org", // an issuing organization
        "samaj.revues.org", // a review in the South Asia Multidisciplinary Academic Journal
        "worldscientific.com", // the publisher of the study
        "www.airuniversity.af.edu", // a review in a journal of Air University
        "www.alnap.org", // a library of reports on humanitarian action
        "www.cambridge.org", // a publisher
        "www.christiancentury.org", // a review in The Christian Century
        "www.foreignaffairs.com", // reviews in Foreign Affairs
        "www.jstor.org", // a library of journals
        "www.proquest.com", // a bibliographic database
        "www.publishersweekly.com", // a review in Publishers Weekly
        "www.rolandparis.com", // the author of the work
        "www.semanticscholar.org", // a bibliographic database
        "www.taylorfrancis.com", // a publisher
        "www.trinstitute.org", // a review in the Online Journal of Peace and Conflict Resolution
    ];

    /// <summary>The hosts in the names of XML and JSON vocabularies, which are not links.</summary>
    private static readonly string[] Vocabularies =
    [
        "a9.com",
        "ltsc.ieee.org",
        "purl.org",
        "schema.org",
        "www.idpf.org",
        "www.imsglobal.org",
        "www.sitemaps.org",
        "www.w3.org",
    ];

    private static readonly CompiledSite Site = SmallSite.RealSite;

    [Fact]
    public void Pages_link_to_these_sources_and_the_site_itself() =>
        Assert.Empty(
            Site.Routes.SelectMany(route => Site.Page(route).QuerySelectorAll("a[href]"))
                .SelectMany(link => HostsIn(link.GetAttribute("href")!))
                .Distinct()
                .Except([.. Sources, OwnHost])
        );

    [Fact]
    public void Files_name_these_sources_all_of_them_and_no_other_host() =>
        Assert.Equal(
            Sources.Concat(Vocabularies).Append(OwnHost).Order(StringComparer.Ordinal),
            Site.Files.SelectMany(file => Texts(file)).SelectMany(HostsIn).Distinct().Order(StringComparer.Ordinal)
        );

    private static string OwnHost =>
        new Uri(Site.Page("/").QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).Host;

    /// <summary>
    /// The hosts of the web addresses in a text, including percent-encoded ones within other addresses.
    /// </summary>
    private static IEnumerable<string> HostsIn(string text) =>
        Host.Matches(Uri.UnescapeDataString(text)).Select(match => match.Groups[1].Value);

    /// <summary>
    /// The texts of a file: the entries of an archive, or the file itself; nothing for scripts, whose comments name
    /// sources.
    /// </summary>
    private static ImmutableArray<string> Texts(OutputFile file) =>
        Path.GetExtension(file.Path) switch
        {
            ".epub" or ".imscc" => EntriesOf(file.Bytes.ToArray()),
            ".js" => [],
            _ => [Encoding.Latin1.GetString(file.Bytes.ToArray())],
        };

    private static ImmutableArray<string> EntriesOf(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())];
    }

    [GeneratedRegex(@"https?:\\?/\\?/([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)")]
    private static partial Regex Host { get; }
}

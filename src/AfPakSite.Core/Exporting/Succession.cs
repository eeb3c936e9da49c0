using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes what a move of the site to another address needs.</summary>
public static class Succession
{
    /// <summary>The file by which this program recognizes the folder.</summary>
    public const string Marker = "succession.json";

    /// <param name="files">The files of the site, at its present address.</param>
    /// <param name="sources">The files of the study and of the input.</param>
    public static ImmutableArray<OutputFile> Write(
        LinkedSite linked,
        ImmutableArray<OutputFile> files,
        ImmutableArray<SourceFile> sources,
        Move move
    )
    {
        ImmutableArray<OutputFile> written =
        [
            new("README.txt", ReadMe(linked.Site, move)),
            new("addresses.txt", move.Addresses(files)),
            new("netlify/_redirects", move.Netlify),
            new("apache/.htaccess", move.Apache),
            new("nginx/map.conf", move.NginxMap),
            new("nginx/location.conf", move.NginxLocation),
            new("w3id/.htaccess", move.W3id),
            new("deposit.zip", Deposit.Write(linked.Site, files, sources)),
        ];
        var marker = JsonText.Write(
            new SuccessionFile(BuildReport.Generator, move.From, move.To, written.Length + 1),
            ExportingJson.Default.SuccessionFile,
            indented: true
        );
        return [new(Marker, marker), .. written];
    }

    private static string ReadMe(Site site, Move move) =>
        $"""
            From {move.From}
            to   {move.To}

            1. Deposit deposit.zip, for example at https://zenodo.org/ (zenodo.json in it contains the metadata), and have
               https://archive.softwareheritage.org/save/ archive the repository of the sources.
            2. Publish the site at the new address: give it with --base-url, or as url in {SiteSettingsReader.Path}.
            3. {PermanentStep(site.Settings)}
            4. Let the old host redirect, for as long as somebody holds it. Every address leads to the same path at the new
               address, and browsers keep the fragment:
               - Netlify: publish netlify/_redirects alone
               - Apache: put apache/.htaccess into the root folder of the host
               - nginx: include nginx/map.conf in the http block, and nginx/location.conf in the server block
            5. Check the old host. Each line of addresses.txt has an old address and the new one that must follow:
               while read -r old new; do [ "$(curl -so /dev/null -w '%{"{redirect_url}"}' "$old")" = "$new" ] || echo "$old"; done < addresses.txt

            """;

    private static string PermanentStep(SiteSettings settings) =>
        settings.PermanentBase is { } permanent
            ? $"Let {permanent} lead to the new address. At w3id.org, the rule is w3id/.htaccess; elsewhere, name the new address."
            : "The site has no permanent base, so links to it depend on the old host. To be independent of the next host, register a name at https://w3id.org/ with the rule w3id/.htaccess, and give it as permanent-base.";
}

/// <summary><c>succession.json</c>: the addresses between which the site moves.</summary>
/// <param name="Files">How many files the folder has.</param>
internal sealed record SuccessionFile(string Generator, string From, string To, int Files);

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>
/// A move of a site to another address, and what the old host needs for it: every address below the old one leads to
/// the same path below the new one. Browsers keep the fragment, because no rule has one (RFC 9110, section 10.2.2).
/// </summary>
/// <param name="From">Absolute, with a final slash.</param>
/// <param name="To">Likewise.</param>
public sealed record Move(string From, string To)
{
    /// <summary>The path of the site on the old host, without a final slash.</summary>
    private string Path => new Uri(From).AbsolutePath.TrimEnd('/');

    /// <summary>The new address where a dollar sign would begin a variable.</summary>
    private string Escaped => To.Replace("$", "%24", StringComparison.Ordinal);

    /// <summary>The rule for Netlify. It is forced, because the old pages may still be there.</summary>
    public string Netlify => $"{Path}/* {To}:splat 301!\n";

    /// <summary>The rule for Apache (mod_alias), in the root folder of the host.</summary>
    public string Apache => $"Redirect 301 \"{Path}/\" \"{To}\"\n";

    /// <summary>The part of nginx's configuration for the <c>http</c> block.</summary>
    public string NginxMap =>
        $$"""
            map $request_uri $moved_address {
                default "";
                "~^{{Regex.Escape(Path)}}/(?<moved_path>.*)$" "{{Escaped}}$moved_path";
            }

            """;

    /// <summary>The part of nginx's configuration for the <c>server</c> block of the old host.</summary>
    public string NginxLocation =>
        $$"""
            location ^~ {{Path}}/ {
                return 301 $moved_address;
            }

            """;

    /// <summary>
    /// The rule for w3id.org. It is temporary, so that browsers ask for the permanent address again after a next move.
    /// </summary>
    public string W3id => $"RewriteEngine on\nRewriteRule ^(.*)$ {Escaped}$1 [R=302,L]\n";

    /// <summary>The old and the new address of each file, separated by a tab, to check the old host with.</summary>
    public string Addresses(ImmutableArray<OutputFile> files) =>
        string.Concat(
            files
                .Where(file => !file.Path.StartsWith('_'))
                .Select(file => Routes.OfFile(file.Path)[1..])
                .Select(route => $"{From}{route}\t{To}{route}\n")
        );
}

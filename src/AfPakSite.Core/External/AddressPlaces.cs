using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.External;

/// <summary>
/// Finds where the input contains an address. It searches the text, because an address can be a value, a DOI, a link
/// or an image.
/// </summary>
public static class AddressPlaces
{
    /// <summary>The resolvers of identifiers, which the input contains without them.</summary>
    private static readonly string[] Resolvers = ["https://doi.org/", "https://orcid.org/"];

    /// <summary>All places of an address in the input; its place on a page if the input does not contain it.</summary>
    public static ImmutableArray<SourceSpan> Of(ExternalLink link, SourceSet sources)
    {
        ImmutableArray<SourceSpan> places =
        [
            .. sources
                .Files.Where(file => !file.Path.EndsWith(".lock.json", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .SelectMany(file => link.Written.SelectMany(Spellings).SelectMany(text => In(file, text)))
                .DistinctBy(span => (span.Source.Path, span.End)),
        ];
        return places.IsEmpty ? [link.InPage] : places;
    }

    private static IEnumerable<string> Spellings(string address) =>
        Resolvers
            .Where(resolver => address.StartsWith(resolver, StringComparison.Ordinal))
            .Select(resolver => Uri.UnescapeDataString(address[resolver.Length..]))
            .Where(identifier => identifier.Length > 0)
            .Prepend(address);

    private static IEnumerable<SourceSpan> In(SourceText file, string address)
    {
        var text = file.Content;
        for (
            var at = text.IndexOf(address, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(address, at + address.Length, StringComparison.Ordinal)
        )
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Ends(text.AsSpan(at + address.Length)))
                yield return new(file, at, address.Length);
        }
    }

    /// <summary>Whether an address ends before a text, instead of being the beginning of a longer one.</summary>
    private static bool Ends(ReadOnlySpan<char> after)
    {
        var rest = after.TrimStart(".,;:!?*_)]}'");
        return rest.IsEmpty || char.IsWhiteSpace(rest[0]) || rest[0] is '"' or '<' or '>' or '`' or '”' or '’';
    }
}

using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.External;

/// <summary>An address of another site to which pages link.</summary>
/// <param name="Address">The address to request.</param>
/// <param name="Written">The addresses in the pages, each once: they differ in their fragments.</param>
/// <param name="InPage">The first link to it on a finished page.</param>
public sealed record ExternalLink(string Address, ImmutableArray<string> Written, SourceSpan InPage)
{
    /// <summary>The address that is requested: without a fragment, which never reaches a server.</summary>
    public static string Requested(string written) => written.Split('#')[0];
}

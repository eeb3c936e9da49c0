using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>The request that the command line's options make.</summary>
/// <param name="Root">The folder that contains <c>input/site.yml</c>, absolute.</param>
/// <param name="Output">The folder to publish, absolute.</param>
/// <param name="Pdf">Whether to print the study if there is a browser.</param>
internal sealed record BuildRequest(
    string Root,
    string Output,
    BuildOptions Options,
    ReportFormat Format,
    bool Quiet,
    bool Pdf = false
)
{
    /// <summary>What interrupted commands left and this one cannot repair.</summary>
    public ImmutableArray<Diagnostic> Leftovers { get; init; } = [];
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>The request that the command line's options make.</summary>
/// <param name="Root">The folder that contains <c>input/site.yml</c>, absolute.</param>
/// <param name="Output">The folder to publish, absolute.</param>
/// <param name="Leftovers">What interrupted commands left and this one cannot repair.</param>
/// <param name="Pdf">Whether to print the study if there is a browser.</param>
/// <param name="Guard">Compares the site with what is published; null if no option asks for it.</param>
internal sealed record BuildRequest(
    string Root,
    string Output,
    BuildOptions Options,
    ReportFormat Format,
    bool Quiet,
    ImmutableArray<Diagnostic> Leftovers,
    bool Pdf = false,
    DriftGuard? Guard = null
);

using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>What the options of a command line ask for.</summary>
/// <param name="Root">The folder that holds <c>input/site.yml</c>, absolute.</param>
/// <param name="Output">The folder to publish, absolute.</param>
/// <param name="Pdf">Whether the study is to be printed where a browser can.</param>
internal sealed record BuildRequest(
    string Root,
    string Output,
    BuildOptions Options,
    ReportFormat Format,
    bool Quiet,
    bool Pdf = false
);

using System.Collections.Immutable;
using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine.Serving;

/// <summary>One build of the site while it is served.</summary>
/// <param name="Run">Measures the time of the build, and prints its last line.</param>
/// <param name="Diagnostics">What was found so far.</param>
/// <param name="Anchored">The study with its ids; null if it could not be read.</param>
/// <param name="Outdated">Canceled when newer sources were read: nobody wants its report any more.</param>
/// <param name="Replaced">Canceled when nobody wants its site any more: the newer sources have no error so far.</param>
internal sealed record Attempt(
    int Number,
    CompilerRun Run,
    DiagnosticBag Diagnostics,
    AnchoredSite? Anchored,
    CancellationToken Outdated,
    CancellationToken Replaced
)
{
    /// <param name="isComplete">Whether nothing more will be found.</param>
    public ServeReport Describe(ImmutableArray<Diagnostic> found, ServeRequest request, bool isComplete) =>
        ServeReport.Of(Number, found, Anchored, request.Editor, request.Build.Root, isComplete);
}

using AfPakSite.CommandLine;
using AfPakSite.CommandLine.Serving;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>What the browser is told of a build.</summary>
public sealed class ServeReportTests
{
    [Fact]
    public void Counts_errors_and_warnings_and_no_notes()
    {
        var report = ServeReport.Of(
            1,
            [Of(Refusal.Kind), Of(Leftover.Kind), Of(RemovedFile.Kind), Of(DriftGuard.MissingKind)],
            null,
            new("vscode://file{file}"),
            "/tea",
            isComplete: true
        );
        Assert.Equal((1, 2, 4), (report.Errors, report.Warnings, report.Faults.Length));
    }

    private static Diagnostic Of(DiagnosticKind kind) => new(kind, "A sentence.", null, null, kind.Severity);
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine;

/// <summary>One run of a command that reads or writes the ledger.</summary>
/// <param name="file">The locked file of the ledger; null for a command that only reads it.</param>
internal sealed class LedgerRun(BuildRequest request, Terminal terminal, LedgerFile? file = null)
{
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Runs a command that changes the ledger: it reads, decides and writes in one locked step.</summary>
    public static int Change(BuildRequest request, Terminal terminal, Func<LedgerRun, int> command)
    {
        using var file = LedgerFile.Lock(request.Root, terminal.Interrupted);
        return command(new(request, terminal, file));
    }

    /// <summary>Whether there were no errors.</summary>
    public bool Succeeded { get; private set; }

    /// <summary>Reads the study and the ledger, and prints the diagnostics; null if either cannot be read.</summary>
    /// <param name="check">Adds what the command itself finds.</param>
    /// <param name="isShown">Whether a diagnostic is printed, and counts.</param>
    public AnchoredSite? Read(Action<AnchoredSite, DiagnosticBag>? check = null, Func<Diagnostic, bool>? isShown = null)
    {
        var site = Compiler.Anchor(SiteSources.Read(request, terminal), request.Options, WordFiles.Read, diagnostics);
        terminal.Interrupted.ThrowIfCancellationRequested();
        if (site is not null)
            check?.Invoke(site, diagnostics);
        ImmutableArray<Diagnostic> found =
        [
            .. diagnostics.ToSorted(request.Options.Strict).Where(diagnostic => isShown is null || isShown(diagnostic)),
            .. request.Leftovers,
        ];
        Succeeded = !found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        terminal.Error.Write(Report.Write(request.Format, found, terminal.Color));
        return site;
    }

    /// <summary>A path for messages: relative to the site's folder, with forward slashes.</summary>
    public string Shown(string path) => Path.GetRelativePath(request.Root, path).Replace('\\', '/');

    /// <summary>Prints a sentence below the diagnostics, where people read them.</summary>
    public void Advise(string sentence)
    {
        if (request.Format == ReportFormat.Text)
            terminal.Error.WriteLine(sentence);
    }

    /// <summary>Prints one status line unless --quiet.</summary>
    public void Print(string line)
    {
        if (!request.Quiet)
            terminal.Output.WriteLine(line);
    }

    /// <summary>Prints why the command cannot run, and returns the exit code for wrong usage.</summary>
    public int Refuse(string sentence)
    {
        terminal.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }

    /// <summary>Replaces the ledger's file completely, or not at all.</summary>
    public void Write(Ledger ledger) =>
        (file ?? throw new InvalidOperationException("Only a command that locks the ledger can write it.")).Replace(
            ledger
        );
}

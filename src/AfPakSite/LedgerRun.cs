using AfPakSite.Anchors;
using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>One run of a command that reads or writes the ledger.</summary>
internal sealed class LedgerRun(BuildRequest request, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Whether nothing was wrong with what was read.</summary>
    public bool Succeeded { get; private set; }

    /// <summary>Reads the study and the ledger, and reports what is wrong with them; null where either cannot be read.</summary>
    public AnchoredSite? Read()
    {
        var site = Compiler.Anchor(Workspace.Read(request.Root), request.Options, diagnostics);
        terminal.Interrupted.ThrowIfCancellationRequested();
        var found = diagnostics.ToSorted(request.Options.Strict);
        Succeeded = !found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        terminal.Error.Write(Report.Write(request.Format, found, terminal.Color));
        return site;
    }

    /// <summary>Replaces the ledger's file, wholly or not at all.</summary>
    public void Write(Ledger ledger)
    {
        var file = Path.Combine(request.Root, Ledger.Path);
        var fresh = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.new");
        File.WriteAllText(fresh, LedgerWriter.Write(ledger));
        File.Move(fresh, file, overwrite: true);
    }
}

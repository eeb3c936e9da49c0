using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine;

/// <summary>One run of a command that reads or writes the ledger.</summary>
internal sealed class LedgerRun(BuildRequest request, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Whether nothing was wrong with what was read.</summary>
    public bool Succeeded { get; private set; }

    /// <summary>Reads the study and the ledger, and reports what is wrong with them; null where either cannot be read.</summary>
    /// <param name="explained">An anchor that the command says what became of, so that its loss is nothing to report.</param>
    public AnchoredSite? Read(string? explained = null)
    {
        var site = Compiler.Anchor(Workspace.Read(request.Root), request.Options, WordFiles.Read, diagnostics);
        terminal.Interrupted.ThrowIfCancellationRequested();
        ImmutableArray<Diagnostic> found =
        [
            .. diagnostics
                .ToSorted(request.Options.Strict)
                .Where(diagnostic => explained is null || !IsLossOf(explained, diagnostic)),
        ];
        Succeeded = !found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        terminal.Error.Write(Report.Write(request.Format, found, terminal.Color));
        return site;
    }

    /// <summary>Says in one line what there is or what was done, unless the user wants quiet.</summary>
    public void Say(string line)
    {
        if (!request.Quiet)
            terminal.Output.WriteLine(line);
    }

    /// <summary>Says why the command cannot do what it was asked: it was used wrongly.</summary>
    public int Refuse(string sentence)
    {
        terminal.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }

    /// <summary>Replaces the ledger's file, wholly or not at all.</summary>
    public void Write(Ledger ledger)
    {
        var file = Path.Combine(request.Root, Ledger.Path);
        var fresh = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.new");
        File.WriteAllText(fresh, LedgerWriter.Write(ledger));
        File.Move(fresh, file, overwrite: true);
    }

    private static bool IsLossOf(string id, Diagnostic diagnostic) =>
        diagnostic.Kind == Catalog.AnchorLostKind && diagnostic.Span?.Text == $"\"{id}\"";
}

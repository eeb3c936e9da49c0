using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// Reads ledgers that are not the site's own: of a commit, a branch, or another file. Writes ledgers that every command
/// can read.
/// </summary>
internal static class LedgerText
{
    /// <summary>The ledger in a text; null and the diagnostics if it cannot be read.</summary>
    /// <param name="name">The name of the text in messages.</param>
    /// <param name="today">The day in UTC, which no date may exceed; null where it does not matter.</param>
    public static Ledger? Read(string name, string text, DiagnosticBag diagnostics, DateOnly? today = null)
    {
        var found = new DiagnosticBag();
        var ledger = LedgerReader.Read(new SourceText(name, text), found, today);
        ImmutableArray<Diagnostic> faults = found.ToSorted(strict: false);
        foreach (var fault in faults)
            diagnostics.Add(fault);
        return faults.IsEmpty ? ledger : null;
    }

    /// <summary>The text of a ledger that the program made, and can read again.</summary>
    /// <exception cref="InvalidOperationException">It cannot: a fault in the program.</exception>
    public static string Write(Ledger ledger)
    {
        var text = LedgerWriter.Write(ledger);
        var diagnostics = new DiagnosticBag();
        return Read(Ledger.Path, text, diagnostics) is not null
            ? text
            : throw new InvalidOperationException(
                Report.Write(ReportFormat.Text, diagnostics.ToSorted(strict: false), color: false)
            );
    }
}

using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Reports where study and ledger disagree: what is lost always, what is new or changed where the ledger is locked.</summary>
internal static class AnchorChecker
{
    /// <param name="file">The ledger as it was read; null where there is none.</param>
    /// <param name="locked">Whether the ledger must already say what the study says.</param>
    public static void Check(
        AnchoredStudy anchored,
        AnchorRegister register,
        SourceText? file,
        bool locked,
        DiagnosticBag diagnostics
    )
    {
        LostAnchors.Report(anchored, file, diagnostics);
        if (locked && !register.IsUpToDate)
            diagnostics.Add(Catalog.LedgerOutdated(file, AnchorStatus.Of(anchored, register).InWords));
    }
}

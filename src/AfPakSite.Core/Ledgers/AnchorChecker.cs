using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Reports where study and ledger differ: lost anchors always, other changes only where the ledger is locked.
/// </summary>
internal static class AnchorChecker
{
    private const int WordsShown = 12;

    /// <param name="file">The ledger as it was read; null if there is none.</param>
    /// <param name="locked">Whether the ledger must already match the study.</param>
    public static void Check(
        AnchoredStudy anchored,
        AnchorRegister register,
        SourceText? file,
        bool locked,
        DiagnosticBag diagnostics
    )
    {
        var finder = new Lazy<SuccessorFinder>(() => new(anchored));
        foreach (var lost in file is null ? [] : anchored.Diff.Lost)
            diagnostics.Add(Describe(lost, finder.Value.Find(lost.Anchor), file!));
        if (locked && !register.IsUpToDate)
            diagnostics.Add(Catalog.LedgerOutdated(file, AnchorStatus.Of(anchored, register).InWords));
    }

    private static Diagnostic Describe(LostAnchor lost, SuccessorCandidate? nearest, SourceText file)
    {
        var (anchor, section) = lost;
        return Catalog.AnchorLost(
            LedgerReader.PlaceOf(file, anchor.Id),
            anchor.Id,
            JsonText.Word(anchor.Kind),
            section?.Heading!.CitedNumber ?? section?.Text,
            anchor.Text,
            nearest is { IsSuccessor: true }
                ? new(nearest.Id, FirstWords.Of(nearest.Text, WordsShown), nearest.Span, nearest.Percent)
                : null
        );
    }
}

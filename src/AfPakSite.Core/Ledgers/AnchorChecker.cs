using System.Collections.Immutable;
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
        if (file is not null && !anchored.Diff.Lost.IsEmpty)
            ReportLost(anchored, file, diagnostics);
        if (locked && !register.IsUpToDate)
            diagnostics.Add(Catalog.LedgerOutdated(file, AnchorStatus.Of(anchored, register).InWords));
    }

    private static void ReportLost(AnchoredStudy anchored, SourceText file, DiagnosticBag diagnostics)
    {
        var lost = anchored.Diff.Lost.ToDictionary(item => item.Anchor.Id, StringComparer.Ordinal);
        var decisions = OpenDecision.Of(anchored);
        for (int start = 0, end; start < decisions.Length; start = end)
        {
            // A lost anchor comes before the parts that are lost with it and have successors of their own.
            end = start + 1;
            while (end < decisions.Length && !lost.ContainsKey(decisions[end].Anchor.Id))
                end++;
            diagnostics.Add(
                Describe(
                    lost[decisions[start].Anchor.Id],
                    decisions[start].Successor,
                    decisions[(start + 1)..end],
                    Applicable(decisions[start..end], anchored),
                    file
                )
            );
        }
    }

    /// <summary>The decisions in the form that a fix has; none if one of them cannot be applied.</summary>
    private static ImmutableArray<LostAnchorDecision> Applicable(
        ImmutableArray<OpenDecision> decisions,
        AnchoredStudy anchored
    )
    {
        ImmutableArray<Decision> suggested =
        [
            .. decisions.Select(decision => new Decision(decision.Anchor.Id, decision.Successor?.Id)),
        ];
        return DecisionChecker.Check(anchored, suggested).Any()
            ? []
            : [.. suggested.Select(decision => new LostAnchorDecision(decision.Id, decision.To))];
    }

    private static Diagnostic Describe(
        LostAnchor lost,
        SuccessorCandidate? successor,
        ImmutableArray<OpenDecision> parts,
        ImmutableArray<LostAnchorDecision> decisions,
        SourceText file
    )
    {
        var (anchor, section) = lost;
        return Catalog.AnchorLost(
            LedgerReader.PlaceOf(file, anchor.Id),
            anchor.Id,
            JsonText.Word(anchor.Kind),
            section?.Heading!.CitedNumber ?? section?.Text,
            anchor.Text,
            successor is null ? null : Nearest(successor),
            [
                .. parts.Select(part => new LostPart(
                    part.Anchor.Id,
                    JsonText.Word(part.Anchor.Kind),
                    part.Anchor.Text,
                    Nearest(part.Successor!)
                )),
            ],
            decisions
        );
    }

    private static NearestAnchor Nearest(SuccessorCandidate successor) =>
        new(
            successor.Id,
            FirstWords.Of(successor.Text, WordsShown),
            successor.Span,
            successor.Percent,
            successor.HasAll
        );
}

using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>Says what a merge could not keep, and what to do.</summary>
internal static class MergeReport
{
    private const int WordsShown = 12;

    /// <param name="isChosen">Whether the editor said which branch was published.</param>
    public static IEnumerable<string> Of(LedgerMergeResult result, bool isChosen) =>
        [
            .. result.Conflicts.Select(InWords),
            .. result.MovedIds.Select(id => InWords(id, isChosen)),
            .. result.Moved.Select(InWords),
            .. result.MovedEditions.Select(edition => InWords(edition, isChosen)),
        ];

    private static string InWords(MergeConflict conflict) =>
        $"{(conflict.Side == MergeSide.Ours ? "OURS" : "THEIRS")} does not contain “{conflict.Id}”, which BASE has: bring back the ledger of that branch before it lost the id, then merge again.";

    private static string InWords(MovedId id, bool isChosen)
    {
        var (branch, other) = NamesOf(id.Side);
        var (moved, kept) = id.Side == MergeSide.Ours ? (id.Ours, id.Theirs) : (id.Theirs, id.Ours);
        return $"Both branches gave the id “{id.Id}”, to “{FirstWords.Of(kept, WordsShown)}” in {other} branch and to “{FirstWords.Of(moved, WordsShown)}” in {branch} branch, which now gets “{id.NewId}”.{Choice("text with the new id", id.Side, isChosen)} If both were published, give the readers of that text {Routes.Permalink(id.NewId)}: {Routes.Permalink(id.Id)} leads to the other text.";
    }

    private static string InWords(MovedSection section)
    {
        var (branch, other) = NamesOf(section.Side);
        return $"The section “{section.Id}” of {branch} branch moves from {section.From} to {section.To}, because {other} branch has another section there.";
    }

    private static string InWords(MovedEdition edition, bool isChosen)
    {
        var (branch, other) = NamesOf(edition.Side);
        return $"The edition of {branch} branch at {Routes.Edition(edition.From)} moves to {Routes.Edition(edition.To)}, because {other} branch has an edition with another text there.{Choice("edition that moves", edition.Side, isChosen)} If both were published, give the readers of the edition that moves its new address: the old one leads to the other text.";
    }

    private static string Choice(string moved, MergeSide side, bool isChosen) =>
        isChosen
            ? ""
            : $" If only the {moved} was published, merge again with `--published {(side == MergeSide.Ours ? "ours" : "theirs")}`.";

    private static (string Branch, string Other) NamesOf(MergeSide side) =>
        side == MergeSide.Ours ? ("this", "the other") : ("the other", "this");
}

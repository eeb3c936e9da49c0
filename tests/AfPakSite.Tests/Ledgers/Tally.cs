using System.Globalization;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Counts the ids that were kept, lost, or given to a wrong text.</summary>
internal sealed class Tally
{
    /// <summary>The share of words that one edit replaces at most.</summary>
    private const double Third = 1.0 / 3;

    public int Untouched { get; private set; }

    public int UntouchedKept { get; private set; }

    public int Edited { get; private set; }

    public int EditedKept { get; private set; }

    public int Beyond { get; private set; }

    public int BeyondKept { get; private set; }

    public int New { get; private set; }

    public int Merged { get; private set; }

    public int Paragraphs { get; private set; }

    public int ParagraphsKept { get; private set; }

    public int Sections { get; private set; }

    public int SectionsKept { get; private set; }

    public int Given { get; private set; }

    public List<string> Wrong { get; } = [];

    public List<string> Lost { get; } = [];

    public void Count(EditedSentence sentence, string id, bool isKnown, int script)
    {
        var kept = isKnown && id == sentence.Origin;
        Given += isKnown ? 1 : 0;
        if (isKnown && !kept && !sentence.Rest.Contains(id))
            Wrong.Add($"script {script}: {id}, of {sentence.Origin ?? "nothing"}, went to: {sentence.Text}");
        if (sentence.Origin is null)
            New++;
        else if (sentence.IsUntouched)
            (Untouched, UntouchedKept) = (Untouched + 1, UntouchedKept + (kept ? 1 : 0));
        else if (sentence.Rewritten <= Third && !sentence.IsMerged && !sentence.IsSplit)
            (Edited, EditedKept) = (Edited + 1, EditedKept + (kept ? 1 : 0));
        else
            (Beyond, BeyondKept) = (Beyond + 1, BeyondKept + (kept || (isKnown && sentence.Rest.Contains(id)) ? 1 : 0));
        if (
            !kept
            && sentence.Origin is not null
            && (sentence.IsUntouched || sentence.Rewritten <= Third && !sentence.IsMerged && !sentence.IsSplit)
        )
            Lost.Add(
                $"script {script}: {sentence.Origin} (rewritten {sentence.Rewritten:F2}) now {id}: {sentence.Text}"
            );
    }

    /// <summary>An id may become an alias only of a text that contains some of its own.</summary>
    public void CountMerged(string id, EditedSentence? into, int script)
    {
        Merged++;
        if (into is null || !into.Origins.Contains(id))
            Wrong.Add($"script {script}: {id} was merged into: {into?.Text}");
    }

    public void CountParagraph(EditedParagraph paragraph, string id, bool isKnown, int script)
    {
        (Paragraphs, ParagraphsKept) = (Paragraphs + 1, ParagraphsKept + (id == paragraph.Origin ? 1 : 0));
        if (isKnown && id != paragraph.Origin)
            Wrong.Add($"script {script}: paragraph {id} went to {paragraph.Origin}");
        if (id != paragraph.Origin)
            Lost.Add($"script {script}: paragraph {paragraph.Origin} now {id}");
    }

    public void CountSection(EditedSection section, string id, bool isKnown, int script)
    {
        (Sections, SectionsKept) = (Sections + 1, SectionsKept + (id == section.Origin ? 1 : 0));
        if (isKnown && id != section.Origin)
            Wrong.Add($"script {script}: section {id} went to {section.Title}");
        if (id != section.Origin)
            Lost.Add($"script {script}: section {section.Origin} {section.Title} now {id}");
    }

    public override string ToString()
    {
        var precision = 1 - (double)Wrong.Count / Math.Max(1, Given);
        var recall = (double)(UntouchedKept + EditedKept + BeyondKept) / (Untouched + Edited + Beyond);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            sentences untouched: {UntouchedKept} of {Untouched} ids kept; edited up to a third: {EditedKept} of {Edited} ({100.0
                * EditedKept
                / Math.Max(
                    1,
                    Edited
                ):F2} %); split, merged or edited more: {BeyondKept} of {Beyond}; new: {New}; merged: {Merged}
            paragraphs: {ParagraphsKept} of {Paragraphs}; sections: {SectionsKept} of {Sections}
            ids given to the wrong text: {Wrong.Count}; precision {precision:F5}, recall {recall:F5}
            """
        );
    }
}

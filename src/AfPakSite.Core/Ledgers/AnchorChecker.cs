using AfPakSite.Alignment;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
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
        foreach (var lost in file is null ? [] : anchored.Diff.Lost)
            diagnostics.Add(Describe(lost, anchored.Study, file!));
        if (locked && !register.IsUpToDate)
            diagnostics.Add(Catalog.LedgerOutdated(file, AnchorStatus.Of(anchored, register).InWords));
    }

    private static Diagnostic Describe(LostAnchor lost, Study study, SourceText file)
    {
        var (anchor, section) = lost;
        return Catalog.AnchorLost(
            LedgerReader.PlaceOf(file, anchor.Id),
            anchor.Id,
            JsonText.Word(anchor.Kind),
            section is null ? null : section.Heading!.Number?.TrimEnd('.').Insert(0, "§") ?? section.Text,
            anchor.Text,
            Nearest(anchor, study)
        );
    }

    /// <summary>
    /// The part of the study of the same kind that is most like a lost one; null where none has a word of it.
    /// </summary>
    private static NearestAnchor? Nearest(Anchor lost, Study study)
    {
        var vocabulary = new Vocabulary();
        var wanted = vocabulary.Read(lost.Text);
        return Parts(lost.Kind, study)
            .Select(part => (part, likeness: LongestCommonSubsequence.Similarity(wanted, vocabulary.Read(part.Text))))
            .Where(pair => pair.likeness > 0)
            .OrderByDescending(pair => pair.likeness)
            .Select(pair => pair.part with { Text = FirstWords.Of(pair.part.Text, WordsShown) })
            .FirstOrDefault();
    }

    /// <summary>All parts of a kind, with their whole texts.</summary>
    private static IEnumerable<NearestAnchor> Parts(AnchorKind kind, Study study) =>
        kind switch
        {
            AnchorKind.Section => study.AllSections.Select(section => new NearestAnchor(
                section.Id,
                section.Title,
                section.HeadingSpan
            )),
            AnchorKind.Paragraph => study
                .AllSections.SelectMany(section => section.Paragraphs)
                .Select(paragraph => new NearestAnchor(paragraph.Id, paragraph.Text, paragraph.Span)),
            _ => SentencePlace.AllOf(study).Select(place => new NearestAnchor(place.Id, place.Text, place.Span)),
        };
}

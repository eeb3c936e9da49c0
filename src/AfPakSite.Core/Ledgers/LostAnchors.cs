using AfPakSite.Alignment;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Reports what was published and stands nowhere in the study, with the command that says what became of it.</summary>
public static class LostAnchors
{
    private const int WordsShown = 12;

    /// <param name="file">The ledger as it was read; null where there is none.</param>
    public static void Report(AnchoredStudy anchored, SourceText? file, DiagnosticBag diagnostics)
    {
        if (file is null)
            return;
        foreach (var (line, section) in anchored.Diff.Lost)
        {
            diagnostics.Add(
                Catalog.AnchorLost(
                    LedgerReader.PlaceOf(file, line.Id),
                    line.Id,
                    JsonText.Word(line.Kind),
                    section is null ? null : section.Heading!.Number?.TrimEnd('.').Insert(0, "§") ?? section.Text,
                    line.Text,
                    Nearest(line, anchored.Study)
                )
            );
        }
    }

    /// <summary>The part of the study of the same kind that is most like a lost one; null where none is.</summary>
    private static NearestAnchor? Nearest(Anchor line, Study study)
    {
        var vocabulary = new Vocabulary();
        var wanted = vocabulary.Read(line.Text);
        return Parts(line.Kind, study)
            .Select(part => (part, likeness: LongestCommonSubsequence.Similarity(wanted, vocabulary.Read(part.Words))))
            .Where(pair => pair.likeness > 0)
            .OrderByDescending(pair => pair.likeness)
            .Select(pair => new NearestAnchor(
                pair.part.Id,
                FirstWords.Of(pair.part.Words, WordsShown),
                pair.part.Place
            ))
            .FirstOrDefault();
    }

    private static IEnumerable<(string Id, string Words, SourceSpan Place)> Parts(AnchorKind kind, Study study) =>
        kind switch
        {
            AnchorKind.Section => study.AllSections.Select(section => (section.Id, section.Title, section.HeadingSpan)),
            AnchorKind.Paragraph => study
                .AllSections.SelectMany(section => section.Paragraphs)
                .Select(paragraph => (paragraph.Id, paragraph.Text, paragraph.Span)),
            _ => SentencePlace.AllOf(study).Select(place => (place.Id, place.Text, place.Span)),
        };
}

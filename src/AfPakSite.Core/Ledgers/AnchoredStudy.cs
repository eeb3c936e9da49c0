using AfPakSite.Alignment;
using AfPakSite.Studies;

namespace AfPakSite.Ledgers;

/// <summary>A study whose parts have their permanent ids, beside the ledger that keeps them.</summary>
public sealed class AnchoredStudy
{
    private AnchoredStudy(Study study, Ledger ledger, LedgerDiff diff) => (Study, Ledger, Diff) = (study, ledger, diff);

    public Study Study { get; }

    public Ledger Ledger { get; }

    /// <summary>What became of each anchor of the ledger.</summary>
    public LedgerDiff Diff { get; }

    /// <summary>The ids of the study's parts.</summary>
    public IEnumerable<string> StudyIds =>
        Study.AllSections.SelectMany(section =>
            section
                .Paragraphs.SelectMany(paragraph =>
                    paragraph.Sentences.Select(sentence => sentence.Id).Prepend(paragraph.Id)
                )
                .Prepend(section.Id)
        );

    /// <summary>The ids that have an address: those of the study's parts, and of what is gone.</summary>
    public IEnumerable<string> Ids => StudyIds.Concat(Diff.Gone.Select(anchor => anchor.Id));

    /// <summary>Gives the parts of a study the ids of the ledger, and new parts new ids.</summary>
    public static AnchoredStudy Of(Study study, Ledger ledger)
    {
        var vocabulary = new Vocabulary();
        var (before, parts) = (LedgerOutline.Of(ledger.Anchors, vocabulary), StudyOutline.Of(study, vocabulary));
        var alignment = Aligner.Align(before.Outline, parts.Outline, vocabulary);
        var origins = alignment.Matches.ToDictionary(match => match.New, match => before.Anchors[match.Old]);
        foreach (var (passage, anchor) in ReturnedAnchors.Find(ledger, parts.Outline, origins))
            origins.Add(passage, anchor);
        var identified = IdAssigner.Assign(parts, ledger, origins);
        var mergers = alignment.Mergers.ToDictionary(
            merger => before.Anchors[merger.Old].Id,
            merger => identified.Ids[merger.New],
            StringComparer.Ordinal
        );
        return new(study with { Sections = identified.Sections }, ledger, new(ledger, before, identified, mergers));
    }
}

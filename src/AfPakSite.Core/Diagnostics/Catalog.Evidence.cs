using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The statements of the site, and the sentences of the study that prove them.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind EvidenceNotInStudyKind = new(
        "evidence-not-in-study",
        Severity.Error,
        "No sentence of the study contains a quotation that proves a statement."
    );

    /// <param name="nearest">The passage of the study that is most like the quotation; null where none is like
    /// it.</param>
    public static Diagnostic EvidenceNotInStudy(Located<string> quotation, LikePassage? nearest) =>
        EvidenceNotInStudyKind.At(
            quotation.Span,
            $"No sentence of the study holds {Quoted(quotation.Value)}.",
            nearest switch
            {
                null => "no sentence of the study is like it",
                { Likeness: Likeness.OtherMarks, Passage: var it } =>
                    $"only quotation marks or dashes differ from {Quoted(it.Text)} in {InWords(it.Place)}",
                { Likeness: Likeness.EditedSentence, Passage: var it } =>
                    $"its sentence was edited: it now has {Quoted(it.Text)} in {InWords(it.Place)}",
                { Likeness: Likeness.Successor, Passage: var it } =>
                    $"its sentence is gone: the passage that answers for it has {Quoted(it.Text)} in {InWords(it.Place)}",
                { Passage: var it } => $"the nearest is {Quoted(it.Text)} in {InWords(it.Place)}",
            },
            nearest is not { IsUnique: true }
                ? []
                : Fix.Of(
                    $"Quote {Quoted(nearest.Passage.Text)}",
                    nearest.Likeness == Likeness.OtherMarks
                        || Slip.IsAllThatDiffers(WhiteSpace.Collapse(quotation.Value), nearest.Passage.Text),
                    AuthoredValue.Quote(quotation, nearest.Passage.Text)
                )
        );

    public static readonly DiagnosticKind EvidenceNotUniqueKind = new(
        "evidence-not-unique",
        Severity.Error,
        "Several sentences of the study contain a quotation that must identify one."
    );

    public static Diagnostic EvidenceNotUnique(Located<string> quotation, IEnumerable<StudyPlace> sentences) =>
        EvidenceNotUniqueKind.At(
            quotation.Span,
            $"More than one sentence of the study holds {Quoted(quotation.Value)}.",
            $"quote more words of the intended sentence: {Alternatives([.. sentences.Select(InWords)])}"
        );

    public static readonly DiagnosticKind DateNotInEvidenceKind = new(
        "date-not-in-evidence",
        Severity.Error,
        "An event has a year, month or day, or words for its date, that its evidence does not contain."
    );

    /// <param name="words">The part of the date, or the words for it.</param>
    public static Diagnostic DateNotInEvidence(SourceSpan date, string words) =>
        DateNotInEvidenceKind.At(
            date,
            $"The evidence does not contain {Quoted(words)}.",
            "quote a sentence that gives the date, or write the date as the evidence gives it (XXXX if unknown)"
        );

    public static readonly DiagnosticKind ExpansionNotInEvidenceKind = new(
        "expansion-not-in-evidence",
        Severity.Error,
        "An acronym has an expansion that its evidence does not contain."
    );

    public static Diagnostic ExpansionNotInEvidence(Located<string> expansion, string term) =>
        ExpansionNotInEvidenceKind.At(
            expansion.Span,
            $"The evidence for {Quoted(term)} does not contain {Quoted(expansion.Value)}.",
            "quote the sentence that spells it out, or mark it `expansion-by: site`"
        );

    public static readonly DiagnosticKind StatementWithoutEvidenceKind = new(
        "statement-without-evidence",
        Severity.Warning,
        "A paragraph about an actor or a framework quotes nothing from the study."
    );

    public static Diagnostic StatementWithoutEvidence(SourceSpan paragraph) =>
        StatementWithoutEvidenceKind.At(
            paragraph,
            "This paragraph quotes no evidence.",
            "quote the study: `[](<study:its words>)`"
        );

    public static readonly DiagnosticKind AcronymNotExpandedKind = new(
        "acronym-not-expanded",
        Severity.Warning,
        "The study uses an acronym that neither it nor the glossary spells out."
    );

    public static Diagnostic AcronymNotExpanded(SourceSpan place, string acronym) =>
        AcronymNotExpandedKind.At(
            place,
            $"Nothing spells out {Quoted(acronym)}.",
            "add it to input/glossary.yml with its `expansion:`, and with `expansion-by: site` if the study never gives it"
        );

    private static string InWords(StudyPlace place) => $"{place.Section ?? "the opening"} ({place.Span})";
}

/// <summary>A place in the study.</summary>
/// <param name="Section">The number of the section, <c>§5.1</c>, or its title; null before the first heading.</param>
public sealed record StudyPlace(string? Section, SourceSpan Span);

/// <summary>Some words of the study and their place.</summary>
public sealed record StudyPassage(string Text, StudyPlace Place);

/// <summary>A passage of the study that is like a quotation.</summary>
/// <param name="IsUnique">Whether no other sentence has these words, so that a quotation of them finds it.</param>
public sealed record LikePassage(StudyPassage Passage, Likeness Likeness, bool IsUnique);

/// <summary>How a passage of the study is like a quotation.</summary>
public enum Likeness
{
    /// <summary>It has most of the words.</summary>
    SimilarWords,

    /// <summary>It has the same words between other quotation marks, apostrophes or dashes.</summary>
    OtherMarks,

    /// <summary>It has the place of the quotation in a sentence that was edited since the last release.</summary>
    EditedSentence,

    /// <summary>It has the place of the quotation in the successor of a sentence that is gone.</summary>
    Successor,
}

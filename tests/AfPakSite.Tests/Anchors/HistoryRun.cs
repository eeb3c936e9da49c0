using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.Tests.Anchors;

/// <summary>
/// Releases a history and compares each id with the truth. Where the program asks what became of an anchor, the
/// maintainer retires it without a successor.
/// </summary>
internal sealed class HistoryRun
{
    /// <summary>The texts that each id has named.</summary>
    private readonly Dictionary<string, HashSet<Origin>> origins = new(StringComparer.Ordinal);

    private readonly HashSet<Origin> published = [];
    private readonly HistoryTally tally;
    private readonly string path;
    private Ledger ledger = Ledger.Empty;

    private HistoryRun(History history) => (path, tally) = (history.Path, new(history.Name));

    /// <summary>Releases the first text and each later one.</summary>
    public static HistoryTally Of(History history)
    {
        var run = new HistoryRun(history);
        var writer = new DraftWriter(history.Path.EndsWith(".md", StringComparison.Ordinal));
        var drafts = new List<Draft> { history.First };
        run.Release(new(history.First, writer, []), history.First, "the first text");
        foreach (var release in history.Releases)
        {
            var editor = new Editor(drafts[^1].Copy(), writer, drafts);
            foreach (var step in release.Steps)
                Take(step, editor, release);
            run.Release(editor, drafts[^1], release.Title);
            drafts.Add(editor.Draft);
            writer = editor.Writer;
        }
        return run.tally;
    }

    private static void Take(EditorsStep step, Editor editor, EditorsRelease release)
    {
        try
        {
            editor.Take(step);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{release.Title}, {step.Verb}: {exception.Message}", exception);
        }
    }

    private void Release(Editor editor, Draft before, string title)
    {
        tally.Begin(title);
        var study = StudyReader.Read(
            new SourceText(path, editor.Writer.Write(editor.Draft)),
            "en",
            new DiagnosticBag()
        );
        var parts = new TrueParts(editor.Draft);
        AssertReadAs(parts, study, title);
        var anchored = Answer(study, parts, editor.Doubtful);
        foreach (var (part, (id, _)) in parts.All.Zip(PartsOf(anchored.Study)))
            Compare(part, id, editor.Doubtful.Contains(part.Origin));
        var next = EditedStudy.Release(anchored, LedgerDate.Of(new DateOnly(2026, 1, 1).AddDays(7 * tally.Releases)));
        CompareAliases(next, new(before), parts);
        foreach (var (part, (id, _)) in parts.All.Zip(PartsOf(anchored.Study)))
            Note(part, id);
        ledger = next;
    }

    /// <summary>The program divides the text into the parts of the draft.</summary>
    private static void AssertReadAs(TrueParts parts, Study study, string title)
    {
        var written = parts.All.Select(part => DraftWriter.LettersOf(part.Text));
        var read = PartsOf(study).Select(part => DraftWriter.LettersOf(part.Text));
        var (here, there) = written.Append("").Zip(read.Append("")).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.True(written.SequenceEqual(read), $"{title}: “{here}” is read as “{there}”.");
    }

    /// <summary>Retires the anchors that are lost until none is.</summary>
    private AnchoredStudy Answer(Study study, TrueParts parts, IReadOnlySet<Origin> doubtful)
    {
        while (true)
        {
            var anchored = AnchoredStudy.Of(study, ledger);
            var lost = anchored.Diff.Lost.Select(question => question.Anchor.Id).ToHashSet(StringComparer.Ordinal);
            if (lost.Count == 0)
                return anchored;
            foreach (var question in anchored.Diff.Lost)
            {
                var known = origins[question.Anchor.Id];
                tally.Ask(question.Anchor, isExpected: doubtful.Overlaps(known) || !parts.Contain(known));
            }
            ledger = ledger with
            {
                Anchors =
                [
                    .. ledger.Anchors.Select(anchor =>
                        lost.Contains(anchor.Id) ? anchor with { Retired = new("2026-01-01", null) } : anchor
                    ),
                ],
            };
        }
    }

    private void Compare(TruePart part, string id, bool isDoubtful)
    {
        var known = origins.GetValueOrDefault(id, []);
        if (known.Count > 0 && !part.Origins.Overlaps(known))
            tally.AddWrong($"{id} of {known.First()} went to {part.Origin}");
        if (!isDoubtful && published.Contains(part.Origin))
            tally.Expect(part.Origin, isKept: known.Contains(part.Origin));
    }

    /// <summary>Notes which text an id names. A wrong id is reported once, when it goes there.</summary>
    private void Note(TruePart part, string id)
    {
        published.Add(part.Origin);
        if (!origins.TryGetValue(id, out var known) || !part.Origins.Overlaps(known))
            origins[id] = known = [];
        known.Add(part.Origin);
    }

    /// <summary>An id may lead only to a text that contains some of its own.</summary>
    private void CompareAliases(Ledger next, TrueParts before, TrueParts after)
    {
        var gone = ledger.Gone.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var byId = after.All.Zip(next.Anchors).ToDictionary(pair => pair.Second.Id, pair => pair.First);
        foreach (var anchor in next.Gone.Where(anchor => anchor.Retired!.To is not null && !gone.Contains(anchor.Id)))
        {
            tally.Aliases++;
            var known = origins[anchor.Id];
            var target = byId[anchor.Retired!.To!];
            if (!target.Origins.Overlaps(known) && !before.SentencesOf(known).Overlaps(target.Sentences))
                tally.AddWrong($"{anchor.Id} of {known.First()} leads to {target.Origin}");
        }
    }

    /// <summary>The sections, paragraphs and sentences of a study in the order of the ledger.</summary>
    private static IEnumerable<(string Id, string Text)> PartsOf(Study study) =>
        study.AllSections.SelectMany(section =>
            section
                .Paragraphs.SelectMany(paragraph =>
                    paragraph
                        .Sentences.Select(sentence => (sentence.Id, sentence.Range.Of(paragraph.Text)))
                        .Prepend((paragraph.Id, paragraph.Text))
                )
                .Prepend((section.Id, section.Title))
        );
}

/// <summary>The parts of a draft in the order of the ledger.</summary>
internal sealed class TrueParts(Draft draft)
{
    public IReadOnlyList<TruePart> All { get; } =
    [
        .. draft.Sections.SelectMany(section =>
            section
                .Paragraphs.SelectMany(paragraph =>
                    paragraph
                        .Sentences.Select(sentence => TruePart.Of(sentence, sentence.Text, [sentence]))
                        .Prepend(TruePart.Of(paragraph, paragraph.Text, paragraph.Sentences))
                )
                .Prepend(
                    TruePart.Of(
                        section,
                        section.Title,
                        draft
                            .Branch(section)
                            .SelectMany(inner => inner.Paragraphs)
                            .SelectMany(paragraph => paragraph.Sentences)
                    )
                )
        ),
    ];

    /// <summary>Whether one of some texts is in the draft, as itself or as a part of another text.</summary>
    public bool Contain(IEnumerable<Origin> origins) => All.Any(part => part.Origins.Overlaps(origins));

    public HashSet<Origin> SentencesOf(HashSet<Origin> origins) =>
        [.. All.Where(part => origins.Contains(part.Origin)).SelectMany(part => part.Sentences)];
}

/// <summary>A part of a draft with its origins and those of its sentences.</summary>
internal sealed record TruePart(
    string Text,
    Origin Origin,
    IReadOnlySet<Origin> Origins,
    IReadOnlySet<Origin> Sentences
)
{
    public static TruePart Of(DraftPart part, string text, IEnumerable<DraftSentence> sentences) =>
        new(
            text,
            part.Origin,
            part.Origins.ToHashSet(),
            sentences.SelectMany(sentence => sentence.Origins).ToHashSet()
        );
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.History;

/// <summary>Reads a study back from the ledger, as it was after a release.</summary>
public static class EditionReader
{
    /// <param name="name">The name of the text in messages.</param>
    /// <param name="language">The tag of the study's language.</param>
    /// <param name="current">The study as it is now: its labels name the same anchors, because the ledger keeps
    /// none.</param>
    public static Study Read(Snapshot snapshot, string name, string language, Study current)
    {
        var labels = LabelsOf(current);
        var lines = Lines(snapshot.Anchors);
        var source = new SourceText(
            name,
            string.Concat(lines.Select(line => line.Text).Prepend(snapshot.Title).Select(text => $"{text}\n"))
        );
        var blocks = ImmutableArray.CreateBuilder<StudyBlock>();
        var start = snapshot.Title.Length + 1;
        foreach (var line in lines)
        {
            if (line.Text.Length > 0)
                blocks.Add(line.ToBlock(new(source, start, line.Text.Length), labels));
            start += line.Text.Length + 1;
        }
        var title = new SourceSpan(source, 0, snapshot.Title.Length);
        var words = StudyLanguage.For(language);
        var noted = NumberedNotes.Read(blocks.ToImmutable(), words, new DiagnosticBag());
        var study = new Study(source, snapshot.Title, title, SectionTree.Build(noted, words));
        return AnchoredStudy.Of(study, new Ledger(snapshot.Title, snapshot.Anchors, [], [], [])).Study;
    }

    private static Dictionary<string, string> LabelsOf(Study study)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in study.AllSections)
        {
            if (section.Label is { } ofSection)
                labels.TryAdd(section.Id, ofSection);
            foreach (var paragraph in section.Paragraphs)
            {
                if (paragraph.Label is { } label)
                    labels.TryAdd(paragraph.Id, label);
            }
        }
        return labels;
    }

    private static List<Line> Lines(ImmutableArray<Anchor> anchors)
    {
        var lines = new List<Line>();
        foreach (var anchor in anchors)
        {
            if (anchor.Kind == AnchorKind.Sentence)
                lines[^1] = lines[^1] with { Sentences = lines[^1].Sentences.Add(anchor.Text) };
            else
                lines.Add(new(anchor, []));
        }
        return lines;
    }

    /// <summary>A heading, or a paragraph with its sentences.</summary>
    private sealed record Line(Anchor Anchor, ImmutableArray<string> Sentences)
    {
        public string Text => Anchor.Heading is { Number: { } number } ? $"{number} {Anchor.Text}" : Anchor.Text;

        public StudyBlock ToBlock(SourceSpan span, IReadOnlyDictionary<string, string> labels) =>
            Anchor.Heading is { } heading
                ? new StudyBlock.Heading(
                    span,
                    heading.Level,
                    heading.Number is { } number ? HeadingForm.NumberOf(number) : null,
                    Anchor.Text,
                    labels.GetValueOrDefault(Anchor.Id)
                )
                : new StudyBlock.Paragraph(
                    span,
                    Anchor.Form?.Kind ?? ParagraphKind.Text,
                    Anchor.Text,
                    Runs(span.Start),
                    [.. Ranges()],
                    Marks: [.. Marks()],
                    Label: labels.GetValueOrDefault(Anchor.Id)
                );

        private IEnumerable<NoteMark> Marks() =>
            (Anchor.Form?.Styles ?? [])
                .Where(piece => piece.Note > 0)
                .Select(piece => new NoteMark(piece.Range, piece.Note));

        /// <summary>
        /// The sentences as they were split at the time of the release, because the rules may have changed.
        /// </summary>
        private IEnumerable<TextRange> Ranges()
        {
            var at = 0;
            foreach (var sentence in Sentences)
            {
                var start = Anchor.Text.IndexOf(sentence, at, StringComparison.Ordinal);
                if (start < 0)
                    continue;
                yield return new(start, sentence.Length);
                at = start + sentence.Length;
            }
        }

        /// <summary>The styled pieces, and the plain ones between them.</summary>
        private ImmutableArray<TextRun> Runs(int start)
        {
            var runs = ImmutableArray.CreateBuilder<TextRun>();
            var at = 0;
            foreach (var piece in (Anchor.Form?.Styles ?? []).Where(piece => piece.Note == 0))
            {
                Add(at, piece.Range.Start, TextStyle.None);
                Add(piece.Range.Start, piece.Range.End, piece.Style);
                at = piece.Range.End;
            }
            Add(at, Anchor.Text.Length, TextStyle.None);
            return runs.ToImmutable();

            void Add(int from, int to, TextStyle style)
            {
                if (to > from)
                    runs.Add(new(from, to - from, start + from, style));
            }
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.History;

/// <summary>Reads a study back from the ledger, as it was after a release.</summary>
public static class EditionReader
{
    /// <param name="name">What the text is called where something about it must be told.</param>
    public static Study Read(Snapshot snapshot, string name)
    {
        var text = new StringBuilder(snapshot.Title).Append('\n');
        var places = snapshot
            .Anchors.Where(anchor => anchor.Kind != AnchorKind.Sentence)
            .Select(anchor => (anchor, line: LineOf(anchor), start: Append(text, LineOf(anchor))))
            .ToList();
        var source = new SourceText(name, text.ToString());
        var blocks = places
            .Where(place => place.line.Length > 0)
            .Select(place => Block(place.anchor, new(source, place.start, place.line.Length)));
        var study = new Study(
            source,
            snapshot.Title,
            new(source, 0, snapshot.Title.Length),
            SectionTree.Build([.. blocks])
        );
        return new SnapshotIds(snapshot).GiveTo(study);
    }

    private static string LineOf(Anchor anchor) =>
        anchor.Heading is { Number: { } number } ? $"{number} {anchor.Text}" : anchor.Text;

    private static int Append(StringBuilder text, string line)
    {
        var start = text.Length;
        text.Append(line).Append('\n');
        return start;
    }

    private static StudyBlock Block(Anchor anchor, SourceSpan span) =>
        anchor.Heading is { } heading
            ? new StudyHeading(span, heading.Level, heading.Number?.TrimEnd('.'), anchor.Text)
            : new StudyParagraph(span, anchor.Form?.Kind ?? ParagraphKind.Text, anchor.Text, Runs(anchor, span.Start));

    /// <summary>The styled pieces, and the plain ones between them.</summary>
    private static ImmutableArray<TextRun> Runs(Anchor anchor, int start)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var at = 0;
        foreach (var piece in anchor.Form?.Styles ?? [])
        {
            Add(at, piece.Range.Start, TextStyle.None);
            Add(piece.Range.Start, piece.Range.End, piece.Style);
            at = piece.Range.End;
        }
        Add(at, anchor.Text.Length, TextStyle.None);
        return runs.ToImmutable();

        void Add(int from, int to, TextStyle style)
        {
            if (to > from)
                runs.Add(new(from, to - from, start + from, style));
        }
    }

    /// <summary>Gives the parts of a study that was read from a snapshot the ids and slugs that the snapshot has, and its sentences.</summary>
    private sealed class SnapshotIds(Snapshot snapshot)
    {
        private readonly Queue<Anchor> sections = new(
            snapshot.Anchors.Where(anchor => anchor.Kind == AnchorKind.Section)
        );
        private readonly Queue<Anchor> rest = new(snapshot.Anchors.Where(anchor => anchor.Kind != AnchorKind.Section));

        public Study GiveTo(Study study) => study with { Sections = [.. study.Sections.Select(Give)] };

        private Section Give(Section section)
        {
            var anchor = sections.Dequeue();
            return section with
            {
                Id = anchor.Id,
                Slug = anchor.Heading!.Slug,
                Paragraphs = [.. section.Paragraphs.Select(Give)],
                Subsections = [.. section.Subsections.Select(Give)],
            };
        }

        private Paragraph Give(Paragraph paragraph)
        {
            var anchor = rest.Dequeue();
            return paragraph with { Id = anchor.Id, Sentences = [.. Sentences(paragraph.Text)] };
        }

        /// <summary>The sentences as they were cut at the time, whatever the rules are today.</summary>
        private IEnumerable<Sentence> Sentences(string text)
        {
            var at = 0;
            while (rest.TryPeek(out var anchor) && anchor.Kind == AnchorKind.Sentence)
            {
                var start = text.IndexOf(anchor.Text, at, StringComparison.Ordinal);
                if (start >= 0)
                {
                    yield return new(anchor.Id, new TextRange(start, anchor.Text.Length));
                    at = start + anchor.Text.Length;
                }
                rest.Dequeue();
            }
        }
    }
}

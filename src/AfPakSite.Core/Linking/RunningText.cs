using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Splits a paragraph into pieces for rendering, at links, styles and expanded acronyms.</summary>
public static class RunningText
{
    /// <summary>
    /// The sentences in order, each with the white space before it. Together, the pieces are the paragraph's text.
    /// </summary>
    public static ImmutableArray<SentencePieces> Layout(LinkedSite linked, Paragraph paragraph)
    {
        var formulas = paragraph.Formulas.ToList();
        var citations = linked.CitationsIn(paragraph).Where(citation => !citation.Works.IsEmpty).ToList();
        var references = Beside(formulas, linked.References.LinkedIn(paragraph), one => one.Reference.Range).ToList();
        var links = Beside(formulas, paragraph.Links, link => link.Range).ToList();
        var mentions = MentionsBeside(
            links,
            references,
            Beside(formulas, linked.MentionsIn(paragraph), one => one.Range)
        );
        var uses = UsesBeside(mentions, Beside(formulas, linked.UsesIn(paragraph), one => one.Range));
        var cuts = PieceCuts.Of(paragraph, Linked(links, citations, mentions, references, uses));
        var sentences = ImmutableArray.CreateBuilder<SentencePieces>();
        var end = 0;
        var marks = new MarkCursor(paragraph.NoteMarks);
        foreach (var (index, sentence) in paragraph.Sentences.Index())
        {
            var space = paragraph.Text[end..sentence.Range.Start];
            end = sentence.Range.End;
            var next =
                index + 1 < paragraph.Sentences.Length ? paragraph.Sentences[index + 1].Range.Start : int.MaxValue;
            sentences.Add(
                new(sentence, space, linked.HeadAt(sentence), [.. Group(marks.AddTo(Pieces(sentence.Range), next))])
            );
        }
        return sentences.ToImmutable();

        IEnumerable<(PieceGroup Group, int End)> Pieces(TextRange range)
        {
            for (var start = range.Start; start < range.End; )
            {
                var stop = Math.Min(range.End, cuts.After(start));
                var piece = TextRange.Between(start, stop);
                var group = new PieceGroup(
                    Around(citations, piece, citation => citation.Citation.Range),
                    Around(mentions, piece, mention => mention.Range),
                    [
                        new(
                            piece.Of(paragraph.Text),
                            paragraph.StyleAt(start),
                            Around(uses, piece, use => use.Range)?.Term,
                            paragraph.RunIn is { } runIn && runIn.Contains(piece)
                        ),
                    ],
                    MarkAround(paragraph, piece),
                    Around(references, piece, reference => reference.Reference.Range),
                    Around(links, piece, link => link.Range)
                );
                yield return (group, stop);
                start = stop;
            }
        }
    }

    private static IEnumerable<TextRange> Linked(
        List<StudyLink> links,
        List<LinkedCitation> citations,
        List<Mention> mentions,
        List<LinkedReference> references,
        List<TermUse> uses
    ) =>
        [
            .. links.Select(link => link.Range),
            .. citations.Select(citation => citation.Citation.Range),
            .. mentions.Select(mention => mention.Range),
            .. references.Select(reference => reference.Reference.Range),
            .. uses.Select(use => use.Range),
        ];

    /// <summary>The items outside of formulas.</summary>
    private static IEnumerable<T> Beside<T>(
        List<TextRange> formulas,
        IEnumerable<T> items,
        Func<T, TextRange> rangeOf
    ) => items.Where(item => !SortedPlaces.Overlapping(formulas, rangeOf(item), range => range).Any());

    /// <summary>The mentions that become links: links cannot be in one another.</summary>
    private static List<Mention> MentionsBeside(
        List<StudyLink> links,
        List<LinkedReference> references,
        IEnumerable<Mention> mentions
    ) =>
        mentions
            .Where(mention =>
                mention.Linked
                && !SortedPlaces.Overlapping(references, mention.Range, one => one.Reference.Range).Any()
                && !SortedPlaces.Overlapping(links, mention.Range, link => link.Range).Any()
            )
            .ToList();

    private static List<TermUse> UsesBeside(List<Mention> mentions, IEnumerable<TermUse> uses) =>
        uses.Where(use =>
                use.Marked
                && SortedPlaces
                    .Overlapping(mentions, use.Range, mention => mention.Range)
                    .All(mention => use.Range.Contains(mention.Range))
            )
            .ToList();

    /// <summary>Puts marks that are not part of the text between the pieces of a text.</summary>
    private sealed class MarkCursor(ImmutableArray<NoteMark> marks)
    {
        private int next;

        /// <param name="end">The place after the pieces at which the next sentence begins.</param>
        public IEnumerable<PieceGroup> AddTo(IEnumerable<(PieceGroup Group, int End)> pieces, int end)
        {
            foreach (var (piece, stop) in pieces)
            {
                yield return piece;
                foreach (var mark in UpTo(stop))
                    yield return mark;
            }
            foreach (var mark in UpTo(end))
                yield return mark;
        }

        private IEnumerable<PieceGroup> UpTo(int offset)
        {
            for (; next < marks.Length && marks[next].Range.End <= offset; next++)
            {
                if (marks[next].Range.Length == 0)
                    yield return new(null, null, [], marks[next]);
            }
        }
    }

    /// <summary>Groups adjacent pieces of one citation or one mention into one link.</summary>
    private static IEnumerable<PieceGroup> Group(IEnumerable<PieceGroup> pieces)
    {
        PieceGroup? open = null;
        var joined = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in pieces)
        {
            if (
                open is not null
                && !(
                    ReferenceEquals(open.Citation, piece.Citation)
                    && ReferenceEquals(open.Mention, piece.Mention)
                    && ReferenceEquals(open.Reference, piece.Reference)
                    && ReferenceEquals(open.Link, piece.Link)
                    && open.Mark == piece.Mark
                )
            )
            {
                yield return Joined(open, joined);
                joined.Clear();
            }
            joined.AddRange(piece.Pieces);
            open = piece;
        }
        if (open is not null)
            yield return Joined(open, joined);
    }

    /// <summary>A group with all of its pieces; most have one.</summary>
    private static PieceGroup Joined(PieceGroup open, ImmutableArray<Piece>.Builder pieces) =>
        pieces.Count == open.Pieces.Length ? open : open with { Pieces = pieces.ToImmutable() };

    /// <summary>The item that a piece is part of; null if there is none.</summary>
    private static T? Around<T>(List<T> items, TextRange piece, Func<T, TextRange> rangeOf)
        where T : class =>
        SortedPlaces.Overlapping(items, piece, rangeOf).FirstOrDefault(item => rangeOf(item).Contains(piece));

    /// <summary>The mark that a piece is part of; null if there is none.</summary>
    private static NoteMark? MarkAround(Paragraph paragraph, TextRange piece)
    {
        foreach (var mark in SortedPlaces.Overlapping(paragraph.NoteMarks, piece, mark => mark.Range))
            return mark.Range.Contains(piece) ? mark : null;
        return null;
    }
}

/// <summary>A sentence in pieces, and the white space before it.</summary>
/// <param name="Head">The marginal head at the sentence, which is not part of the study; null for most
/// sentences.</param>
public sealed record SentencePieces(
    Sentence Sentence,
    string Space,
    MarginalHead? Head,
    ImmutableArray<PieceGroup> Groups
);

/// <summary>
/// The pieces of one link (a citation, a mention, a reference or the mark of a note), or text without a link.
/// </summary>
/// <param name="Mark">The mark of a note. It has no pieces where markup, and not text, says that there is one.</param>
/// <param name="Reference">The reference to another part of the study, which may show other words than its
/// text.</param>
/// <param name="Link">The link to another site; a citation or a reference in it counts more.</param>
public sealed record PieceGroup(
    LinkedCitation? Citation,
    Mention? Mention,
    ImmutableArray<Piece> Pieces,
    NoteMark? Mark = null,
    LinkedReference? Reference = null,
    StudyLink? Link = null
)
{
    /// <summary>What readers see instead of the text; null where they see the text.</summary>
    public string? Shown =>
        Reference?.Shown
        ?? (Citation is { } cited ? ShownKeys.Of(cited, string.Concat(Pieces.Select(piece => piece.Text))) : null);
}

/// <summary>A piece of text in one style.</summary>
/// <param name="Abbreviation">The term to expand here; null for other text.</param>
/// <param name="IsRunIn">Whether it is part of the paragraph's run-in heading.</param>
public sealed record Piece(string Text, TextStyle Style, Term? Abbreviation, bool IsRunIn);

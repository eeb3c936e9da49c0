using AfPakSite.Formulas;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>A piece of a sentence of the study as other pages quote it.</summary>
/// <param name="Formula">What the piece shows in MathML; null for text.</param>
public sealed record QuotedPiece(string Text, bool IsHit, string? Formula = null);

/// <summary>
/// Splits a sentence that another page quotes at the words to emphasize, at its formulas, and where readers see the
/// name of a part of the study instead of markup.
/// </summary>
public static class QuotedPieces
{
    /// <param name="hits">The ranges to emphasize, in order and without overlaps.</param>
    public static IEnumerable<QuotedPiece> Of(LinkedSite linked, SentencePlace place, IEnumerable<TextRange> hits)
    {
        var (range, text, all) = (place.Sentence.Range, Quotation.Within(place.Text), hits.ToList());
        var at = range.Start;
        foreach (var (replaced, piece) in Replaced(linked, place, all))
        {
            foreach (var plain in Plain(text, range.Start, TextRange.Between(at, replaced.Start), all))
                yield return plain;
            yield return piece;
            at = replaced.End;
        }
        foreach (var plain in Plain(text, range.Start, TextRange.Between(at, range.End), all))
            yield return plain;
    }

    /// <summary>The formulas that are understood, and the references that show other words than their text.</summary>
    private static IEnumerable<(TextRange Range, QuotedPiece Piece)> Replaced(
        LinkedSite linked,
        SentencePlace place,
        List<TextRange> hits
    )
    {
        var (paragraph, sentence) = (place.Paragraph, place.Sentence.Range);
        var formulas =
            from range in FormulasIn(paragraph, sentence)
            let formula = TexFormula.Read(range.Of(paragraph.Text)).Element
            where formula is not null
            select (range, new QuotedPiece(range.Of(paragraph.Text), IsHit(range, hits), formula));
        var references =
            from linkedReference in linked.References.LinkedIn(paragraph, sentence)
            where linkedReference.Shown is not null && sentence.Contains(linkedReference.Reference.Range)
            let range = linkedReference.Reference.Range
            select (range, new QuotedPiece(linkedReference.Shown!, IsHit(range, hits)));
        var citations =
            from citation in linked.CitationsIn(paragraph)
            let range = citation.Citation.Range
            where !citation.Works.IsEmpty && sentence.Contains(range)
            let shown = ShownKeys.Of(citation, range.Of(paragraph.Text))
            where shown is not null
            select (range, new QuotedPiece(shown, IsHit(range, hits)));
        return formulas.Concat(references).Concat(citations).OrderBy(one => one.range.Start);
    }

    private static IEnumerable<TextRange> FormulasIn(Paragraph paragraph, TextRange sentence)
    {
        var runs = paragraph.Runs;
        var index = Math.Max(0, SortedPlaces.LastAtOrBefore(runs, sentence.Start, run => run.Start));
        for (; index < runs.Length && runs[index].Start < sentence.End; index++)
        {
            var range = new TextRange(runs[index].Start, runs[index].Length);
            if (runs[index].Style.HasFlag(TextStyle.Formula) && sentence.Contains(range))
                yield return range;
        }
    }

    private static bool IsHit(TextRange range, List<TextRange> hits) => hits.Exists(hit => hit.Overlaps(range));

    /// <summary>The pieces of a range without anything else in it.</summary>
    private static IEnumerable<QuotedPiece> Plain(string text, int start, TextRange range, List<TextRange> hits)
    {
        var at = range.Start;
        foreach (var hit in hits.Where(hit => hit.Overlaps(range)))
        {
            var (from, to) = (Math.Max(at, hit.Start), Math.Min(range.End, hit.End));
            yield return new(text[(at - start)..(from - start)], false);
            yield return new(text[(from - start)..(to - start)], true);
            at = to;
        }
        yield return new(text[(at - start)..(range.End - start)], false);
    }
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Joins the lines of a plain text that was wrapped at a width, as mail and copies from a PDF are. The text counts as
/// wrapped if many of its lines end within a sentence; otherwise each is a paragraph, except single broken lines.
/// </summary>
internal sealed class HardWraps(StudyLanguage language)
{
    private const int FewestBreaks = 2;

    /// <summary>The least width of a text whose full lines end within sentences.</summary>
    private const int NarrowestText = 40;

    /// <summary>The fewest spaces of a line that ends within a sentence; items of a list have fewer.</summary>
    private const int FewestSpaces = 2;

    /// <summary>
    /// The breaks of a text whose long lines say that it was not wrapped: many of them are not joined, because only
    /// some of its lines would be.
    /// </summary>
    private const int ManyBreaks = 8;

    /// <summary>The most lines of a list that a colon begins.</summary>
    private const int LongestList = 20;

    /// <summary>The longest line of a text that was wrapped.</summary>
    private const int WidestLine = 120;

    public ImmutableArray<PlainLine> Join(ImmutableArray<PlainLine> lines, DiagnosticBag diagnostics)
    {
        var width = WidthOf(lines);
        var breaks = Enumerable
            .Range(1, Math.Max(0, lines.Length - 1))
            .Where(index => IsBreak(lines, index, width))
            .ToList();
        var pairs = lines.Skip(1).Count(line => !line.IsAfterBlank);
        if (breaks.Count < FewestBreaks || breaks.Count * 4 < pairs || width > WidestLine)
            return new BrokenLines(lines, breaks, language)
            {
                CanJoin = breaks.Count < ManyBreaks || breaks.Count * 4 < lines.Length,
            }.Join(diagnostics);
        diagnostics.Add(Catalog.StudyWrapped(lines[breaks[0] - 1].Span));
        return Joined(lines, width);
    }

    /// <summary>The width of the text, which one line in a hundred may exceed, as rows of tables do.</summary>
    private static int WidthOf(ImmutableArray<PlainLine> lines) =>
        lines.IsEmpty
            ? 0
            : lines.Select(line => line.Text.Length).Order().ElementAt(lines.Length - 1 - lines.Length / 100);

    /// <summary>
    /// The paragraphs: a line belongs to the one above it unless an empty line separates them, either is a heading, or
    /// the line above is short and ends a sentence.
    /// </summary>
    private ImmutableArray<PlainLine> Joined(ImmutableArray<PlainLine> lines, int width)
    {
        var joined = ImmutableArray.CreateBuilder<PlainLine>();
        var parts = ImmutableArray.CreateBuilder<SourceSpan>();
        foreach (var (index, line) in lines.Index())
        {
            if (index == 0 || Begins(line, lines[index - 1], width))
                Flush(index);
            parts.Add(line.Span);
        }
        Flush(lines.Length);
        return joined.ToImmutable();

        void Flush(int end)
        {
            if (parts.Count > 0)
                joined.Add(
                    parts.Count == 1 ? lines[end - 1] : new(parts.ToImmutable(), lines[end - parts.Count].IsAfterBlank)
                );
            parts.Clear();
        }
    }

    private bool Begins(PlainLine line, PlainLine above, int width) =>
        line.IsAfterBlank
        || line.MarkedLevel > 0
        || above.MarkedLevel > 0
        || AlignedRows.CellsOf(line.Text) is { Count: > 1 and var cells }
            && AlignedRows.CellsOf(above.Text).Count == cells
        || IsHeading(line)
        || !char.IsLower(line.Text[0]) && (IsHeading(above) || EndsParagraph(above, width));

    /// <summary>Whether a line is short and ends a sentence; without capitals, it may be a title, too.</summary>
    private bool EndsParagraph(PlainLine line, int width) =>
        IsShort(line, width) && (!language.HasCapitals || HeadingReader.EndsSentence(line.Text));

    private static bool IsShort(PlainLine line, int width) => line.Text.Length < width * 3 / 4;

    /// <summary>Whether a line begins within a sentence of the line above.</summary>
    private bool IsBreak(ImmutableArray<PlainLine> lines, int index, int width)
    {
        var (above, line) = (lines[index - 1], lines[index]);
        return !line.IsAfterBlank
            && !IsItemOf(lines, index)
            && GoesOn(above, line, width)
            && above.Text.Count(c => c == ' ') >= FewestSpaces
            && !HeadingReader.IsUnnumberedHeading(above.Text, language);
    }

    /// <summary>Whether a line is one of those with small letters that follow a colon.</summary>
    private static bool IsItemOf(ImmutableArray<PlainLine> lines, int index)
    {
        for (var at = index; at > 0 && index - at < LongestList && !lines[at].IsAfterBlank; at--)
        {
            if (!char.IsLower(lines[at].Text[0]))
                return false;
            if (lines[at - 1].Text.EndsWith(':'))
                return true;
        }
        return false;
    }

    /// <summary>Whether a line goes on with a small letter or, in a script without them, after a full line.</summary>
    private bool GoesOn(PlainLine above, PlainLine line, int width) =>
        language.HasCapitals
            ? char.IsLower(line.Text[0]) && (char.IsLower(above.Text[^1]) || above.Text[^1] is ',' or '-')
            : width >= NarrowestText
                && char.IsLetter(line.Text[0])
                && !IsShort(above, width)
                && !HeadingReader.EndsSentence(above.Text);

    /// <summary>Whether a line has the form of a heading.</summary>
    private bool IsHeading(PlainLine line) =>
        line.Form is { IsMarked: true } form && HeadingReader.IsTitle(form)
        || HeadingReader.IsUnnumberedHeading(line.Text, language);
}

using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>The lines of a plain text that could be numbered headings, and what follows each.</summary>
internal sealed class NumberedLines
{
    private readonly ImmutableArray<PlainLine> lines;

    /// <summary>For each line, the next one that could be a numbered heading, or the number of lines.</summary>
    private readonly int[] next;

    /// <summary>
    /// For each line with a number, the next one with the same number that has a text below it and does not go on with
    /// a list; 0 without one.
    /// </summary>
    private readonly int[] nextSame;
    private readonly HashSet<(NumberSeries, int)> numbers = [];

    /// <param name="lines">The lines below the title.</param>
    public NumberedLines(ImmutableArray<PlainLine> lines)
    {
        this.lines = lines;
        (next, nextSame) = (new int[lines.Length], new int[lines.Length]);
        var last = new Dictionary<(NumberSeries, string), int>();
        for (var (index, below) = (lines.Length - 1, lines.Length); index >= 0; index--)
        {
            next[index] = below;
            if (lines[index].Form is not { } form || !HeadingReader.IsTitle(form))
                continue;
            below = index;
            numbers.Add((form.Series, form.Value));
            nextSame[index] = last.GetValueOrDefault((form.Series, form.Number));
            if (HasTextBelow(index) && !(index > 0 && lines[index - 1].Form?.Value == form.Value - 1))
                last[(form.Series, form.Number)] = index;
        }
    }

    /// <summary>Whether one of them has a number.</summary>
    public bool Contain(NumberSeries series, int value) => numbers.Contains((series, value));

    /// <summary>Whether the next of them is directly below a line.</summary>
    public bool AreDirectlyBelow(int index) => next[index] == index + 1;

    /// <summary>The next of them below a line; null without one.</summary>
    public HeadingForm? Next(int index) => next[index] < lines.Length ? lines[next[index]].Form : null;

    /// <summary>
    /// The next with the same number as that of a line, if it has a text below it and does not go on with a list; null
    /// without one.
    /// </summary>
    public HeadingForm? NextSame(int index) => nextSame[index] > 0 ? lines[nextSame[index]].Form : null;

    /// <summary>
    /// Whether the line below one with a number is a text, or the heading of a subsection. Below a number without a
    /// title, the title may be before the text.
    /// </summary>
    public bool HasTextBelow(int index)
    {
        if (index + 1 >= lines.Length)
            return false;
        var (form, below) = (lines[index].Form!, lines[index + 1]);
        if (form.Title.Length == 0 && below.Form is null && index + 2 < lines.Length)
            return HeadingReader.EndsSentence(below.Text) || HeadingReader.EndsSentence(lines[index + 2].Text);
        return below.Form is { } inner && HeadingReader.IsTitle(inner)
            ? inner.Parts.Length > form.Parts.Length || inner.Series != form.Series
            : HeadingReader.EndsSentence(below.Text);
    }
}

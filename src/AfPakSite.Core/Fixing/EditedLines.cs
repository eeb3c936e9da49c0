using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Fixing;

/// <summary>Lines that a fix changes, before and after; long ones are cut around the change.</summary>
/// <param name="Place">The first of the lines, as <c>path:line</c>.</param>
/// <param name="Before">What is removed; empty if lines are only added.</param>
/// <param name="After">What takes its place; empty if lines are only removed.</param>
public sealed record EditedLines(string Place, string Before, string After)
{
    /// <summary>How many characters of a line are shown on each side of a change.</summary>
    private const int Around = 60;

    private const string Cut = "…";

    /// <summary>
    /// The lines in the order of the paths and of the text; nothing for decisions, whose title says all.
    /// </summary>
    public static ImmutableArray<EditedLines> Of(Fix fix) =>
        [.. FixPlan.Of([fix]).Files.SelectMany(file => Groups(file).Select(edits => Of(file.Source, edits)))];

    /// <summary>Edits that touch the same line or the next one.</summary>
    private static IEnumerable<List<Edit>> Groups(FileEdits file)
    {
        List<Edit> group = [];
        foreach (var edit in file.Edits)
        {
            if (group.Count > 0 && edit.Span.Position.Line > group[^1].Span.EndPosition.Line + 1)
            {
                yield return group;
                group = [];
            }
            group.Add(edit);
        }
        if (group.Count > 0)
            yield return group;
    }

    private static EditedLines Of(SourceText source, List<Edit> edits)
    {
        var (first, last) = (edits[0].Span.Position.Line, edits[^1].Span.EndPosition.Line);
        var lines = TextRange.Between(source.SpanOfLine(first).Start, source.SpanOfLine(last).End);
        var shown = TextRange.Between(
            StartOfShown(source.Content, lines.Start, edits[0].Span.Start),
            EndOfShown(source.Content, lines.End, edits[^1].Span.End)
        );
        return Of(
            source.Path,
            first,
            Marked(shown.Of(source.Content), lines, shown),
            Marked(FileEdits.Apply(edits, source.Content, shown), lines, shown)
        );
    }

    /// <summary>Leaves out the whole lines that both texts begin or end with.</summary>
    private static EditedLines Of(string path, int line, string before, string after)
    {
        var (removed, added) = (before.Split('\n'), after.Split('\n'));
        var same = removed.AsSpan().CommonPrefixLength(added);
        (removed, added) = (removed[same..], added[same..]);
        while (removed.Length > 0 && added.Length > 0 && removed[^1] == added[^1])
            (removed, added) = (removed[..^1], added[..^1]);
        return new($"{path}:{line + same}", string.Join('\n', removed), string.Join('\n', added));
    }

    private static string Marked(string text, TextRange lines, TextRange shown) =>
        (shown.Start > lines.Start ? Cut : "")
        + string.Join('\n', text.Split('\n').Select(ScreenText.Of))
        + (shown.End < lines.End ? Cut : "");

    private static int StartOfShown(string content, int line, int change)
    {
        var start = Math.Max(line, change - Around);
        return start > line && char.IsSurrogatePair(content, start - 1) ? start + 1 : start;
    }

    private static int EndOfShown(string content, int line, int change)
    {
        var end = Math.Max(change, Math.Min(line, change + Around));
        return end < content.Length && end > change && char.IsSurrogatePair(content, end - 1) ? end - 1 : end;
    }
}

using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>The first line of a span as a terminal shows it, and the carets below the span.</summary>
public readonly record struct Excerpt(string Line, string Carets)
{
    private const int Longest = 160;
    private const string Cut = "…";

    /// <summary>The excerpt; a line of more than 160 characters is cut around the span.</summary>
    public static Excerpt Of(SourceSpan span)
    {
        var (from, to) = (span.Position, span.EndPosition);
        var line = span.Source.Line(from.Line).EnumerateRunes().ToArray();
        var start = Math.Min(from.Column - 1, line.Length);
        var end = to.Line == from.Line ? Math.Clamp(to.Column - 1, start, line.Length) : line.Length;
        var window = Window(start, end, line.Length);
        end = Math.Min(end, window.End);
        var before = Mark(window.Start > 0) + ScreenText.Of(line[window.Start..start]);
        var marked = ScreenText.Of(line[start..end]);
        var after = ScreenText.Of(line[end..window.End]) + Mark(window.End < line.Length);
        return new(
            before + marked + after,
            new string(' ', ScreenText.Width(before)) + new string('^', Math.Max(1, ScreenText.Width(marked)))
        );
    }

    private static string Mark(bool isCut) => isCut ? Cut : "";

    /// <summary>
    /// The part of a line to show: equally much on both sides of the span if possible, with room for two cut marks.
    /// </summary>
    private static TextRange Window(int start, int end, int length)
    {
        if (length <= Longest)
            return new(0, length);
        var room = Longest - (2 * Cut.Length);
        var around = Math.Max(0, room - (end - start));
        return new(Math.Clamp(start - (around / 2), 0, length - room), room);
    }
}

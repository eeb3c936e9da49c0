using System.Text;
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
        var (source, from, to) = (span.Source, span.Position, span.EndPosition);
        var line = source.SpanOfLine(from.Line);
        var length = source.ScalarsIn(line.Start, line.End);
        var start = Math.Min(from.Column - 1, length);
        var end = to.Line == from.Line ? Math.Clamp(to.Column - 1, start, length) : length;
        var window = Window(start, end, length);
        end = Math.Min(end, window.End);
        var shown = Around(line, Math.Min(span.Start, line.End), start - window.Start, window.Length);
        var before = Mark(window.Start > 0) + ScreenText.Of(shown[..(start - window.Start)]);
        var marked = ScreenText.Of(shown[(start - window.Start)..(end - window.Start)]);
        var after = ScreenText.Of(shown[(end - window.Start)..]) + Mark(window.End < length);
        return new(
            before + marked + after,
            new string(' ', ScreenText.Width(before)) + new string('^', Math.Max(1, ScreenText.Width(marked)))
        );
    }

    /// <summary>The characters around an offset. Only they are read, because a line may be very long.</summary>
    /// <param name="before">The number of characters before the offset.</param>
    private static Rune[] Around(SourceSpan line, int offset, int before, int count)
    {
        var content = line.Source.Content;
        for (var left = before; left > 0; left--)
            offset -= offset - 2 >= line.Start && char.IsSurrogatePair(content, offset - 2) ? 2 : 1;
        var runes = new List<Rune>(count);
        foreach (var rune in content.AsSpan(offset..line.End).EnumerateRunes())
        {
            if (runes.Count == count)
                break;
            runes.Add(rune);
        }
        return [.. runes];
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

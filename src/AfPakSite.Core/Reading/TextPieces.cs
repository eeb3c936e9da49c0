using System.Text;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Collects the pieces of a text; adjacent pieces of one style become one run.</summary>
internal sealed class TextPieces
{
    private readonly StringBuilder text = new();
    private readonly List<TextRun> runs = [];

    public int Length => text.Length;

    public RunText Joined => new(text.ToString(), [.. runs]);

    /// <summary>The range of the source from which the text since an offset was read.</summary>
    public TextRange? SourceFrom(int start)
    {
        var first = SortedPlaces.LastAtOrBefore(runs, start, run => run.Start);
        return first < 0 || start >= text.Length
            ? null
            : TextRange.Between(
                runs[first].SourceStart + (start - runs[first].Start),
                runs[^1].SourceStart + runs[^1].Length
            );
    }

    public void Add(string piece, int sourceStart, TextStyle style)
    {
        if (piece.Length == 0)
            return;
        if (
            runs.Count > 0
            && runs[^1] is var last
            && last.Style == style
            && last.SourceStart + last.Length == sourceStart
        )
            runs[^1] = last with { Length = last.Length + piece.Length };
        else
            runs.Add(new(text.Length, piece.Length, sourceStart, style));
        text.Append(piece);
    }
}

namespace AfPakSite.Text;

/// <summary>A decoded text file with its path and its line starts.</summary>
public sealed class SourceText
{
    private readonly Func<string>? read;
    private string? content;

    /// <param name="path">The path for reports: relative to the root, with forward slashes.</param>
    public SourceText(string path, string content) => (Path, this.content) = (path, content);

    /// <param name="read">Reads the text again, when a report needs it.</param>
    public SourceText(string path, Func<string> read) => (Path, this.read) = (path, read);

    public string Path { get; }

    public string Content => content ??= read!();

    /// <summary>Found when a position is needed: most texts have no faults.</summary>
    private int[] LineStarts => field ??= [0, .. EndsOfLines(Content)];

    /// <summary>The offsets of the second halves of surrogate pairs, which count nothing.</summary>
    private int[] SecondHalves => field ??= [.. EndsOfPairs(Content)];

    /// <summary>The whole text as a span.</summary>
    public SourceSpan Whole => new(this, 0, Content.Length);

    /// <summary>The empty span at the beginning, for diagnostics about the whole file.</summary>
    public SourceSpan Start => new(this, 0, 0);

    /// <summary>
    /// The line and column of an offset in UTF-16 units; both count from 1, and columns count Unicode scalar values.
    /// </summary>
    public LinePosition PositionOf(int offset)
    {
        var at = Math.Clamp(offset, 0, Content.Length);
        var index = Array.BinarySearch(LineStarts, at);
        var line = index >= 0 ? index : ~index - 1;
        return new(line + 1, ScalarsIn(LineStarts[line], at) + 1);
    }

    /// <summary>The number of scalar values between two offsets.</summary>
    public int ScalarsIn(int start, int end) => end - start - (HalvesBefore(end) - HalvesBefore(start));

    private int HalvesBefore(int offset) =>
        Array.BinarySearch(SecondHalves, offset) is var index && index >= 0 ? index : ~index;

    /// <summary>The offset of a line and column; both count from 1, and columns count UTF-16 units.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Min(LineStarts[Math.Clamp(line, 1, LineStarts.Length) - 1] + Math.Max(column, 1) - 1, Content.Length);

    private static IEnumerable<int> EndsOfLines(string content)
    {
        for (var at = content.IndexOf('\n'); at >= 0; at = content.IndexOf('\n', at + 1))
            yield return at + 1;
    }

    private static IEnumerable<int> EndsOfPairs(string content)
    {
        for (var at = NextHalf(content, 0); at >= 0; at = NextHalf(content, at + 1))
        {
            if (char.IsSurrogatePair(content, at))
                yield return ++at;
        }
    }

    /// <summary>The offset of the next surrogate that may begin a pair; -1 if there is none.</summary>
    private static int NextHalf(string content, int from)
    {
        var found = content.AsSpan(from, Math.Max(0, content.Length - 1 - from)).IndexOfAnyInRange('\uD800', '\uDBFF');
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The text of a line, counted from 1, without its line break.</summary>
    public string Line(int line) => SpanOfLine(line).Text;

    /// <summary>A line, counted from 1, without its line break.</summary>
    public SourceSpan SpanOfLine(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return new(this, start, Content.AsSpan(start..end).TrimEnd("\n\r").Length);
    }
}

/// <summary>A line and a column; both count from 1, and columns count Unicode scalar values.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A range of a source text, in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Content.Substring(Start, Length);

    /// <summary>Whether two spans of one text have a character in common.</summary>
    public bool Overlaps(SourceSpan other) => Start < other.End && other.Start < End;

    public LinePosition Position => Source.PositionOf(Start);

    public LinePosition EndPosition => Source.PositionOf(End);

    /// <summary>A part of this span, by its offset and length within it.</summary>
    public SourceSpan Slice(int start, int length) => new(Source, Start + start, length);

    /// <summary>The position as <c>path:line:column</c>.</summary>
    public override string ToString() => $"{Source.Path}:{Position.Line}:{Position.Column}";
}

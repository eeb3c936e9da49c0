namespace AfPakSite.Text;

/// <summary>A decoded text file with its path and its line starts.</summary>
/// <param name="path">The path for reports: relative to the root, with forward slashes.</param>
public sealed class SourceText(string path, string content)
{
    public string Path { get; } = path;

    public string Content { get; } = content;

    /// <summary>Found when a position is needed: most texts have no faults.</summary>
    private int[] LineStarts => field ??= [0, .. EndsOfLines(Content)];

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
        return new(line + 1, Scalars.Count(Content.AsSpan(LineStarts[line]..at)) + 1);
    }

    /// <summary>The offset of a line and column; both count from 1, and columns count UTF-16 units.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Min(LineStarts[Math.Clamp(line, 1, LineStarts.Length) - 1] + Math.Max(column, 1) - 1, Content.Length);

    private static IEnumerable<int> EndsOfLines(string content)
    {
        for (var at = content.IndexOf('\n'); at >= 0; at = content.IndexOf('\n', at + 1))
            yield return at + 1;
    }

    /// <summary>The text of a line, counted from 1, without its line break.</summary>
    public string Line(int line)
    {
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return Content[LineStarts[line - 1]..end].TrimEnd('\n', '\r');
    }
}

/// <summary>A line and a column; both count from 1, and columns count Unicode scalar values.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A range of a source text, in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Content.Substring(Start, Length);

    public LinePosition Position => Source.PositionOf(Start);

    public LinePosition EndPosition => Source.PositionOf(End);

    /// <summary>A part of this span, by its offset and length within it.</summary>
    public SourceSpan Slice(int start, int length) => new(Source, Start + start, length);

    /// <summary>The position as <c>path:line:column</c>.</summary>
    public override string ToString() => $"{Source.Path}:{Position.Line}:{Position.Column}";
}

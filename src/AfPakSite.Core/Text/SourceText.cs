using System.Collections.Immutable;

namespace AfPakSite.Text;

/// <summary>A decoded text file with its path and its line starts.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    /// <param name="path">The path for reports: relative to the root, with forward slashes.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        lineStarts = LineStarts(content);
    }

    public string Path { get; }

    public string Content { get; }

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
        var found = lineStarts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, Scalars.Count(Content.AsSpan(lineStarts[line]..at)) + 1);
    }

    /// <summary>The offset of a line and column; both count from 1, and columns count UTF-16 units.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Min(lineStarts[Math.Clamp(line, 1, lineStarts.Length) - 1] + Math.Max(column, 1) - 1, Content.Length);

    private static ImmutableArray<int> LineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = content.IndexOf('\n'); i >= 0; i = content.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return starts.ToImmutable();
    }

    /// <summary>The text of a line, counted from 1, without its line break.</summary>
    public string Line(int line)
    {
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        return Content[lineStarts[line - 1]..end].TrimEnd('\n', '\r');
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

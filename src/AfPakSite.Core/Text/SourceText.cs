using System.Collections.Immutable;

namespace AfPakSite.Text;

/// <summary>One text file as it was read: its path, its characters, and where its lines begin.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    /// <param name="path">The path as reports show it: relative to the root, with forward slashes.</param>
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

    /// <summary>The empty span at the beginning, for what concerns the whole file.</summary>
    public SourceSpan Start => new(this, 0, 0);

    /// <summary>Line and column of an offset in UTF-16 units; both count from 1, the column in Unicode scalar values.</summary>
    public LinePosition PositionOf(int offset)
    {
        var at = Math.Clamp(offset, 0, Content.Length);
        var found = lineStarts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, Scalars.Count(Content.AsSpan(lineStarts[line]..at)) + 1);
    }

    /// <summary>The offset of a line and column that both count from 1, the column in UTF-16 units.</summary>
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

    /// <summary>The text of a line, counted from 1, without its line end.</summary>
    public string Line(int line)
    {
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        return Content[lineStarts[line - 1]..end].TrimEnd('\n', '\r');
    }
}

/// <summary>A place in a text; both count from 1, the column in Unicode scalar values.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A piece of a source text; offset and length in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Content.Substring(Start, Length);

    public LinePosition Position => Source.PositionOf(Start);

    public LinePosition EndPosition => Source.PositionOf(End);

    /// <summary>A piece of this span, by its offset and length within it.</summary>
    public SourceSpan Slice(int start, int length) => new(Source, Start + start, length);

    /// <summary>The place as <c>path:line:column</c>.</summary>
    public override string ToString() => $"{Source.Path}:{Position.Line}:{Position.Column}";
}

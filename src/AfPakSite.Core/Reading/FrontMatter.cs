using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Splits a Markdown file into its YAML front matter, between two lines <c>---</c>, and its body.</summary>
public static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The fields (if missing, null and a diagnostic) and the span of the body.</summary>
    public static (FieldReader? Fields, SourceSpan Body) Read(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Content;
        var start = source.Line(1).TrimEnd() == Fence ? text.IndexOf('\n') + 1 : 0;
        var end = start == 0 ? -1 : FindFence(text, start);
        if (end < 0)
        {
            diagnostics.Add(Catalog.FrontMatterMissing(source));
            return (null, source.Whole);
        }
        var yaml = new SourceSpan(source, start, end - start);
        var bodyStart = text.IndexOf('\n', end) is var line && line < 0 ? text.Length : line + 1;
        return (
            FieldReader.Read(yaml, new YamlHolder.FrontMatter(), diagnostics),
            new(source, bodyStart, text.Length - bodyStart)
        );
    }

    private static int FindFence(string text, int start)
    {
        for (var at = start; at >= 0 && at < text.Length; at = NextLine(text, at))
        {
            if (
                text.AsSpan(at).StartsWith(Fence)
                && text.AsSpan(at, LineLength(text, at)).TrimEnd().Length == Fence.Length
            )
                return at;
        }
        return -1;
    }

    private static int LineLength(string text, int at) =>
        (text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end) - at;

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end && end < 0 ? -1 : end + 1;
}

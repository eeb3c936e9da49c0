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
        if (Split(source) is var (yaml, body))
            return (FieldReader.Read(yaml, new YamlHolder.FrontMatter(), diagnostics), body);
        diagnostics.Add(Catalog.FrontMatterMissing(source));
        return (null, source.Whole);
    }

    /// <summary>The YAML and the body; null for a file without front matter.</summary>
    public static (SourceSpan Yaml, SourceSpan Body)? Split(SourceText source)
    {
        var text = source.Content;
        var start = source.Line(1).TrimEnd() == Fence ? text.IndexOf('\n') + 1 : 0;
        var end = start == 0 ? -1 : FindFence(text, start);
        if (end < 0)
            return null;
        var bodyStart = text.IndexOf('\n', end) is var line && line < 0 ? text.Length : line + 1;
        return (new(source, start, end - start), new(source, bodyStart, text.Length - bodyStart));
    }

    /// <summary>Whether the YAML is only comments: the file is a draft, which is not part of the site.</summary>
    public static bool IsCommentedOut(SourceText source) =>
        Split(source) is var (yaml, _) && yaml.Length > 0 && YamlReader.IsBlank(yaml.Text);

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

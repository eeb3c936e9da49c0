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
        return start > 0 && EndOf(text, start, [Fence]) is var (end, body)
            ? (new(source, start, end - start), new(source, body, text.Length - body))
            : null;
    }

    /// <summary>Whether the YAML is only comments: the file is a draft, which is not part of the site.</summary>
    public static bool IsCommentedOut(SourceText source) =>
        Split(source) is var (yaml, _) && yaml.Length > 0 && YamlReader.IsBlank(yaml.Text);

    /// <summary>The offsets of the closing fence and of the text below it; null without a closing fence.</summary>
    /// <param name="start">The line below the opening fence.</param>
    /// <param name="fences">The lines that may close it.</param>
    internal static (int Fence, int Below)? EndOf(string text, int start, IReadOnlyCollection<string> fences)
    {
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found + 1;
            var line = text.AsSpan(start..end).TrimEnd();
            foreach (var fence in fences)
            {
                if (line.SequenceEqual(fence))
                    return (start, end);
            }
            start = end;
        }
        return null;
    }
}

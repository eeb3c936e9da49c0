using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the title block of pandoc: lines with the title, the authors and the date, each after a percent sign. Further
/// lines of each begin with a space.
/// </summary>
/// <param name="End">The offset of the text below the block.</param>
internal sealed record PandocTitle(StudyHead Head, int End)
{
    private const int Most = 3;

    /// <summary>The title block at an offset of a Markdown file; null without one.</summary>
    public static PandocTitle? Read(SourceText source, int start, DiagnosticBag diagnostics)
    {
        if (!StudyReader.IsMarkdown(source))
            return null;
        var (text, fields, end) = (source.Content, new List<SourceSpan>(), start);
        while (fields.Count < Most && end < text.Length && text[end] == '%')
        {
            var first = end + 1;
            do end = text.IndexOf('\n', end) is var found && found < 0 ? text.Length : found + 1;
            while (end < text.Length && text[end] is ' ' or '\t' && !IsBlankLine(text, end));
            fields.Add(new(source, first, end - first));
        }
        return fields.Count > 0 && TextOf(fields[0]) is { } title
            ? new(
                StudyHead.Empty with
                {
                    Title = title,
                    Authors = fields.Count > 1 ? [.. AuthorsIn(fields[1], diagnostics)] : [],
                    Date = fields.Count > 2 ? TextOf(fields[2]) : null,
                },
                end
            )
            : null;
    }

    private static bool IsBlankLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text.AsSpan(start..(end < 0 ? text.Length : end)).IsWhiteSpace();
    }

    private static Located<string>? TextOf(SourceSpan field)
    {
        var text = WhiteSpace.Collapse(field.Text);
        var before = field.Text.Length - field.Text.AsSpan().TrimStart().Length;
        var span = new SourceSpan(field.Source, field.Start + before, field.Text.AsSpan().Trim().Length);
        return text.Length > 0 ? new(text, span) : null;
    }

    private static IEnumerable<HeadAuthor> AuthorsIn(SourceSpan field, DiagnosticBag diagnostics) =>
        TextOf(field) is not { } whole
            ? []
            : field
                .Text.Split(['\n', ';'])
                .Select(WhiteSpace.Collapse)
                .Where(name => name.Length > 0)
                .Select(name => new HeadAuthor(whole.With(name), null, null, null, []))
                .Select(author => FrontAuthors.Named(author, diagnostics))
                .OfType<HeadAuthor>();
}

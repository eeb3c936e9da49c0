using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the lines with which a file may say what it is, as MultiMarkdown and people write them: <c>Title: On Tea</c>,
/// then <c>Author: Ada Brown</c>.
/// </summary>
internal static partial class TitleLines
{
    private const int FewestLines = 2;
    private const int MostLines = 8;

    /// <summary>The lines at an offset, of which the first one is the title; null without them.</summary>
    public static PandocTitle? Read(SourceText source, int start)
    {
        var (head, end, count) = (StudyHead.Empty, start, 0);
        while (count < MostLines && Line.Match(source.Content, end) is { Success: true } line)
        {
            var key = line.Groups["key"].Value.ToLowerInvariant();
            var value = line.Groups["value"];
            var text = new Located<string>(WhiteSpace.Collapse(value.Value), new(source, value.Index, value.Length));
            if ((count == 0) != (key == "title"))
                return null;
            head = With(head, key, text);
            (end, count) = (line.Index + line.Length, count + 1);
        }
        return count >= FewestLines ? new(head, end) : null;
    }

    private static StudyHead With(StudyHead head, string key, Located<string> text) =>
        key switch
        {
            "title" => head with { Title = text },
            "author" or "authors" => head with { Authors = [new(text, null, null, null, [])] },
            "date" => head with { Date = text },
            "license" or "copyright" => head with { License = text },
            "language" => head with { Language = text },
            "doi" => head with { Doi = text },
            _ => head with
            {
                Keywords =
                [
                    .. text
                        .Value.Split(',', ';')
                        .Select(WhiteSpace.Collapse)
                        .Where(word => word.Length > 0)
                        .Select(word => text.With(word)),
                ],
            },
        };

    [GeneratedRegex(
        @"\G(?<key>title|authors?|date|keywords|license|copyright|language|doi):[ \t]{1,20}(?<value>\S[^\n]{0,400}?)[ \t\r]*(?:\n|\z)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Line { get; }
}

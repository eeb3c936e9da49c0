using System.Text.RegularExpressions;

namespace AfPakSite.Tests.Anchors;

/// <summary>
/// Reads the text of a draft: <c># Title</c>, <c>## Chapter</c>, <c>### Section</c>, one sentence per line, and an
/// empty line between paragraphs.
/// </summary>
internal static partial class DraftReader
{
    public static Draft Read(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var title = all.First(line => line.StartsWith("# ", StringComparison.Ordinal));
        return new(title[2..], ReadSections(all.SkipWhile(line => line != title).Skip(1)));
    }

    public static List<DraftSection> ReadSections(IEnumerable<string> lines)
    {
        var sections = new List<DraftSection>();
        var sentences = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                sentences.Add(line);
                continue;
            }
            if (sentences.Count > 0)
                sections[^1].Paragraphs.Add(NewParagraph(sentences));
            sentences.Clear();
            if (line.Length > 0)
                sections.Add(NewSection(line, []));
        }
        return sections;
    }

    /// <summary>A section from its heading: <c>### 2.1. Title</c>. Its number only says that it has one.</summary>
    public static DraftSection NewSection(string heading, IEnumerable<DraftParagraph> paragraphs)
    {
        var match = Heading.Match(heading);
        var title = match.Groups["title"].Value;
        var level = match.Groups["marks"].Length - 1;
        return new(title, level, match.Groups["number"].Success, new(title), [], paragraphs);
    }

    public static DraftParagraph NewParagraph(IEnumerable<string> sentences) =>
        new(new(sentences.First()), [], sentences.Select(DraftSentence.New));

    [GeneratedRegex(@"^(?<marks>#{2,}) (?<number>[0-9.]+ )?(?<title>.+)$")]
    private static partial Regex Heading { get; }
}

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// The names of persons in a text of front matter, without what is said of them: notes, addresses, places in
/// parentheses and links.
/// </summary>
/// <param name="Names">The names, with a semicolon between those of different lines.</param>
/// <param name="HasMore">Whether the text says more of them than marks of notes and addresses of mail.</param>
/// <param name="HasOthers">Whether the text says that there are others, whom it does not name.</param>
internal sealed partial record FrontNames(string Names, bool HasMore, bool HasOthers)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\{}[]()（）@|$<>^");

    /// <summary>The signs of TeX that change the letter behind them.</summary>
    private const string Accents = "\"'`^~=.";

    /// <summary>The commands of TeX whose braces contain what is said of an author.</summary>
    private static readonly HashSet<string> Remarks = new(StringComparer.Ordinal)
    {
        "thanks",
        "footnote",
        "footnotemark",
        "inst",
        "email",
        "affil",
        "orcid",
        "orcidlink",
        "textsuperscript",
    };

    /// <summary>
    /// Reads the names of a text; null if it contains something else than names, or a line that may be a name or what
    /// is said of the one above it.
    /// </summary>
    public static FrontNames? In(string value)
    {
        var unlinked = Link.Replace(value, "${name}");
        if (WithoutRemarks(Wiki.Replace(unlinked, "${name}")) is not var (text, hasMore))
            return null;
        hasMore |= unlinked.Length < value.Length;
        var names = new StringBuilder();
        foreach (var written in text.Split('\n').Select(line => WhiteSpace.Collapse(line.TrimStart().TrimStart('|'))))
        {
            var line = Contact.Replace(written, "");
            if (!line.Any(char.IsLetter) || (line.Contains('@') && !line.Contains(' ')))
                continue;
            var isPlace = names.Length > 0 && TextHead.IsPlace(line);
            hasMore |= isPlace;
            if (isPlace)
                continue;
            if (names.Length > 0 && !TextHead.Divides(names.ToString(), line))
                return null;
            names.Append(names.Length > 0 ? " " : "").Append(line);
        }
        var found = NameAdditions.Without(names.ToString());
        var isCertain =
            !found.Names.AsSpan().ContainsAny(Signs)
            && !Dash.IsMatch(found.Names)
            && !found.Names.Split(',').Skip(1).Any(part => TextHead.IsPlace(part));
        return found.Names.Length > 0 && isCertain
            ? new(found.Names, hasMore || found.HasTitles, found.HasOthers)
            : null;
    }

    /// <summary>
    /// The text without remarks, and whether one of them has words; null if one does not end, or for an unknown
    /// command.
    /// </summary>
    private static (string Text, bool HasWords)? WithoutRemarks(string text)
    {
        var (kept, hasWords) = (new StringBuilder(), false);
        for (var at = 0; at < text.Length; )
        {
            var end = text[at] switch
            {
                '(' or '（' or '<' => EndOf(text, at),
                '^' when at + 1 < text.Length && text[at + 1] == '[' => EndOf(text, at + 1),
                '^' => text.IndexOf('^', at + 1) + 1,
                '[' when at + 1 < text.Length && text[at + 1] == '^' => EndOf(text, at),
                '\\' => EndOfCommand(text, at, kept),
                _ => at,
            };
            if (end < at || (end == at && text[at] == '^'))
                return null;
            hasWords |= text[at] != '[' && HasWords(text[at..end]);
            if (end == at)
                kept.Append(text[at++]);
            else
                at = end;
        }
        return (kept.ToString(), hasWords);
    }

    /// <summary>Whether a remark has words that are not marks, addresses of mail or commands.</summary>
    private static bool HasWords(string remark) =>
        remark
            .Split([' ', '\n', ',', ';', '(', ')', '（', '）', '<', '>', '[', ']', '{', '}', '^'])
            .Any(word => word.Count(char.IsLetter) > 1 && !word.Contains('@') && !word.StartsWith('\\'));

    /// <summary>The end of a command of TeX; -1 for one that is not known.</summary>
    private static int EndOfCommand(string text, int at, StringBuilder kept)
    {
        var name = Command.Match(text, at + 1).Value;
        var end = at + 1 + name.Length;
        if (name == "and")
            kept.Append("; ");
        if (name is "\\" or "newline")
            kept.Append('\n');
        if (name is "and" or "\\" or "newline")
            return end;
        if (name.Length == 0 && end < text.Length)
        {
            var isAccent = Accents.Contains(text[end]) && end + 1 < text.Length && text[end + 1] is not ' ' and not ',';
            kept.Append(text[end]);
            return isAccent ? -1 : end + 1;
        }
        if (!Remarks.Contains(name))
            return -1;
        while (end > 0 && end < text.Length && text[end] is '[' or '{')
            end = EndOf(text, end);
        return end;
    }

    /// <summary>The index behind the bracket that closes the one at an index; -1 without one.</summary>
    private static int EndOf(string text, int start)
    {
        var (open, close) = text[start] switch
        {
            '(' => ('(', ')'),
            '（' => ('（', '）'),
            '<' => ('<', '>'),
            '{' => ('{', '}'),
            _ => ('[', ']'),
        };
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth +=
                text[at] == open ? 1
                : text[at] == close ? -1
                : 0;
            if (depth == 0)
                return at + 1;
        }
        return -1;
    }

    /// <summary>A link to a note of Obsidian: <c>[[People/Ada Brown|Ada]]</c>.</summary>
    [GeneratedRegex(@"\[\[(?:[^\[\]|]{1,200}\||(?:[^\[\]|/]{1,100}/){1,9})?(?<name>[^\[\]|/]{1,200})\]\]")]
    private static partial Regex Wiki { get; }

    [GeneratedRegex(@"(?<!\^)\[(?<name>[^\[\]^][^\[\]]{0,200})\](?:\([^()\s]{1,500}\))")]
    private static partial Regex Link { get; }

    /// <summary>An address of mail behind a comma, or a number in brackets, behind a name.</summary>
    [GeneratedRegex(@"[,;]\s*[^\s,;@]{1,80}@[^\s,;@]{1,80}|\s*\[[^\[\]]{0,40}[0-9]{4}[^\[\]]{0,40}\]")]
    private static partial Regex Contact { get; }

    /// <summary>A dash, behind which may be another name or a place of work.</summary>
    [GeneratedRegex(@"\s[–—-]\s")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"\G(?:[A-Za-z]{1,30}|\\)")]
    private static partial Regex Command { get; }
}

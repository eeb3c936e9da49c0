using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the tags of HTML and the commands of TeX for emphasis as emphasis (<c>&lt;i>Felis&lt;/i></c>,
/// <c>\emph{Felis}</c>), and the tags that end a line as white space. A tag without its partner stays in the text.
/// </summary>
internal static partial class InlineStyles
{
    private const string LineEnd = "br";

    public static RunText Read(RunText text, SourceText source)
    {
        if (text.Text.AsSpan().IndexOfAny('<', '\\') < 0)
            return text;
        var tags = Tag.Matches(text.Text).Where(tag => IsWritten(text, tag, source)).ToList();
        var open = new Stack<Match>();
        var taken = new List<TextRange>();
        var styled = new List<(int Offset, TextStyle Style, int Change)>();
        foreach (var tag in tags)
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (name == LineEnd)
                taken.Add(new(tag.Index, tag.Length - (IsBetweenLetters(text.Text, tag) ? 1 : 0)));
            else if (!tag.Groups["end"].Success)
                open.Push(tag);
            else if (
                open.TryPeek(out var first)
                && first.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            {
                open.Pop();
                taken.AddRange([new(first.Index, first.Length), new(tag.Index, tag.Length)]);
                if (StyleOf(name) is not TextStyle.None and var style)
                    styled.AddRange([(first.Index, style, 1), (tag.Index, style, -1)]);
            }
        }
        foreach (var command in Command.Matches(text.Text).Where(command => IsWritten(text, command, source)))
        {
            if (SortedPlaces.Overlapping(tags, new(command.Index, 1), RangeOf).Any())
                continue;
            var words = command.Groups["words"];
            taken.AddRange([
                TextRange.Between(command.Index, words.Index),
                new(words.Index + words.Length, command.Index + command.Length - words.Index - words.Length),
            ]);
            if (StyleOf(command.Groups["name"].Value) is not TextStyle.None and var style)
                styled.AddRange([(words.Index, style, 1), (words.Index + words.Length, style, -1)]);
        }
        if (taken.Count == 0)
            return text;
        styled.Sort((one, other) => one.Offset.CompareTo(other.Offset));
        taken.Sort((one, other) => one.Start.CompareTo(other.Start));
        var spaced = tags.Where(tag => tag.Groups["name"].Value.Equals(LineEnd, StringComparison.OrdinalIgnoreCase));
        return new RunText(WithSpaces(text.Text, spaced), [.. Styled(text.Runs, styled)]).Without(taken);
    }

    /// <summary>Whether only a tag is between two letters or marks, so that they would join without it.</summary>
    private static bool IsBetweenLetters(string text, Match tag) =>
        tag.Index > 0
        && tag.Index + tag.Length < text.Length
        && !char.IsWhiteSpace(text[tag.Index - 1])
        && !char.IsWhiteSpace(text[tag.Index + tag.Length]);

    /// <summary>The text with a space for the last character of tags, of which the others are taken.</summary>
    private static string WithSpaces(string text, IEnumerable<Match> tags)
    {
        var spaced = text.ToCharArray();
        foreach (var tag in tags)
            spaced[tag.Index + tag.Length - 1] = ' ';
        return new(spaced);
    }

    private static TextStyle StyleOf(string name) =>
        name switch
        {
            "i" or "em" or "u" or "cite" or "dfn" or "var" or "emph" or "underline" or "textit" or "textsl" =>
                TextStyle.Emphasis,
            "b" or "strong" or "textbf" => TextStyle.Strong,
            _ => TextStyle.None,
        };

    private static TextRange RangeOf(Match match) => new(match.Index, match.Length);

    /// <summary>Whether the source has a tag or a command as it is, not escaped and not in code.</summary>
    private static bool IsWritten(RunText text, Match match, SourceText source)
    {
        var start = text.SourceOf(match.Index);
        return !text.IsVerbatimAt(match.Index)
            && start < source.Content.Length
            && source.Content[start] == match.Value[0]
            && (start == 0 || source.Content[start - 1] != '\\');
    }

    /// <summary>The runs, cut where a style begins or ends.</summary>
    private static IEnumerable<TextRun> Styled(
        ImmutableArray<TextRun> runs,
        List<(int Offset, TextStyle Style, int Change)> changes
    )
    {
        var (next, emphasis, strong) = (0, 0, 0);
        foreach (var run in runs)
        {
            for (var at = run.Start; at < run.End; )
            {
                for (; next < changes.Count && changes[next].Offset <= at; next++)
                {
                    emphasis += changes[next].Style == TextStyle.Emphasis ? changes[next].Change : 0;
                    strong += changes[next].Style == TextStyle.Strong ? changes[next].Change : 0;
                }
                var end = next < changes.Count ? Math.Min(run.End, changes[next].Offset) : run.End;
                var style =
                    run.Style
                    | (emphasis > 0 ? TextStyle.Emphasis : TextStyle.None)
                    | (strong > 0 ? TextStyle.Strong : TextStyle.None);
                yield return new(at, end - at, run.SourceStart + (at - run.Start), style);
                at = end;
            }
        }
    }

    /// <summary>A span with an id may be where a link leads, and a title is words: it stays, and is reported.</summary>
    [GeneratedRegex(
        @"<(?<end>/)?(?<name>i|em|u|cite|dfn|var|b|big|ins|kbd|nobr|samp|strong|small|mark|span|font)(?![^<>\n]{0,300}\b(?:id|hidden|display|title)\b)"
            + @"(?>(?:\s+[\w:-]{1,40}\s?=\s?(?:""[^""<>\n]{0,300}""|'[^'<>\n]{0,300}'|[\w.,:;#%-]{1,300})){0,10})\s?>"
            + @"|<(?<name>br)(?:\s[^<>\n]{0,60})?/?>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag { get; }

    /// <summary>A command whose argument is words, without commands in it.</summary>
    [GeneratedRegex(
        @"\\(?<name>emph|underline|textit|textsl|textbf|textsf|textrm|textsc|textup|textmd|textnormal)\{(?<words>[^{}\n]{1,500})\}(?!\{)"
    )]
    private static partial Regex Command { get; }
}

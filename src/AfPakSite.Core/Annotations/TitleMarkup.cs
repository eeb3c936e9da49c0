using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Formulas;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// Removes the markup that CSL has in titles: <c>&lt;i&gt;</c>, <c>&lt;b&gt;</c>, <c>&lt;sub&gt;</c>,
/// <c>&lt;sup&gt;</c> and <c>&lt;span&gt;</c>; that of HTML and Markdown for emphasis; and simple formulas of TeX. The
/// capitals of marked pieces stay as they are.
/// </summary>
internal static partial class TitleMarkup
{
    private const string Opening = "<span>";
    private const string Closing = "</span>";

    /// <summary>The text without markup, and its marked pieces.</summary>
    public static (string Text, ImmutableArray<TextRange> Marked) Read(string title)
    {
        title = RaisedTextParser.Shown(FormulaText.Shown(title, Opening, Closing));
        title = Emphasis.Replace(title, $"{Opening}${{text}}{Closing}");
        if (!title.Contains('<'))
            return (title, []);
        var text = new StringBuilder(title.Length);
        var marked = ImmutableArray.CreateBuilder<TextRange>();
        var open = new Stack<int>();
        var done = 0;
        foreach (Match tag in Tag.Matches(title))
        {
            text.Append(title, done, tag.Index - done);
            done = tag.Index + tag.Length;
            if (tag.ValueSpan[1] != '/')
                open.Push(text.Length);
            else if (open.TryPop(out var start))
                marked.Add(TextRange.Between(start, text.Length));
        }
        return (text.Append(title, done, title.Length - done).ToString(), marked.ToImmutable());
    }

    /// <summary>The first formula or command of TeX that a title shows as it is written; null for none.</summary>
    public static string? UnreadIn(string title)
    {
        for (var at = 0; at < title.Length; at++)
        {
            if (title[at] is not ('$' or '\\'))
                continue;
            if (FormulaScanner.LengthAt(title, at) is > 0 and var length)
                return title.Substring(at, length);
            if (Command.Match(title, at) is { Success: true } command)
                return command.Value;
        }
        return null;
    }

    [GeneratedRegex("</?(?:i|b|em|strong|u|sub|sup|sc|span)(?: [^<>]{0,100})?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    /// <summary>Emphasis of Markdown around whole words: <c>*Camellia*</c>, not <c>C*-algebras</c>.</summary>
    [GeneratedRegex(
        @"(?<=\A|[\s(“‘""'])(?<sign>\*{1,3}|_)(?=[\p{L}\p{N}])(?<text>[^*_\n]{1,300})(?<=[\p{L}\p{N}.])\k<sign>(?![\p{L}\p{N}*_])"
    )]
    private static partial Regex Emphasis { get; }

    [GeneratedRegex(@"\G\\[A-Za-z]{2,20}")]
    private static partial Regex Command { get; }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// Removes the markup that CSL has in titles: <c>&lt;i&gt;</c>, <c>&lt;b&gt;</c>, <c>&lt;sub&gt;</c>,
/// <c>&lt;sup&gt;</c> and <c>&lt;span&gt;</c>; and that of HTML for emphasis. The capitals of marked pieces stay as
/// they are.
/// </summary>
internal static partial class TitleMarkup
{
    /// <summary>The text without markup, and its marked pieces.</summary>
    public static (string Text, ImmutableArray<TextRange> Marked) Read(string title)
    {
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

    [GeneratedRegex("</?(?:i|b|em|strong|u|sub|sup|sc|span)(?: [^<>]{0,100})?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }
}

using System.Collections.Immutable;
using System.Text;
using AfPakSite.Studies;

namespace AfPakSite.Importing;

/// <summary>
/// Writes adjacent words that share a style, of which some have a second one: <c>**bold *and italic***</c>. Marks that
/// ended one style and began the next would be read as others.
/// </summary>
internal static class NestedStyles
{
    /// <summary>How many words from an index on share a style; 0 or 1 where nothing is nested.</summary>
    public static int LengthAt(List<PaperInline> pieces, int at) =>
        Math.Max(Length(pieces, at, TextStyle.Strong), Length(pieces, at, TextStyle.Emphasis));

    /// <summary>Appends such words; returns whether the line now ends with marks.</summary>
    public static bool Append(StringBuilder line, ImmutableArray<PaperInline.Words> words)
    {
        var shared = words.All(one => one.Style.HasFlag(TextStyle.Strong)) ? TextStyle.Strong : TextStyle.Emphasis;
        var mark = shared == TextStyle.Strong ? "**" : "*";
        var start = InlineMarkdown.WordsIn(words[0].Text).Start;
        var (_, end) = InlineMarkdown.WordsIn(words[^1].Text);
        InlineMarkdown.AppendWords(line, words[0].Text[..start], TextStyle.None);
        line.Append(mark);
        foreach (var (index, one) in words.Index())
        {
            var text = index == words.Length - 1 ? one.Text[..end] : one.Text;
            InlineMarkdown.AppendWords(line, index == 0 ? text[start..] : text, one.Style & ~shared);
        }
        line.Append(mark);
        InlineMarkdown.AppendWords(line, words[^1].Text[end..], TextStyle.None);
        return end == words[^1].Text.Length;
    }

    /// <summary>
    /// Whether no white space is between two pieces. Marks within a word may both begin and end a style, so only the
    /// first pair of adjacent words may have them there.
    /// </summary>
    private static bool Touch(PaperInline before, string after) =>
        before is PaperInline.Words { Text: [.., var last] }
        && !char.IsWhiteSpace(last)
        && !char.IsWhiteSpace(after[0]);

    private static int Length(List<PaperInline> pieces, int at, TextStyle shared)
    {
        var end = at;
        while (
            end < pieces.Count
            && pieces[end] is PaperInline.Words { Text: var text, Style: var style }
            && style.HasFlag(shared)
            && InlineMarkdown.WordsIn(text) is var (start, last)
            && start < last
            && (end - at < 2 || !Touch(pieces[end - 1], text))
        )
            end++;
        return end - at;
    }
}

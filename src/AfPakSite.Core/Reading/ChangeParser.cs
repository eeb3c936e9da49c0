using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>A sign of CriticMarkup, or what a change takes out of the text. It has no text of its own.</summary>
/// <param name="isChange">Whether a proposed change begins here, not a highlight.</param>
internal sealed class ChangeSign(bool isChange) : LiteralInline(StringSlice.Empty)
{
    public bool IsChange => isChange;
}

/// <summary>
/// Parses the changes that editors propose with CriticMarkup as if they were accepted: <c>{++new++}</c>,
/// <c>{--old--}</c>, <c>{~~old~&gt;new~~}</c>; of a highlight, <c>{==words==}</c>, only the signs go.
/// </summary>
internal sealed class ChangeParser : InlineParser
{
    private const int Longest = 2000;
    private const string Arrow = "~>";

    public ChangeParser() => OpeningCharacters = ['{', '+', '~', '='];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, Longest)];
        var length = rest[0] == '{' ? LengthOfOpening(rest) : LengthOfClosing(rest, slice);
        if (length == 0)
            return false;
        var isChange = rest[0] == '{' && rest[1] != '=';
        if (rest.StartsWith("{--") && length < rest.Length && rest[length] is ' ' && slice.PeekCharExtra(-1) is ' ')
            length++;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new ChangeSign(isChange) { Span = new(start, start + length - 1) };
        slice.Start += length;
        return true;
    }

    /// <summary>The length of an opening sign with the words that it takes away; 0 without its closing sign.</summary>
    private static int LengthOfOpening(ReadOnlySpan<char> text)
    {
        if (text is not ['{', var sign and ('+' or '-' or '~' or '='), var second, _, ..] || second != sign)
            return 0;
        var end = text[3..].IndexOf([sign, sign, '}']);
        if (end <= 0)
            return 0;
        return sign switch
        {
            '-' => 3 + end + 3,
            '~' => text.Slice(3, end).IndexOf(Arrow) is >= 0 and var arrow ? 3 + arrow + Arrow.Length : 0,
            _ => 3,
        };
    }

    /// <summary>The length of a closing sign; 0 if none of its kind is open.</summary>
    private static int LengthOfClosing(ReadOnlySpan<char> rest, StringSlice slice)
    {
        if (rest is not [var sign, var second, '}', ..] || second != sign)
            return 0;
        var from = Math.Max(0, slice.Start - Longest);
        var before = slice.Text.AsSpan(from, slice.Start - from);
        var opened = before.LastIndexOf(['{', sign, sign]);
        return opened >= 0 && before[opened..].IndexOf([sign, sign, '}']) < 0 ? 3 : 0;
    }
}

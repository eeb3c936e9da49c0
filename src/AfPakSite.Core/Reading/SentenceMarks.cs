namespace AfPakSite.Reading;

/// <summary>The characters with which sentences end and begin.</summary>
internal static class SentenceMarks
{
    /// <summary>The dots of an ellipsis that are separated by spaces: <c>. . .</c>.</summary>
    public const int LeastSpacedDots = 3;

    private const int LongestQuotation = 500;

    private const string Closing = "”’“‘\"')]»«›‹」』）】》";
    private const string Opening = "“‘„‚\"'([«»‹›¿¡「『（【《";
    private const string QuotationMarks = "”’“‘\"'»«›‹」』";

    public static bool IsFinal(char c) => c is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' || IsWide(c);

    /// <summary>The marks of Chinese and Japanese need no space after them.</summary>
    public static bool IsWide(char c) => c is '。' or '！' or '？' or '｡';

    public static bool IsClosing(char c) => Closing.Contains(c);

    public static bool IsOpening(char c) => Opening.Contains(c);

    public static bool IsQuotationMark(char c) => QuotationMarks.Contains(c);

    /// <summary>The end of a run of final marks and of what closes after it; in French, after a space.</summary>
    public static int After(string text, int mark)
    {
        var end = mark + 1;
        while (true)
        {
            while (
                end < text.Length && (IsClosing(text[end]) || IsFinal(text[end])) && !OpensAfterWide(text, mark, end)
            )
                end++;
            if (!ClosesAfterSpace(text, end))
                return end;
            end += 2;
        }
    }

    /// <summary>Whether a mark that closes in German opens a quotation, as after a Chinese sentence.</summary>
    private static bool OpensAfterWide(string text, int mark, int at) => text[at] is '“' or '‘' && IsWide(text[mark]);

    /// <summary>The last final mark before the closing marks at an end.</summary>
    public static int LastMark(string text, int end)
    {
        while (end > 1 && IsClosing(text[end - 1]))
            end--;
        while (end > 1 && !IsFinal(text[end - 1]) && (IsClosing(text[end - 1]) || char.IsWhiteSpace(text[end - 1])))
            end--;
        return end - 1;
    }

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    public static int SkipOpening(string text, int at)
    {
        while (at < text.Length && IsOpening(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether final marks in brackets are at a place, and where they end: <c>[…]</c>, <c>(!)</c>.</summary>
    public static bool AreBracketed(string text, int mark, out int end)
    {
        end = mark;
        while (end < text.Length && IsFinal(text[end]))
            end++;
        var isBracketed =
            mark > 0 && end < text.Length && (text[mark - 1], text[end]) is ('[', ']') or ('(', ')') or ('（', '）');
        end += isBracketed ? 1 : 0;
        return isBracketed;
    }

    /// <summary>The end of full stops from a place on that are separated by single spaces, and their number.</summary>
    public static (int End, int Count) SpacedDots(string text, int mark)
    {
        var (end, count) = (mark + 1, 1);
        while (end + 1 < text.Length && text[end] is ' ' or '\u00A0' && text[end + 1] == '.')
        {
            if (end + 2 < text.Length && (char.IsLetterOrDigit(text[end + 2]) || text[end + 2] == '.'))
                break;
            (end, count) = (end + 2, count + 1);
        }
        return (end, count);
    }

    private static bool ClosesAfterSpace(string text, int end) =>
        end + 1 < text.Length
        && text[end] is ' ' or '\u00A0' or '\u202F'
        && text[end + 1] is '»' or '›'
        && (
            end + 2 == text.Length
            || !char.IsLetterOrDigit(text[end + 2])
            || (char.IsAsciiDigit(text[end + 2]) && IsOpen(text.AsSpan(Math.Max(0, end - LongestQuotation)..end)))
        );

    /// <summary>Whether a French quotation is open at the end of a text.</summary>
    private static bool IsOpen(ReadOnlySpan<char> text) => text.LastIndexOf('«') > text.LastIndexOf('»');
}

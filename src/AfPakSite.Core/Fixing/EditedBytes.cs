using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Fixing;

/// <summary>
/// Edits the text in a file and keeps what decoding leaves out: the byte order mark and old line ends.
/// </summary>
internal static class EditedBytes
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file with an edited text; null if it does not contain the text.</summary>
    /// <param name="apply">Edits a text that has the positions of the source, with line breaks of its own.</param>
    public static SourceFile? Of(SourceFile before, SourceText source, Func<string, string, string> apply)
    {
        var diagnostics = new DiagnosticBag();
        var decoded = SourceDecoder.Decode(before, diagnostics).Content;
        if (diagnostics.Count > 0 || (decoded != source.Content && Windows1252.Repaired(decoded) != source.Content))
            return null;
        var bytes = before.Bytes.AsSpan();
        ReadOnlySpan<byte> mark = bytes.StartsWith(Mark) ? Mark : [];
        var text = Encoding.UTF8.GetString(bytes[mark.Length..]);
        return before with { Bytes = [.. mark, .. Encoding.UTF8.GetBytes(apply(text, LineBreakOf(text)))] };
    }

    /// <summary>The line break of the first line. Old programs end lines with a carriage return alone.</summary>
    private static string LineBreakOf(string text) =>
        text.IndexOf('\n') switch
        {
            > 0 and var at when text[at - 1] == '\r' => "\r\n",
            < 0 when text.Contains('\r') => "\r",
            _ => "\n",
        };
}

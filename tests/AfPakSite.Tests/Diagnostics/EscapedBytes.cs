using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>
/// Bytes of a file as text that can be seen: <c>\{E9}</c> stands for a byte, <c>\{U+202E}</c> for a character, and
/// everything else for itself in UTF-8.
/// </summary>
internal static partial class EscapedBytes
{
    public static ImmutableArray<byte> Read(string text)
    {
        var bytes = ImmutableArray.CreateBuilder<byte>();
        var at = 0;
        foreach (Match escape in Escape.Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[at..escape.Index]));
            bytes.AddRange(BytesOf(escape));
            at = escape.Index + escape.Length;
        }
        bytes.AddRange(Encoding.UTF8.GetBytes(text[at..]));
        return bytes.ToImmutable();
    }

    private static byte[] BytesOf(Match escape)
    {
        var number = int.Parse(escape.Groups["number"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return escape.Groups["unicode"].Success ? Encoding.UTF8.GetBytes(new Rune(number).ToString()) : [(byte)number];
    }

    [GeneratedRegex(@"\\\{(?<unicode>U\+(?=[0-9A-F]{4}))?(?<number>[0-9A-F]+)\}")]
    private static partial Regex Escape { get; }
}

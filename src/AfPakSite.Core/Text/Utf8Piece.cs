using System.Buffers;
using System.Text;

namespace AfPakSite.Text;

/// <summary>A run of bytes that are all valid UTF-8, or all not.</summary>
/// <param name="Start">The offset of the first byte.</param>
internal readonly record struct Utf8Piece(int Start, int Length, bool IsUtf8)
{
    /// <summary>The bytes from an offset on, in alternating runs of UTF-8 and other bytes.</summary>
    public static IEnumerable<Utf8Piece> Split(ReadOnlyMemory<byte> bytes, int offset)
    {
        while (offset < bytes.Length)
        {
            var piece = First(bytes.Span[offset..]) with { Start = offset };
            yield return piece;
            offset += piece.Length;
        }
    }

    public ReadOnlySpan<byte> Of(ReadOnlyMemory<byte> bytes) => bytes.Span.Slice(Start, Length);

    private static Utf8Piece First(ReadOnlySpan<byte> bytes)
    {
        var isUtf8 = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
        while (
            length < bytes.Length
            && (Rune.DecodeFromUtf8(bytes[length..], out _, out var next) == OperationStatus.Done) == isUtf8
        )
            length += next;
        return new(0, length, isUtf8);
    }
}

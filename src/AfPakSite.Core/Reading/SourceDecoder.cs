using System.Text;
using System.Text.Unicode;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Decodes files strictly as UTF-8. Total: other bytes are reported and decoded in the likely encoding, so that the
/// rest of the file can be checked.
/// </summary>
public static class SourceDecoder
{
    private const char Replacement = '\uFFFD';
    private const char Mark = '\uFEFF';
    private const int MostBytesShown = 8;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text of a file, without a byte order mark.</summary>
    public static SourceText Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Bytes.AsMemory();
        if (EncodingGuess.Utf16OrUtf32(bytes.Span) is { } encoding)
            return DecodeWhole(file.Path, bytes.Span, encoding, diagnostics);
        var offset = bytes.Span.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        return Utf8.IsValid(bytes.Span[offset..])
            ? SourceOf(file.Path, Encoding.UTF8.GetString(bytes.Span[offset..]))
            : DecodePieces(file.Path, bytes, offset, diagnostics);
    }

    /// <summary>Decodes a file in UTF-16 or UTF-32.</summary>
    private static SourceText DecodeWhole(
        string path,
        ReadOnlySpan<byte> bytes,
        LikelyEncoding encoding,
        DiagnosticBag diagnostics
    )
    {
        var (decoder, unit) = encoding switch
        {
            LikelyEncoding.Utf32BigEndian => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            LikelyEncoding.Utf32LittleEndian => (Encoding.UTF32, 4),
            LikelyEncoding.Utf16BigEndian => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.Unicode, 2),
        };
        var source = SourceOf(path, decoder.GetString(bytes).TrimStart(Mark));
        diagnostics.Add(Catalog.TextNotUtf8(source.Start, Shown(bytes[..unit]), 0, encoding));
        return source;
    }

    /// <param name="offset">The offset of the text's first byte.</param>
    private static SourceText DecodePieces(
        string path,
        ReadOnlyMemory<byte> bytes,
        int offset,
        DiagnosticBag diagnostics
    )
    {
        var encoding = EncodingGuess.Of(bytes, Utf8Piece.Split(bytes, offset));
        var text = new StringBuilder(bytes.Length);
        foreach (var piece in Utf8Piece.Split(bytes, offset))
            text.Append(Decode(piece, bytes, encoding));
        var source = SourceOf(path, text.ToString());
        var start = 0;
        foreach (var piece in Utf8Piece.Split(bytes, offset))
        {
            var place = new SourceSpan(source, start, Decode(piece, bytes, encoding).Length);
            if (!piece.IsUtf8)
                diagnostics.AddOneOfMany(
                    Catalog.TextNotUtf8Kind,
                    place,
                    () => Catalog.TextNotUtf8(place, Shown(piece.Of(bytes)), piece.Start, encoding)
                );
            start = place.End;
        }
        return source;
    }

    /// <summary>
    /// A text with line feeds. Old programs end lines with a carriage return alone; elsewhere it is white space.
    /// </summary>
    private static SourceText SourceOf(string path, string text) =>
        new(path, text.Contains('\n') ? text : text.Replace('\r', '\n'));

    private static string Decode(Utf8Piece piece, ReadOnlyMemory<byte> bytes, LikelyEncoding encoding) =>
        piece.IsUtf8 ? Encoding.UTF8.GetString(piece.Of(bytes))
        : encoding == LikelyEncoding.Windows1252 ? Windows1252.Decode(piece.Of(bytes))
        : new(Replacement, piece.Length);

    /// <summary>Bytes as hexadecimal numbers: <c>C3 28</c>.</summary>
    private static string Shown(ReadOnlySpan<byte> bytes)
    {
        var shown = new StringBuilder();
        foreach (var code in bytes[..Math.Min(bytes.Length, MostBytesShown)])
            shown.Append(shown.Length > 0 ? " " : "").Append(code.ToString("X2"));
        return shown.Append(bytes.Length > MostBytesShown ? " …" : "").ToString();
    }
}

using System.Buffers.Binary;

namespace AfPakSite.Images;

/// <summary>Reads the format and the size of an image of pixels from the first bytes of its file.</summary>
internal static class RasterHeader
{
    /// <summary>The format that the first bytes tell; null for other formats.</summary>
    public static ImageFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? ImageFormat.Png
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? ImageFormat.Jpeg
        : bytes.StartsWith("GIF8"u8) ? ImageFormat.Gif
        : bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8) ? ImageFormat.WebP
        : null;

    /// <summary>The size; null if the file ends before it.</summary>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> bytes, ImageFormat format) =>
        format switch
        {
            ImageFormat.Png => Png(bytes),
            ImageFormat.Jpeg => JpegHeader.SizeOf(bytes),
            ImageFormat.Gif => Gif(bytes),
            _ => WebP(bytes),
        };

    /// <summary>The chunk <c>IHDR</c> is the first one (PNG, section 11.2.1).</summary>
    private static ImageSize? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    private static ImageSize? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10
            ? new(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            )
            : null;

    /// <summary>Lossy, lossless and extended files (RFC 9649, sections 2.5 to 2.7).</summary>
    private static ImageSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8X"u8))
            return new(Bits24(bytes[24..]) + 1, Bits24(bytes[27..]) + 1);
        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        return chunk.StartsWith("VP8 "u8)
            ? new(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF
            )
            : null;
    }

    private static int Bits24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

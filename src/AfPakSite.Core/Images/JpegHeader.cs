using System.Buffers.Binary;

namespace AfPakSite.Images;

/// <summary>Reads the size of a JPEG, turned as its camera says (Exif 2.32, tag 0x0112).</summary>
internal static class JpegHeader
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>From this value of the tag on, the image is shown after a turn by a quarter of a circle.</summary>
    private const int FirstTurned = 5;

    /// <summary>The size; null if the file ends before it.</summary>
    public static ImageSize? SizeOf(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        for (var at = 2; at + 4 <= bytes.Length; )
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return null;
            var content = bytes.Slice(at + 4, length - 2);
            if (IsFrame(marker))
                return content.Length >= 5 ? Size(content, isTurned) : null;
            if (marker == 0xE1)
                isTurned |= OrientationIn(content) is >= FirstTurned and <= 8;
            at += 2 + length;
        }
        return null;
    }

    private static ImageSize Size(ReadOnlySpan<byte> frame, bool isTurned)
    {
        var size = new ImageSize(
            BinaryPrimitives.ReadUInt16BigEndian(frame[3..]),
            BinaryPrimitives.ReadUInt16BigEndian(frame[1..])
        );
        return isTurned ? size.Turned : size;
    }

    /// <summary>Whether a marker begins a frame; three markers among them mean something else.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>The orientation in a segment of Exif; 1, which is upright, without one.</summary>
    private static int OrientationIn(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
            return 1;
        var tiff = segment[6..];
        var isBig = tiff.StartsWith("MM"u8);
        var start = Number(tiff[4..], 4, isBig);
        if (start < 8 || start > tiff.Length - 2)
            return 1;
        var count = Number(tiff[(int)start..], 2, isBig);
        for (var at = (int)start + 2; count > 0 && at + 12 <= tiff.Length; at += 12, count--)
            if (Number(tiff[at..], 2, isBig) == OrientationTag)
                return (int)Number(tiff[(at + 8)..], 2, isBig);
        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int length, bool isBig) =>
        (length, isBig) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        };
}

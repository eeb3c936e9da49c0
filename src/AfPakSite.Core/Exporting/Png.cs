using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;

namespace AfPakSite.Exporting;

/// <summary>Writes a picture with a palette as PNG (third edition), with the same bytes on every machine.</summary>
public static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="pixels">A byte for each pixel, row by row: an index into the palette.</param>
    /// <param name="palette">Red, green and blue of each color, in 8 bits each.</param>
    public static ImmutableArray<byte> Write(
        int width,
        int height,
        ReadOnlySpan<byte> pixels,
        ReadOnlySpan<int> palette
    )
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 3); // eight bits for each pixel, which are an index into the palette
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, ColorsOf(palette));
        WriteChunk(png, "IDAT"u8, Zlib.Compress(RowsOf(width, pixels)));
        WriteChunk(png, "IEND"u8, []);
        return [.. png.ToArray()];
    }

    private static byte[] ColorsOf(ReadOnlySpan<int> palette)
    {
        var colors = new byte[palette.Length * 3];
        for (var at = 0; at < palette.Length; at++)
        {
            var color = palette[at];
            (colors[at * 3], colors[at * 3 + 1], colors[at * 3 + 2]) = (
                (byte)(color >> 16),
                (byte)(color >> 8),
                (byte)color
            );
        }
        return colors;
    }

    /// <summary>Each row after the number of its filter: 0, no filter.</summary>
    private static byte[] RowsOf(int width, ReadOnlySpan<byte> pixels)
    {
        var height = pixels.Length / width;
        var rows = new byte[height * (width + 1)];
        for (var row = 0; row < height; row++)
            pixels.Slice(row * width, width).CopyTo(rows.AsSpan(row * (width + 1) + 1));
        return rows;
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var sum = new Crc32();
        sum.Append(type);
        sum.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AfPakSite.Tests.Exporting;

/// <summary>A PNG picture with a palette, read by its specification.</summary>
internal sealed class PngFile
{
    public PngFile(byte[] png)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png[..8]));
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            Chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += length + 12;
        }
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(DataOf("IDAT")), CompressionMode.Decompress))
            zlib.CopyTo(rows);
        Rows = rows.ToArray();
    }

    public List<(string Type, byte[] Data)> Chunks { get; } = [];

    public int Width => BinaryPrimitives.ReadInt32BigEndian(DataOf("IHDR"));

    public int Height => BinaryPrimitives.ReadInt32BigEndian(DataOf("IHDR").AsSpan(4));

    /// <summary>The palette.</summary>
    public int[] Colors => [.. DataOf("PLTE").Chunk(3).Select(color => (color[0] << 16) | (color[1] << 8) | color[2])];

    /// <summary>The colors of the pixels as indexes of the palette; before each row, its filter.</summary>
    public byte[] Rows { get; }

    /// <summary>The color of a pixel.</summary>
    public int At(int x, int y) => Rows[y * (Width + 1) + 1 + x];

    private byte[] DataOf(string type) => Chunks.Single(chunk => chunk.Type == type).Data;
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>A picture in PNG, read back by its specification.</summary>
public sealed class PngTests
{
    [Fact]
    public void Contains_its_size_its_colors_and_its_rows()
    {
        var chunks = Chunks([.. Png.Write(3, 2, [0, 1, 0, 1, 1, 2], [0xFFFFFF, 0x102030, 0x7A2E1D])]);
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0], chunks[0].Data);
        Assert.Equal([0xFF, 0xFF, 0xFF, 0x10, 0x20, 0x30, 0x7A, 0x2E, 0x1D], chunks[1].Data);
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[2].Data), CompressionMode.Decompress))
            zlib.CopyTo(rows);
        Assert.Equal([0, 0, 1, 0, 0, 1, 1, 2], rows.ToArray());
    }

    /// <summary>The known checksum of the last chunk, which every PNG has.</summary>
    [Fact]
    public void Ends_with_the_checksum() =>
        Assert.Equal("AE426082", Convert.ToHexString([.. Png.Write(1, 1, [0], [0])])[^8..]);

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png[..8]));
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += length + 12;
        }
        return chunks;
    }
}

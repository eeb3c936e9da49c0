using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>A picture in PNG, read back by its specification.</summary>
public sealed class PngTests
{
    [Fact]
    public void Contains_its_size_its_colors_and_its_rows()
    {
        var file = new PngFile([.. Png.Write(3, 2, [0, 1, 0, 1, 1, 2], [0xFFFFFF, 0x102030, 0x7A2E1D])]);
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], file.Chunks.Select(chunk => chunk.Type));
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0], file.Chunks[0].Data);
        Assert.Equal([0xFFFFFF, 0x102030, 0x7A2E1D], file.Colors);
        Assert.Equal([0, 0, 1, 0, 0, 1, 1, 2], file.Rows);
    }

    /// <summary>The known checksum of the last chunk, which every PNG has.</summary>
    [Fact]
    public void Ends_with_the_checksum() =>
        Assert.Equal("AE426082", Convert.ToHexString([.. Png.Write(1, 1, [0], [0])])[^8..]);
}

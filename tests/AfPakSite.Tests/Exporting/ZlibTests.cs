using System.IO.Compression;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>.NET's decompressor restores the wrapped bytes, also at the limits of blocks.</summary>
public sealed class ZlibTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_071)]
    public void Restores_the_wrapped_bytes(int length)
    {
        var content = Enumerable.Range(0, length).Select(at => (byte)(at * 7)).ToArray();
        using var read = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(Zlib.Compress(content)), CompressionMode.Decompress))
            zlib.CopyTo(read);
        Assert.Equal(content, read.ToArray());
    }

    /// <summary>The known Adler-32 of “Wikipedia”.</summary>
    [Fact]
    public void Ends_with_the_checksum() =>
        Assert.Equal("11E60398", Convert.ToHexString(Zlib.Compress("Wikipedia"u8)[^4..]));
}

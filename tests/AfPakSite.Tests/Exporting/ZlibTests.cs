using System.IO.Compression;
using System.Text;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>.NET's decompressor restores the compressed bytes.</summary>
public sealed class ZlibTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(65_536)]
    [InlineData(131_071)]
    public void Restores_bytes_that_repeat(int length) =>
        RequireSame([.. Enumerable.Range(0, length).Select(at => (byte)(at * 7))]);

    /// <summary>Matches of every length, from three bytes to more than the longest, at every distance code.</summary>
    [Fact]
    public void Restores_matches_of_every_length_and_distance()
    {
        var (content, random) = (new List<byte>(), new Random(1));
        for (var length = 1; length <= 520; length++)
        {
            var words = new byte[length];
            random.NextBytes(words);
            var between = new byte[length * 70];
            random.NextBytes(between);
            content.AddRange([.. words, .. between, .. words, .. words]);
        }
        RequireSame([.. content]);
    }

    [Fact]
    public void Makes_text_smaller()
    {
        var text = Encoding.UTF8.GetBytes(File.ReadAllText(Repository.PathOf("seeds/study.txt")));
        Assert.InRange(Zlib.Compress(text).Length, 1, text.Length * 6 / 10);
        RequireSame(text);
    }

    private static void RequireSame(byte[] content)
    {
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

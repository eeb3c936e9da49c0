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

    /// <summary>
    /// The bits of a block: its header, literals, one match (the codes of its length and distance) and the end.
    /// </summary>
    [Theory]
    [InlineData("aaaa", "1 10 10010001 0000001 00000 0000000")]
    [InlineData("ababa", "1 10 10010001 10010010 0000001 00001 0000000")]
    [InlineData("abcabca", "1 10 10010001 10010010 10010011 0000010 00010 0000000")]
    [InlineData("abcdeabc", "1 10 10010001 10010010 10010011 10010100 10010101 0000001 00100 0 0000000")]
    [InlineData("abcdefabc", "1 10 10010001 10010010 10010011 10010100 10010101 10010110 0000001 00100 1 0000000")]
    public void Writes_a_match_at_its_distance(string text, string bits)
    {
        var packed = bits.Where(bit => bit != ' ')
            .Chunk(8)
            .Select(chunk => (byte)chunk.Select((bit, at) => (bit - '0') << at).Sum());
        Assert.Equal(
            Convert.ToHexString([.. packed]),
            Convert.ToHexString(Deflate.Compress(Encoding.ASCII.GetBytes(text)))
        );
    }

    [Fact]
    public void Restores_matches_at_every_short_distance()
    {
        var random = new Random(1);
        for (var distance = 1; distance <= 300; distance++)
        {
            var words = new byte[distance];
            random.NextBytes(words);
            RequireSame([.. Enumerable.Range(0, distance + 259).Select(at => words[at % distance])]);
        }
    }

    /// <summary>Matches of every length, from three bytes to more than the longest, at every longer distance code.</summary>
    [Fact]
    public void Restores_matches_of_every_length_and_longer_distance()
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
        Assert.True(content.AsSpan().SequenceEqual(read.ToArray()));
    }

    /// <summary>The known Adler-32 of “Wikipedia”.</summary>
    [Fact]
    public void Ends_with_the_checksum() =>
        Assert.Equal("11E60398", Convert.ToHexString(Zlib.Compress("Wikipedia"u8)[^4..]));
}

using System.Buffers.Binary;

namespace AfPakSite.Exporting;

/// <summary>Wraps bytes as a zlib stream (RFC 1950).</summary>
internal static class Zlib
{
    private const uint AdlerModulus = 65521;

    /// <summary>So many bytes can be summed before a sum of sums needs more than 32 bits.</summary>
    private const int AdlerBlock = 5552;

    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var compressed = Deflate.Compress(content);
        using var stream = new MemoryStream(compressed.Length + 6);
        stream.Write([0x78, 0x01]);
        stream.Write(compressed);
        WriteChecksum(stream, content);
        return stream.ToArray();
    }

    /// <summary>Adler-32 (RFC 1950, section 8).</summary>
    private static void WriteChecksum(MemoryStream stream, ReadOnlySpan<byte> content)
    {
        var (sum, sums) = (1u, 0u);
        for (var start = 0; start < content.Length; start += AdlerBlock)
        {
            foreach (var value in content[start..Math.Min(content.Length, start + AdlerBlock)])
            {
                sum += value;
                sums += sum;
            }
            (sum, sums) = (sum % AdlerModulus, sums % AdlerModulus);
        }
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, (sums << 16) | sum);
        stream.Write(checksum);
    }
}

using System.Buffers.Binary;

namespace AfPakSite.Exporting;

/// <summary>Wraps bytes as a zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).</summary>
/// <remarks>It does not compress, because the output of compressors differs between versions and machines.</remarks>
internal static class StoredZlib
{
    private const int LongestBlock = ushort.MaxValue;
    private const uint AdlerModulus = 65521;

    public static byte[] Wrap(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream(content.Length + 64);
        stream.Write([0x78, 0x01]);
        var rest = content;
        do
        {
            var block = rest[..Math.Min(rest.Length, LongestBlock)];
            rest = rest[block.Length..];
            WriteHeader(stream, block.Length, isLast: rest.IsEmpty);
            stream.Write(block);
        } while (!rest.IsEmpty);
        WriteChecksum(stream, content);
        return stream.ToArray();
    }

    private static void WriteHeader(MemoryStream stream, int length, bool isLast)
    {
        Span<byte> header = stackalloc byte[5];
        header[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt16LittleEndian(header[1..], (ushort)length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~length);
        stream.Write(header);
    }

    /// <summary>Adler-32 (RFC 1950, section 8).</summary>
    private static void WriteChecksum(MemoryStream stream, ReadOnlySpan<byte> content)
    {
        var (sum, sums) = (1u, 0u);
        foreach (var value in content)
        {
            sum = (sum + value) % AdlerModulus;
            sums = (sums + sum) % AdlerModulus;
        }
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, (sums << 16) | sum);
        stream.Write(checksum);
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace AfPakSite.Exporting;

/// <summary>
/// Compresses bytes (RFC 1951) with the fixed Huffman codes and the nearest earlier match of three or more bytes.
/// </summary>
/// <remarks>It is simple so that the bytes never differ; those of the runtime change with its version.</remarks>
internal static class Deflate
{
    private const int Window = 1 << 15;
    private const int Shortest = 3;
    private const int Longest = 258;
    private const int HashBits = 15;
    private const int EndOfBlock = 256;
    private const int FirstLength = 257;
    private const int SymbolCount = 286;

    private static readonly ImmutableArray<(int Code, int Length)> Symbols =
    [
        .. Enumerable.Range(0, SymbolCount).Select(SymbolOf),
    ];

    /// <summary>The shortest match of each length code (section 3.2.5).</summary>
    private static readonly ImmutableArray<int> Lengths =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];

    /// <summary>The code of each length.</summary>
    private static readonly ImmutableArray<int> LengthCodes =
    [
        .. Enumerable.Range(0, Longest + 1).Select(length => Lengths.Count(shortest => shortest <= length) - 1),
    ];

    /// <summary>The shortest distance of each distance code.</summary>
    private static readonly ImmutableArray<int> Distances =
    [
        1,
        2,
        3,
        4,
        5,
        7,
        9,
        13,
        17,
        25,
        33,
        49,
        65,
        97,
        129,
        193,
        257,
        385,
        513,
        769,
        1025,
        1537,
        2049,
        3073,
        4097,
        6145,
        8193,
        12289,
        16385,
        24577,
    ];

    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var latest = ArrayPool<int>.Shared.Rent(1 << HashBits);
        try
        {
            return Compress(content, latest);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(latest);
        }
    }

    /// <param name="latest">The latest place of each hash; its content is replaced.</param>
    private static byte[] Compress(ReadOnlySpan<byte> content, int[] latest)
    {
        var bits = new BitStream(content.Length);
        bits.Write(0b011, 3); // the last block, with fixed codes
        Array.Fill(latest, -Window);
        for (var at = 0; at < content.Length; )
        {
            var length = 1;
            if (at + Shortest <= content.Length)
            {
                ref var before = ref latest[HashOf(content[at..])];
                if (at - before < Window)
                    length = Common(content, before, at);
                if (length >= Shortest)
                    WriteMatch(bits, length, at - before);
                before = at;
            }
            if (length < Shortest)
                WriteSymbol(bits, content[at]);
            at += length < Shortest ? 1 : length;
        }
        WriteSymbol(bits, EndOfBlock);
        return bits.ToArray();
    }

    private static int HashOf(ReadOnlySpan<byte> start) =>
        (int)(((uint)(start[0] | (start[1] << 8) | (start[2] << 16)) * 2654435761u) >> (32 - HashBits));

    private static int Common(ReadOnlySpan<byte> content, int before, int at)
    {
        var most = Math.Min(Longest, content.Length - at);
        return content.Slice(before, most).CommonPrefixLength(content.Slice(at, most));
    }

    private static void WriteMatch(BitStream bits, int length, int distance)
    {
        var code = LengthCodes[length];
        WriteSymbol(bits, FirstLength + code);
        bits.Write(length - Lengths[code], code is < 8 or 28 ? 0 : (code - 4) / 4);
        code = CodeOf(distance);
        bits.Write(Reversed(code, 5), 5);
        bits.Write(distance - Distances[code], code < 4 ? 0 : (code - 2) / 2);
    }

    /// <summary>The code of a distance: above 4, two codes for each power of two.</summary>
    private static int CodeOf(int distance)
    {
        var before = distance - 1;
        if (before < 4)
            return before;
        var power = BitOperations.Log2((uint)before);
        return 2 * power + ((before >> (power - 1)) & 1);
    }

    /// <summary>Writes a literal, a length or the end of the block.</summary>
    private static void WriteSymbol(BitStream bits, int symbol)
    {
        var (code, length) = Symbols[symbol];
        bits.Write(code, length);
    }

    /// <summary>The fixed code of a symbol (section 3.2.6).</summary>
    private static (int Code, int Length) SymbolOf(int symbol)
    {
        var (code, length) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        return (Reversed(code, length), length);
    }

    /// <summary>A Huffman code, whose most significant bit is written first.</summary>
    private static int Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
            reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        return reversed;
    }

    /// <summary>Packs bits into bytes, the least significant first (section 3.1.1).</summary>
    private sealed class BitStream(int usualLength)
    {
        private readonly ArrayBufferWriter<byte> bytes = new(Math.Max(1, usualLength));
        private int held;
        private int count;

        public void Write(int value, int length)
        {
            held |= value << count;
            count += length;
            if (count < 8)
                return;
            var free = bytes.GetSpan(sizeof(int));
            var full = 0;
            for (; count >= 8; count -= 8)
            {
                free[full++] = (byte)held;
                held >>= 8;
            }
            bytes.Advance(full);
        }

        public byte[] ToArray()
        {
            if (count > 0)
                Write(0, 8 - count);
            return bytes.WrittenSpan.ToArray();
        }
    }
}

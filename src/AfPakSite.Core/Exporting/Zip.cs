using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;

namespace AfPakSite.Exporting;

/// <summary>A file in a zip.</summary>
/// <param name="Path">With forward slashes.</param>
public readonly record struct ZipFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A text file, in UTF-8.</summary>
    public ZipFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text)) { }
}

/// <summary>
/// Writes a zip (PKWARE APPNOTE 6.3, sections 4.3 to 4.5) with the same time for every file, so that the same files
/// give the same bytes on every platform and with every version of a library.
/// </summary>
public static class Zip
{
    private const uint LocalHeader = 0x04034B50;
    private const uint DirectoryHeader = 0x02014B50;
    private const uint DirectoryEnd = 0x06054B50;
    private const uint LargeEnd = 0x06064B50;
    private const uint LargeEndPlace = 0x07064B50;
    private const ushort VersionNeeded = 10;
    private const ushort VersionOfCompression = 20;
    private const ushort VersionOfLarge = 45;

    /// <summary>The bytes of the end of a large directory after its first two fields.</summary>
    private const ulong RestOfLargeEnd = 44;

    /// <summary>The flag of a path with characters outside ASCII.</summary>
    private const ushort Utf8Path = 1 << 11;

    /// <summary>The method of a compressed file; that of others is zero.</summary>
    private const ushort Deflated = 8;

    /// <summary>
    /// January 1, 1980, the earliest date in a zip: years since 1980, month and day in 7, 4 and 5 bits.
    /// </summary>
    private const ushort Day = (1 << 5) | 1;

    /// <summary>A zip with the files in this order, because some formats require a certain first file.</summary>
    /// <param name="compress">Whether to compress each file that becomes smaller.</param>
    public static ImmutableArray<byte> Write(IReadOnlyList<ZipFile> files, bool compress = false)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var file in files)
        {
            var (path, start) = (Encoding.UTF8.GetBytes(file.Path), (uint)zip.Length);
            var compressed = compress ? Deflate.Compress(file.Content.Span) : file.Content;
            var written = compressed.Length < file.Content.Length ? compressed : file.Content;
            WriteLocal(zip, path, file.Content.Span, written.Span);
            WriteEntry(directory, path, file.Content.Span, written.Length, start);
        }
        WriteEnd(zip, directory, files.Count);
        return [.. zip.ToArray()];
    }

    private static void WriteLocal(Stream zip, byte[] path, ReadOnlySpan<byte> content, ReadOnlySpan<byte> written)
    {
        Number32(zip, LocalHeader);
        WriteFacts(zip, path, content, written.Length);
        zip.Write(path);
        zip.Write(written);
    }

    private static void WriteEntry(Stream directory, byte[] path, ReadOnlySpan<byte> content, int size, uint start)
    {
        Number32(directory, DirectoryHeader);
        Number16(directory, VersionNeeded);
        WriteFacts(directory, path, content, size);
        for (var field = 0; field < 3; field++)
            Number16(directory, 0); // no comment, the first disk, no attributes
        Number32(directory, 0);
        Number32(directory, start);
        directory.Write(path);
    }

    /// <summary>
    /// Writes the fields that both headers share: version, flags, method, time, date, CRC, sizes, and lengths of the
    /// name and of extra fields.
    /// </summary>
    private static void WriteFacts(Stream zip, byte[] path, ReadOnlySpan<byte> content, int size)
    {
        Number16(zip, size < content.Length ? VersionOfCompression : VersionNeeded);
        Number16(zip, Ascii.IsValid(path) ? (ushort)0 : Utf8Path);
        Number16(zip, size < content.Length ? Deflated : (ushort)0);
        Number16(zip, 0);
        Number16(zip, Day);
        Number32(zip, Crc32.HashToUInt32(content));
        Number32(zip, (uint)size);
        Number32(zip, (uint)content.Length);
        Number16(zip, (ushort)path.Length);
        Number16(zip, 0);
    }

    private static void WriteEnd(MemoryStream zip, MemoryStream directory, int count)
    {
        var start = (uint)zip.Length;
        directory.WriteTo(zip);
        if (count >= ushort.MaxValue)
            WriteLargeEnd(zip, (uint)directory.Length, start, count);
        Number32(zip, DirectoryEnd);
        Number32(zip, 0);
        for (var field = 0; field < 2; field++)
            Number16(zip, (ushort)Math.Min(count, ushort.MaxValue));
        Number32(zip, (uint)directory.Length);
        Number32(zip, start);
        Number16(zip, 0);
    }

    /// <summary>Writes the end of a directory with more files than 16 bits can count, and where it is.</summary>
    private static void WriteLargeEnd(MemoryStream zip, uint size, uint start, int count)
    {
        var place = (ulong)zip.Length;
        Number32(zip, LargeEnd);
        Number64(zip, RestOfLargeEnd);
        Number16(zip, VersionOfLarge);
        Number16(zip, VersionOfLarge);
        Number64(zip, 0); // the first disk, twice
        Number64(zip, (ulong)count);
        Number64(zip, (ulong)count);
        Number64(zip, size);
        Number64(zip, start);
        Number32(zip, LargeEndPlace);
        Number32(zip, 0);
        Number64(zip, place);
        Number32(zip, 1); // one disk
    }

    private static void Number16(Stream zip, ushort number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, number);
        zip.Write(bytes);
    }

    private static void Number64(Stream zip, ulong number)
    {
        Number32(zip, (uint)number);
        Number32(zip, (uint)(number >> 32));
    }

    private static void Number32(Stream zip, uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        zip.Write(bytes);
    }
}

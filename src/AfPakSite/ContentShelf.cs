using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfPakSite.Sites;
using Microsoft.Win32.SafeHandles;

namespace AfPakSite.CommandLine;

/// <summary>
/// Keeps the content of finished files until they are published: the first of it in memory, the rest in a temporary
/// file, so that a large site needs little memory.
/// </summary>
/// <param name="mostInMemory">How many bytes stay in memory.</param>
/// <param name="folder">The folder of the temporary file. If it cannot be written, everything stays in memory.</param>
internal sealed class ContentShelf(long mostInMemory, string folder)
{
    /// <summary>More than a study of a hundred pages makes, which never sees the disk before it is published.</summary>
    private const long MostInMemory = 32 << 20;

    private const int BufferSize = 1 << 20;

    private readonly Lock gate = new();
    private long inMemory;
    private SafeFileHandle? handle;
    private bool isFull;

    /// <summary>The last bytes of the file, which are not written yet.</summary>
    private byte[] buffer = [];
    private int filled;

    /// <summary>The number of bytes in the file and in the buffer.</summary>
    private long length;

    public ContentShelf()
        : this(MostInMemory, Path.GetTempPath()) { }

    /// <summary>The same file with its content where there is room for it.</summary>
    public OutputFile Keep(OutputFile file)
    {
        var bytes = file.Bytes;
        lock (gate)
        {
            if (isFull || inMemory + bytes.Length <= mostInMemory)
                inMemory += bytes.Length;
            else if (TryAppend(bytes.AsSpan()) is { } start)
                return file with { Content = new Shelved(this, start, bytes.Length) };
            return file;
        }
    }

    /// <summary>Appends bytes and returns where they begin; null if the disk cannot take them.</summary>
    private long? TryAppend(ReadOnlySpan<byte> bytes)
    {
        try
        {
            handle ??= Open();
            Append(bytes);
            return length - bytes.Length;
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            isFull = true; // what follows stays in memory
            return null;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (filled + bytes.Length > BufferSize && filled > 0)
        {
            RandomAccess.Write(handle!, buffer.AsSpan(0, filled), length - filled);
            filled = 0;
        }
        if (bytes.Length > BufferSize)
            RandomAccess.Write(handle!, bytes, length);
        else
        {
            if (buffer.Length == 0)
                buffer = new byte[BufferSize];
            bytes.CopyTo(buffer.AsSpan(filled));
            filled += bytes.Length;
        }
        length += bytes.Length;
    }

    /// <summary>Opens a temporary file that ends with its handle, however the program ends.</summary>
    private SafeFileHandle Open()
    {
        var path = Path.Combine(folder, $"afpaksite-{Guid.NewGuid():N}");
        var opened = File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.Delete,
            FileOptions.DeleteOnClose
        );
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return opened;
    }

    private ImmutableArray<byte> Read(long start, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        lock (gate)
        {
            if (start >= length - filled)
            {
                buffer.AsSpan((int)(start - (length - filled)), count).CopyTo(bytes);
                return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
            }
        }
        for (var done = 0; done < count; )
        {
            var read = RandomAccess.Read(handle!, bytes.AsSpan(done), start + done);
            if (read == 0)
                throw new IOException("The temporary file of the build ended too early.");
            done += read;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }

    /// <summary>A content in the file.</summary>
    private sealed class Shelved(ContentShelf shelf, long start, int length) : FileContent
    {
        public override int Length => length;

        public override ImmutableArray<byte> Read() => shelf.Read(start, length);
    }
}

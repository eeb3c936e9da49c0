using System.Collections.Immutable;

namespace AfPakSite.Sites;

/// <summary>The content of a finished file, wherever it is kept until the file is published.</summary>
public abstract class FileContent
{
    /// <summary>The number of bytes.</summary>
    public abstract int Length { get; }

    /// <summary>The bytes; content outside of the memory is read anew each time.</summary>
    public abstract ImmutableArray<byte> Read();

    public static FileContent InMemory(ImmutableArray<byte> bytes) => new Memory(bytes);

    private sealed class Memory(ImmutableArray<byte> bytes) : FileContent
    {
        public override int Length => bytes.Length;

        public override ImmutableArray<byte> Read() => bytes;
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.Sites;

/// <summary>A file to publish.</summary>
/// <param name="Path">Relative to the published folder, with forward slashes.</param>
/// <param name="Text">The content of a text file, which is written as UTF-8; empty for a file of bytes.</param>
public sealed record OutputFile(string Path, string Text)
{
    /// <summary>A file that is no text.</summary>
    public OutputFile(string path, ImmutableArray<byte> bytes)
        : this(path, "") => Bytes = bytes;

    /// <summary>Whether it is a page that only leads to another one.</summary>
    public bool IsRedirect { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool IsListed { get; init; } = true;

    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The content of a file that is no text.</summary>
    private ImmutableArray<byte>? Bytes { get; }

    public byte[] ToBytes() =>
        Bytes is { } bytes ? ImmutableCollectionsMarshal.AsArray(bytes)! : Encoding.UTF8.GetBytes(Text);
}

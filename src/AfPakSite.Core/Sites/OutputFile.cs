using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.Sites;

/// <summary>A file to publish.</summary>
/// <param name="Path">The path in the output folder, with forward slashes.</param>
/// <param name="Text">The content of a text file, which is written as UTF-8; empty for a binary file.</param>
/// <param name="Bytes">The content of a binary file; null for a text file.</param>
/// <param name="IsRedirect">Whether it is a page that only redirects to another.</param>
/// <param name="IsListed">Whether lists of pages contain it.</param>
public sealed record OutputFile(
    string Path,
    string Text,
    ImmutableArray<byte>? Bytes = null,
    bool IsRedirect = false,
    bool IsListed = true
)
{
    /// <summary>A binary file.</summary>
    public OutputFile(string path, ImmutableArray<byte> bytes)
        : this(path, "", bytes) { }

    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    public byte[] ToBytes() =>
        Bytes is { } bytes ? ImmutableCollectionsMarshal.AsArray(bytes)! : Encoding.UTF8.GetBytes(Text);
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.Sites;

/// <summary>A file to publish.</summary>
/// <param name="Path">Relative to the published folder, with forward slashes.</param>
/// <param name="Text">The content of a text file, which is written as UTF-8; empty for a file of bytes.</param>
/// <param name="Bytes">The content of a file that is not text; null for a text.</param>
/// <param name="IsRedirect">Whether it is a page that only leads to another one.</param>
/// <param name="IsListed">Whether lists of pages contain it.</param>
public sealed record OutputFile(
    string Path,
    string Text,
    ImmutableArray<byte>? Bytes = null,
    bool IsRedirect = false,
    bool IsListed = true
)
{
    /// <summary>A file that is not text.</summary>
    public OutputFile(string path, ImmutableArray<byte> bytes)
        : this(path, "", bytes) { }

    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    public byte[] ToBytes() =>
        Bytes is { } bytes ? ImmutableCollectionsMarshal.AsArray(bytes)! : Encoding.UTF8.GetBytes(Text);
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.Sites;

/// <summary>A file to publish.</summary>
/// <param name="Path">The path in the output folder, with forward slashes.</param>
/// <param name="Content">The content as it is published: a text as UTF-8, which takes half the memory of its
/// characters.</param>
/// <param name="IsRedirect">Whether it is a page that only redirects to another.</param>
/// <param name="IsListed">Whether lists of pages contain it.</param>
public sealed record OutputFile(string Path, FileContent Content, bool IsRedirect = false, bool IsListed = true)
{
    public OutputFile(string path, ImmutableArray<byte> bytes)
        : this(path, FileContent.InMemory(bytes)) { }

    /// <summary>A text file.</summary>
    public OutputFile(string path, string text)
        : this(path, Encode(text)) { }

    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The content, read anew each time if it is not kept in memory.</summary>
    public ImmutableArray<byte> Bytes => Content.Read();

    /// <summary>The content of a text file, decoded anew each time.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.AsSpan());

    public OutputFile WithText(string text) => this with { Content = FileContent.InMemory(Encode(text)) };

    private static ImmutableArray<byte> Encode(string text) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));
}

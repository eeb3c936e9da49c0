using System.Text;

namespace AfPakSite.Sites;

/// <summary>A file to publish.</summary>
/// <param name="Path">Relative to the published folder, with forward slashes.</param>
/// <param name="Text">The content of a text file, which is written as UTF-8.</param>
public sealed record OutputFile(string Path, string Text)
{
    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Text);
}

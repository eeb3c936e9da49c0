using System.IO.Hashing;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine.Serving;

/// <summary>A file as it is sent.</summary>
/// <param name="Path">The path in the site, with forward slashes.</param>
/// <param name="Tag">Changes with the content; an entity tag is this in quotation marks.</param>
internal sealed record ServedFile(string Path, ReadOnlyMemory<byte> Bytes, string Tag)
{
    public static ServedFile Of(OutputFile file) => Of(file.Path, file.Bytes.AsMemory());

    public static ServedFile Of(string path, string text) => Of(path, Encoding.UTF8.GetBytes(text));

    private static ServedFile Of(string path, ReadOnlyMemory<byte> bytes) =>
        new(path, bytes, Convert.ToHexStringLower(XxHash64.Hash(bytes.Span)));
}

using System.Collections.Immutable;
using System.Reflection;

namespace AfPakSite.CommandLine.Serving;

/// <summary>The scripts and styles that only <c>serve</c> adds to a page. The program contains them.</summary>
internal static class ServeAssets
{
    /// <summary>The folder of everything that is not a part of the site.</summary>
    public const string Folder = "/_serve/";

    private const string Prefix = "serve/";

    private static readonly Assembly Program = typeof(ServeAssets).Assembly;

    private static readonly ImmutableDictionary<string, ServedFile> Files = Program
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToImmutableDictionary(name => Folder + name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>A file by the path of its address; null if there is none.</summary>
    public static ServedFile? Find(string path) => Files.GetValueOrDefault(path);

    /// <summary>
    /// The element that makes a page follow its sources. It is the first script of the page, so that it sees the page
    /// as it was served.
    /// </summary>
    /// <param name="tag">The tag of the page as it is without this element.</param>
    public static string Element(string tag) =>
        $"<script type=\"module\" src=\"{Folder}serve.js\" data-page=\"{tag}\"></script>";

    private static ServedFile Read(string name)
    {
        using var stream = Program.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return ServedFile.Of(name, reader.ReadToEnd());
    }
}

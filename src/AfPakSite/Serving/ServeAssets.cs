using System.Collections.Immutable;

namespace AfPakSite.CommandLine.Serving;

/// <summary>The scripts and styles that only <c>serve</c> adds to a page. The program contains them.</summary>
internal static class ServeAssets
{
    /// <summary>The folder of everything that is not a part of the site.</summary>
    public const string Folder = "/_serve/";

    private const string Prefix = "serve/";

    private static readonly ImmutableDictionary<string, ServedFile> Files = EmbeddedText
        .Names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
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

    private static ServedFile Read(string name) => ServedFile.Of(name, EmbeddedText.Find(name)!);
}

using System.Collections.Immutable;
using System.IO.Hashing;
using System.Reflection;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>What every page loads, each named by its content, so that it can be kept for ever.</summary>
/// <param name="Scripts">The modules that run in the browser; each imports others by their names.</param>
public sealed record ThemeAssets(OutputFile Stylesheet, OutputFile Icon, ImmutableArray<OutputFile> Scripts)
{
    /// <summary>The layers in the order in which they win; each is a file of <c>assets/styles</c>.</summary>
    private static readonly string[] Layers = ["tokens", "base", "layout", "prose", "parts", "history", "menu", "targets", "search", "print"];

    /// <summary>The files of <c>assets/vendor</c> that others wrote, each with its licence beside it.</summary>
    private static readonly string[] Vendored = ["minisearch"];

    /// <summary>The files of <c>assets/scripts</c> after those of others; each imports only those before it, whose names its own content holds.</summary>
    private static readonly string[] Modules =
    [
        .. Vendored, "shortcut", "elements", "page-text", "text-directive", "passage", "citations", "forms", "clipboard", "menu", "passages",
        "zip", "cartridge", "reading-list", "choice", "target-rows", "target-filters", "targets",
        "search-words", "search-sound", "search-query", "search-index", "search-address", "search-facets", "search-results", "search-shortcut", "search",
    ];

    public static ThemeAssets Load() => new(Named("site", "css", JoinLayers()), Named("icon", "svg", Read("icon.svg")), ReadScripts());

    /// <summary>A module by the name of its file.</summary>
    public OutputFile Script(string name) => Scripts[Array.IndexOf(Modules, name)];

    private static string JoinLayers()
    {
        var css = new StringBuilder($"@layer {string.Join(", ", Layers)};\n");
        foreach (var layer in Layers)
            css.Append("@layer ").Append(layer).Append(" {\n").Append(Read($"styles/{layer}.css")).Append("}\n");
        return css.ToString();
    }

    /// <summary>The modules with what they import renamed, so that a change in one gives new names to all that use it.</summary>
    private static ImmutableArray<OutputFile> ReadScripts()
    {
        var scripts = ImmutableArray.CreateBuilder<OutputFile>(Modules.Length);
        foreach (var module in Modules)
        {
            var text = new StringBuilder(Vendored.Contains(module) ? ReadVendored(module) : Read($"scripts/{module}.js"));
            for (var index = 0; index < scripts.Count; index++)
                text.Replace($"'./{Modules[index]}.js'", $"'./{Path.GetFileName(scripts[index].Path)}'");
            scripts.Add(Named(module, "js", text.ToString()));
        }
        return scripts.ToImmutable();
    }

    /// <summary>A file that others wrote, with its licence and without the address of its source map, which is not published.</summary>
    private static string ReadVendored(string module)
    {
        var text = Read($"vendor/{module}.js");
        var map = text.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal);
        return $"/*!\n{Read($"vendor/{module}.LICENSE.txt")}*/\n{(map < 0 ? text : text[..map])}";
    }

    private static OutputFile Named(string name, string extension, string text) =>
        new($"assets/{name}.{Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes(text)))}.{extension}", text);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The theme has no asset “{name}”.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

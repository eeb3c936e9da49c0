using System.Collections.Immutable;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>What every page loads, each named by its content, so that it can be kept for ever.</summary>
/// <param name="Scripts">The modules that run in the browser; each imports others by their names.</param>
/// <param name="Fonts">The faces of the text, the roman first.</param>
public sealed record ThemeAssets(OutputFile Stylesheet, OutputFile Icon, ImmutableArray<OutputFile> Fonts, ImmutableArray<OutputFile> Scripts)
{
    /// <summary>The layers in the order in which they win; each is a file of <c>assets/styles</c>.</summary>
    private static readonly string[] Layers = ["tokens", "base", "layout", "prose", "parts", "history", "preview", "menu", "targets", "print"];

    /// <summary>The files of <c>assets/scripts</c>; each imports only those before it, whose names its own content holds.</summary>
    private static readonly string[] Modules =
    [
        "elements", "page-text", "text-directive", "passage", "citations", "forms", "clipboard", "menu", "passages",
        "settings-panel", "settings", "preview-data", "preview-card", "previews", "zip", "cartridge", "reading-list", "choice", "target-rows", "target-filters", "targets",
    ];

    private static readonly string[] Faces = ["serif", "serif-italic"];

    /// <summary>Every file, to be published.</summary>
    public IEnumerable<OutputFile> Files => [Stylesheet, Icon, .. Fonts, .. Scripts];

    public static ThemeAssets Load()
    {
        ImmutableArray<OutputFile> fonts = [.. Faces.Select(face => Named(face, "woff2", ReadBytes($"fonts/{face}.woff2")))];
        return new(Named("site", "css", JoinLayers(fonts)), Named("icon", "svg", Read("icon.svg")), fonts, ReadScripts());
    }

    /// <summary>A module by the name of its file.</summary>
    public OutputFile Script(string name) => Scripts[Array.IndexOf(Modules, name)];

    private static string JoinLayers(ImmutableArray<OutputFile> fonts)
    {
        var css = new StringBuilder($"@layer {string.Join(", ", Layers)};\n");
        foreach (var layer in Layers)
            css.Append("@layer ").Append(layer).Append(" {\n").Append(Read($"styles/{layer}.css")).Append("}\n");
        for (var index = 0; index < fonts.Length; index++)
            css.Replace($"fonts/{Faces[index]}.woff2", Path.GetFileName(fonts[index].Path));
        return css.ToString();
    }

    /// <summary>The modules with what they import renamed, so that a change in one gives new names to all that use it.</summary>
    private static ImmutableArray<OutputFile> ReadScripts()
    {
        var scripts = ImmutableArray.CreateBuilder<OutputFile>(Modules.Length);
        foreach (var module in Modules)
        {
            var text = new StringBuilder(Read($"scripts/{module}.js"));
            for (var index = 0; index < scripts.Count; index++)
                text.Replace($"'./{Modules[index]}.js'", $"'./{Path.GetFileName(scripts[index].Path)}'");
            scripts.Add(Named(module, "js", text.ToString()));
        }
        return scripts.ToImmutable();
    }

    private static OutputFile Named(string name, string extension, string text) => new(PathOf(name, extension, Encoding.UTF8.GetBytes(text)), text);

    private static OutputFile Named(string name, string extension, byte[] bytes) => new(PathOf(name, extension, bytes), ImmutableCollectionsMarshal.AsImmutableArray(bytes));

    private static string PathOf(string name, string extension, byte[] content) => $"assets/{name}.{Convert.ToHexStringLower(XxHash64.Hash(content))}.{extension}";

    private static string Read(string name) => Encoding.UTF8.GetString(ReadBytes(name)).ReplaceLineEndings("\n");

    private static byte[] ReadBytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The theme has no asset “{name}”.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

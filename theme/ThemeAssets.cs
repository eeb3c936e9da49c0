using System.Collections.Immutable;
using System.IO.Hashing;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>What every page loads, each named by its content, so that it can be kept for ever.</summary>
/// <param name="Scripts">The modules that run in the browser; each imports others by their names.</param>
public sealed record ThemeAssets(OutputFile Stylesheet, OutputFile Icon, ImmutableArray<OutputFile> Scripts)
{
    /// <summary>The layers in the order in which they win; each is a file of <c>assets/styles</c>.</summary>
    private static readonly string[] Layers = ["tokens", "base", "layout", "prose", "parts", "history", "menu", "targets", "editions", "print"];

    /// <summary>The files of <c>assets/scripts</c>; each imports only those before it, whose names its own content holds.</summary>
    private static readonly string[] Modules =
    [
        "elements", "page-text", "text-directive", "passage", "citations", "forms", "clipboard", "menu", "passages",
        "zip", "cartridge", "reading-list", "choice", "target-rows", "target-filters", "targets", "offline",
    ];

    public static ThemeAssets Load(SiteSettings settings) => new(Named("site", "css", JoinLayers() + PrintHeads.Of(settings)), Named("icon", "svg", Read("icon.svg")), ReadScripts());

    /// <summary>A module by the name of its file.</summary>
    public OutputFile Script(string name) => Scripts[Array.IndexOf(Modules, name)];

    /// <summary>The service worker, which must stand at the root of the site under one name.</summary>
    public static OutputFile Worker => new(Routes.FileOf(Routes.Worker), Read("sw.js"));

    /// <summary>A colour of the light scheme by the name of its property; null where it is none that a manifest can give.</summary>
    public static string? Color(string name) => ColorOf(name).Match(Read("styles/tokens.css")) is { Success: true } match ? match.Groups[1].Value : null;

    private static Regex ColorOf(string name) => new($"--{name}:\\s*(#[0-9a-fA-F]{{3,8}})\\b", RegexOptions.CultureInvariant);

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
            var text = new StringBuilder(Read($"scripts/{module}.js"));
            for (var index = 0; index < scripts.Count; index++)
                text.Replace($"'./{Modules[index]}.js'", $"'./{Path.GetFileName(scripts[index].Path)}'");
            scripts.Add(Named(module, "js", text.ToString()));
        }
        return scripts.ToImmutable();
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

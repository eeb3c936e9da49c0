using System.IO.Hashing;
using System.Reflection;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>What every page loads, each named by its content, so that it can be kept for ever.</summary>
public sealed record ThemeAssets(OutputFile Stylesheet, OutputFile Icon)
{
    /// <summary>The layers in the order in which they win; each is a file of <c>assets/styles</c>.</summary>
    private static readonly string[] Layers = ["tokens", "base", "layout", "prose", "parts", "print"];

    public static ThemeAssets Load() => new(Named("site", "css", JoinLayers()), Named("icon", "svg", Read("icon.svg")));

    private static string JoinLayers()
    {
        var css = new StringBuilder($"@layer {string.Join(", ", Layers)};\n");
        foreach (var layer in Layers)
            css.Append("@layer ").Append(layer).Append(" {\n").Append(Read($"styles/{layer}.css")).Append("}\n");
        return css.ToString();
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

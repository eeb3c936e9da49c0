using System.IO.Hashing;
using System.Reflection;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>The one stylesheet of the site, joined from the files of <c>assets/styles</c> and named by its content.</summary>
internal static class Stylesheet
{
    private const string Folder = "styles/";

    /// <summary>The layers in the order in which they win; each is a file.</summary>
    private static readonly string[] Layers = ["tokens", "base", "layout", "prose", "parts", "print"];

    public static OutputFile Load()
    {
        var css = new StringBuilder($"@layer {string.Join(", ", Layers)};\n");
        foreach (var layer in Layers)
            css.Append("@layer ").Append(layer).Append(" {\n").Append(Read($"{Folder}{layer}.css")).Append("}\n");
        var text = css.ToString();
        var hash = Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes(text)));
        return new($"assets/site.{hash}.css", text);
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The theme has no asset “{name}”.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

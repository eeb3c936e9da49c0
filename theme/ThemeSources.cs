using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace AfPakSite.Theme;

/// <summary>
/// The files of <c>assets</c>, which the program contains. Scripts and styles are read without what only their authors
/// need.
/// </summary>
internal static partial class ThemeSources
{
    private static readonly Assembly Program = Assembly.GetExecutingAssembly();

    /// <summary>The modules of <c>assets/scripts</c> and <c>assets/vendor</c>, by the names that imports use.</summary>
    public static ImmutableSortedDictionary<string, string> Modules { get; } =
        Program
            .GetManifestResourceNames()
            .Where(name => Path.GetExtension(name) == ".js" && Path.GetDirectoryName(name) is "scripts" or "vendor")
            .ToImmutableSortedDictionary(
                name => IsVendored(name) ? $"../{name}" : $"./{Path.GetFileName(name)}",
                name => name,
                StringComparer.Ordinal
            );

    /// <summary>A script without its comments and indentation; a vendored one as it is, with its license.</summary>
    public static string Script(string name) =>
        IsVendored(name) ? Vendored(name) : CommentOrIndent.Replace(Read(name), "");

    /// <summary>The layers of pictures whose shapes look the same in a file.</summary>
    private static readonly string[] Shapes = ["timeline", "map"];

    /// <summary>The rules of a layer, without comments, indentation and other needless characters.</summary>
    public static string Style(string layer)
    {
        var shapes = Shapes.Contains(layer) ? Read($"shapes/{layer}.css") : "";
        return CommentOrLayout.Replace(shapes + Read($"styles/{layer}.css"), "");
    }

    /// <summary>The styles inside the files of figures.</summary>
    public static string FigureStyles =>
        CommentOrLayout.Replace(
            string.Concat([Read("figure-file.css"), .. Shapes.Select(layer => Read($"shapes/{layer}.css"))]),
            ""
        );

    /// <summary>
    /// A color of the light scheme by the name of its property; null if a manifest cannot contain it.
    /// </summary>
    public static string? Color(string name) =>
        ColorOf(name).Match(Read("styles/tokens.css")) is { Success: true } match ? match.Groups[1].Value : null;

    public static string Read(string name) => Encoding.UTF8.GetString(ReadBytes(name)).ReplaceLineEndings("\n");

    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static byte[] ReadBytes(string name)
    {
        using var stream = Program.GetManifestResourceStream(name) ?? throw ThemeAssets.Missing(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool IsVendored(string name) => name.StartsWith("vendor/", StringComparison.Ordinal);

    /// <summary>A vendored script with the license beside it, without the address of its source map.</summary>
    private static string Vendored(string name)
    {
        var text = Read(name);
        var map = text.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal);
        return $"/*!\n{Read(Path.ChangeExtension(name, ".LICENSE.txt"))}*/\n{(map < 0 ? text : text[..map])}";
    }

    private static Regex ColorOf(string name) =>
        new($@"--{name}:\s*(?:light-dark\()?(#[0-9a-fA-F]{{3,8}})\b", RegexOptions.CultureInvariant);

    /// <summary>Matches comments; no string in the styles contains their sign.</summary>
    [GeneratedRegex(
        @"/\*.*?\*/\s*|^ +|;\n *(?=})|(?<=[{};,])\n|(?<=:) | (?={)",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex CommentOrLayout { get; }

    /// <summary>
    /// Matches JSDoc comments, lines of comment and indentation; no string of the scripts contains their signs or has
    /// several lines.
    /// </summary>
    [GeneratedRegex(@"/\*\*.*?\*/\s*|^ *//[^\n]*\n|^ +", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CommentOrIndent { get; }
}

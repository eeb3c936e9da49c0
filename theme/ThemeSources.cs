using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace AfPakSite.Theme;

/// <summary>
/// The files of <c>assets</c>, which the program contains. Scripts and styles are read without what only their authors
/// need.
/// </summary>
public sealed partial class ThemeSources
{
    /// <summary>The folder of the files in that of a site.</summary>
    public const string Folder = "theme/assets";

    private const string FigureStyle = "figure-file.css";

    /// <summary>The layers of pictures whose shapes look the same in a file.</summary>
    private static readonly string[] Shapes = ["timeline", "map"];

    private static readonly Assembly Program = Assembly.GetExecutingAssembly();

    private readonly ImmutableDictionary<string, byte[]> replaced;
    private readonly ConcurrentDictionary<string, string> scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> styles = new(StringComparer.Ordinal);

    /// <param name="replaced">Files that a maintainer is editing, by their paths in <c>assets</c>.</param>
    public ThemeSources(ImmutableDictionary<string, byte[]> replaced)
    {
        this.replaced = replaced;
        Modules = ModulesIn(Program.GetManifestResourceNames().Union(replaced.Keys, StringComparer.Ordinal));
    }

    /// <summary>The files as the program contains them.</summary>
    public static ThemeSources Own { get; } = new(ImmutableDictionary<string, byte[]>.Empty);

    /// <summary>
    /// The paths in <c>assets</c> of files that are read, but that the program has not, or not with these bytes.
    /// </summary>
    public IEnumerable<string> Edited =>
        replaced
            .Where(file => !(FindOwn(file.Key) is { } own && file.Value.AsSpan().SequenceEqual(own)))
            .Select(file => file.Key)
            .Except(Unread, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>The paths in <c>assets</c> of files that nothing reads: the program has none of their names.</summary>
    public IEnumerable<string> Unread =>
        replaced.Keys.Where(name => FindOwn(name) is null && !IsOfModule(name)).Order(StringComparer.Ordinal);

    private bool IsOfModule(string name) =>
        Modules.Values.Any(module => name == module || name == Path.ChangeExtension(module, ".LICENSE.txt"));

    /// <summary>The modules of <c>assets/scripts</c> and <c>assets/vendor</c>, by the names that imports use.</summary>
    internal ImmutableSortedDictionary<string, string> Modules { get; }

    private static ImmutableSortedDictionary<string, string> ModulesIn(IEnumerable<string> names) =>
        names
            .Where(name => Path.GetExtension(name) == ".js" && Path.GetDirectoryName(name) is "scripts" or "vendor")
            .ToImmutableSortedDictionary(
                name => IsVendored(name) ? $"../{name}" : $"./{Path.GetFileName(name)}",
                name => name,
                StringComparer.Ordinal
            );

    /// <summary>A script without its comments and indentation; a vendored one as it is, with its license.</summary>
    internal string Script(string name) =>
        scripts.GetOrAdd(name, _ => IsVendored(name) ? Vendored(name) : CommentOrIndent.Replace(Read(name), ""));

    /// <summary>The rules of a layer, without comments, indentation and other needless characters.</summary>
    internal string Style(string layer) => styles.GetOrAdd(layer, Stripped);

    private string Stripped(string layer)
    {
        var shapes = Shapes.Contains(layer) ? Read($"shapes/{layer}.css") : "";
        return CommentOrLayout.Replace(shapes + Read($"styles/{layer}.css"), "");
    }

    /// <summary>
    /// The styles inside the files of figures, with the colors of the light scheme on white paper, since drawing
    /// programs know no properties.
    /// </summary>
    internal string FigureStyles => styles.GetOrAdd(FigureStyle, StylesOfFigures);

    private string StylesOfFigures(string file)
    {
        var text = string.Concat([Read(file), .. Shapes.Select(layer => Read($"shapes/{layer}.css"))]);
        return Property.Replace(
            CommentOrLayout.Replace(text, ""),
            property => property.Groups[1].Value is var name && name == "paper" ? "#fff" : Color(name)!
        );
    }

    /// <summary>
    /// A color of the light scheme by the name of its property; null if a manifest cannot contain it.
    /// </summary>
    internal string? Color(string name) =>
        ColorOf(name).Match(Read("styles/tokens.css")) is { Success: true } match ? match.Groups[1].Value : null;

    internal string Read(string name) =>
        (
            IsReplaced(name) ? ThemeSlips.TextOf(name, replaced[name]) : Encoding.UTF8.GetString(ReadBytes(name))
        ).ReplaceLineEndings("\n");

    /// <summary>Whether a maintainer may be editing a file.</summary>
    internal bool IsReplaced(string name) => replaced.ContainsKey(name);

    /// <exception cref="ThemeFaultException">There is no such file.</exception>
    internal byte[] ReadBytes(string name)
    {
        if (replaced.TryGetValue(name, out var edited))
            return edited;
        return FindOwn(name) ?? throw ThemeAssets.Missing(name);
    }

    private static byte[]? FindOwn(string name)
    {
        using var stream = Program.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool IsVendored(string name) => name.StartsWith("vendor/", StringComparison.Ordinal);

    /// <summary>A vendored script with the license beside it, without the address of its source map.</summary>
    private string Vendored(string name)
    {
        var text = Read(name);
        var map = text.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal);
        return $"/*!\n{Read(Path.ChangeExtension(name, ".LICENSE.txt"))}*/\n{(map < 0 ? text : text[..map])}";
    }

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex Property { get; }

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

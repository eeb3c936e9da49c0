using System.Collections.Immutable;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Sites;
using AfPakSite.Theme.Book;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>What every page loads, each named by its content, so that it can be kept for ever.</summary>
/// <param name="Scripts">The modules that run in the browser; each imports others by their names.</param>
/// <param name="Stylesheet">What every page loads; what it leaves out is in files of its own.</param>
/// <param name="Fonts">The faces of the text, the roman first.</param>
public sealed record ThemeAssets(
    OutputFile Stylesheet,
    ImmutableArray<OutputFile> ExtraStyles,
    OutputFile Icon,
    ImmutableArray<OutputFile> Fonts,
    ImmutableArray<OutputFile> Scripts
)
{
    /// <summary>The layers that every page needs for its first paint, in the order in which they win; each is a file of <c>assets/styles</c>.</summary>
    private static readonly string[] Layers = ["tokens", "base", "layout", "prose", "parts", "history", "editions"];

    /// <summary>The layers that win over those, each published as a file of its own: some pages load it, or a script when it first needs it, or paper does.</summary>
    private static readonly string[] Extras = ["preview", "menu", "settings", "targets", "search", "figures", "print"];

    /// <summary>The files of <c>assets/vendor</c> that others wrote, each with its licence beside it.</summary>
    private static readonly string[] Vendored = ["minisearch"];

    /// <summary>The files of <c>assets/scripts</c> after those of others; each imports only those before it, whose names its own content holds.</summary>
    private static readonly string[] Modules =
    [
        .. Vendored,
        "shortcut",
        "addresses",
        "events",
        "words",
        "elements",
        "quotation",
        "page-text",
        "text-directive",
        "passage",
        "citations",
        "forms",
        "clipboard",
        "menu",
        "place",
        "passages",
        "settings-panel",
        "settings",
        "former",
        "preview-data",
        "preview-card",
        "previews",
        "timeline-filters",
        "network",
        "offline",
        "zip",
        "records",
        "readdress",
        "own-address",
        "cartridge",
        "reading-list",
        "choice",
        "target-rows",
        "target-filters",
        "target-picks",
        "targets",
        "search-words",
        "search-sound",
        "search-query",
        "search-documents",
        "search-index",
        "search-address",
        "search-facets",
        "search-results",
        "search-shortcut",
        "search-place",
        "search",
    ];

    /// <summary>The line by which the scripts have English words in the repository; a published site has its own in this place.</summary>
    private const string WordsImport = "import file from '../../words/en.json' with { type: 'json' };";

    private static readonly string[] Faces = ["serif", "serif-italic"];

    /// <summary>Every file, to be published.</summary>
    public IEnumerable<OutputFile> Files => [Stylesheet, .. ExtraStyles, Icon, .. Fonts, .. Scripts];

    public static ThemeAssets Load(SiteSettings settings)
    {
        ImmutableArray<OutputFile> fonts =
        [
            .. Faces.Select(face => Named(face, "woff2", ReadBytes($"fonts/{face}.woff2"))),
        ];
        ImmutableArray<OutputFile> extras =
        [
            .. Extras.Select(layer =>
                Named(layer, "css", Layer(layer) + (layer == "print" ? RunningHeads.Of(settings) : ""))
            ),
        ];
        return new(
            Named("site", "css", JoinLayers(fonts)),
            extras,
            Named("icon", "svg", Read("icon.svg")),
            fonts,
            ReadScripts(extras, settings.Words)
        );
    }

    /// <summary>A module by the name of its file.</summary>
    public OutputFile Script(string name) => Scripts[Array.IndexOf(Modules, name)];

    /// <summary>A stylesheet that not every page needs at first, by the name of its layer.</summary>
    public OutputFile Style(string name) => ExtraStyles[Array.IndexOf(Extras, name)];

    /// <summary>The service worker, which must stand at the root of the site under one name.</summary>
    public static OutputFile Worker => new(Routes.FileOf(Routes.Worker), ReadScript("sw.js"));

    /// <summary>A colour of the light scheme by the name of its property; null where it is none that a manifest can give.</summary>
    public static string? Color(string name) =>
        ColorOf(name).Match(Read("styles/tokens.css")) is { Success: true } match ? match.Groups[1].Value : null;

    private static Regex ColorOf(string name) =>
        new($@"--{name}:\s*(?:light-dark\()?(#[0-9a-fA-F]{{3,8}})\b", RegexOptions.CultureInvariant);

    private static string JoinLayers(ImmutableArray<OutputFile> fonts)
    {
        var css = new StringBuilder($"@layer {string.Join(", ", [.. Layers, .. Extras])};\n");
        foreach (var layer in Layers)
            css.Append(Layer(layer));
        for (var index = 0; index < fonts.Length; index++)
            css.Replace($"fonts/{Faces[index]}.woff2", Path.GetFileName(fonts[index].Path));
        return css.ToString();
    }

    /// <summary>A layer without comments and indentation, which are for who writes it.</summary>
    private static string Layer(string name) =>
        $"@layer {name} {{\n{CommentOrIndent.Replace(Read($"styles/{name}.css"), "")}}}\n";

    /// <summary>No string in the styles holds a comment's sign.</summary>
    private static Regex CommentOrIndent { get; } =
        new(@"/\*.*?\*/\s*|^ +", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>The modules with what they load renamed, so that a change in one file gives new names to all that use it.</summary>
    private static ImmutableArray<OutputFile> ReadScripts(ImmutableArray<OutputFile> styles, Words words)
    {
        var scripts = ImmutableArray.CreateBuilder<OutputFile>(Modules.Length);
        foreach (var module in Modules)
        {
            var text = new StringBuilder(
                Vendored.Contains(module) ? ReadVendored(module) : ReadScript($"scripts/{module}.js")
            );
            text.Replace(WordsImport, $"const file = {words.ForScripts};");
            for (var index = 0; index < styles.Length; index++)
                text.Replace($"'./{Extras[index]}.css'", $"'./{Path.GetFileName(styles[index].Path)}'");
            for (var index = 0; index < scripts.Count; index++)
                text.Replace($"'{SourceOf(Modules[index])}'", $"'./{Path.GetFileName(scripts[index].Path)}'");
            scripts.Add(Named(module, "js", text.ToString()));
        }
        return scripts.ToImmutable();
    }

    /// <summary>What a script calls a module where it imports it.</summary>
    private static string SourceOf(string module) =>
        Vendored.Contains(module) ? $"../vendor/{module}.js" : $"./{module}.js";

    /// <summary>A script without the comments that document it and give its types.</summary>
    private static string ReadScript(string name) => DocumentationComment.Replace(Read(name), "");

    /// <summary>No string in the scripts holds a comment's sign.</summary>
    private static Regex DocumentationComment { get; } =
        new(@"/\*\*.*?\*/\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>A file that others wrote, with its licence and without the address of its source map, which is not published.</summary>
    private static string ReadVendored(string module)
    {
        var text = Read($"vendor/{module}.js");
        var map = text.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal);
        return $"/*!\n{Read($"vendor/{module}.LICENSE.txt")}*/\n{(map < 0 ? text : text[..map])}";
    }

    private static OutputFile Named(string name, string extension, string text) =>
        new(PathOf(name, extension, Encoding.UTF8.GetBytes(text)), text);

    private static OutputFile Named(string name, string extension, byte[] bytes) =>
        new(PathOf(name, extension, bytes), ImmutableCollectionsMarshal.AsImmutableArray(bytes));

    private static string PathOf(string name, string extension, byte[] content) =>
        $"assets/{name}.{Convert.ToHexStringLower(XxHash64.Hash(content))}.{extension}";

    private static string Read(string name) => Encoding.UTF8.GetString(ReadBytes(name)).ReplaceLineEndings("\n");

    private static byte[] ReadBytes(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme has no asset “{name}”.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

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

/// <summary>
/// The assets of the pages. Their names contain a hash of their content, so caches can keep them forever.
/// </summary>
/// <param name="ExtraStyles">The layers that are files of their own, by name.</param>
/// <param name="Scripts">The ES modules that run in the browser, by name.</param>
/// <param name="Stylesheet">The styles that every page loads.</param>
/// <param name="Fonts">The fonts of the text, the roman first.</param>
public sealed record ThemeAssets(
    OutputFile Stylesheet,
    ImmutableSortedDictionary<string, OutputFile> ExtraStyles,
    OutputFile Icon,
    ImmutableArray<OutputFile> Fonts,
    ImmutableSortedDictionary<string, OutputFile> Scripts
)
{
    /// <summary>The styles of printed pages.</summary>
    public const string Print = "print";

    /// <summary>The styles of printed pages with the study's text, whose running heads name the section.</summary>
    public const string StudyPrint = "print-study";

    /// <summary>The cascade layers in order of precedence; each is a file of <c>assets/styles</c>.</summary>
    private static readonly string[] Layers =
    [
        "tokens",
        "base",
        "layout",
        "prose",
        "parts",
        "notes",
        "history",
        "preview",
        "menu",
        "desk",
        "settings",
        "targets",
        "search",
        "front",
        "figures",
        "ties",
        "timeline",
        "matrix",
        "map",
        "entries",
        Print,
    ];

    /// <summary>
    /// The layers of few pages. They are not declared before, so they take precedence over all others in the order in
    /// which a page loads them; each contains its own rules for paper.
    /// </summary>
    private static readonly string[] Late = ["class", "sheet", "slide"];

    /// <summary>
    /// The layers in the stylesheet of every page. Sections have no others, so that they paint after one round trip.
    /// </summary>
    private static readonly string[] Joined = ["tokens", "base", "layout", "prose", "notes"];

    /// <summary>The layers published as separate files: for some pages, for scripts, or for print.</summary>
    private static readonly string[] Extras = [.. Layers.Except(Joined), .. Late];

    /// <summary>The vendored scripts of <c>assets/vendor</c>, each with its license beside it.</summary>
    private static readonly string[] Vendored = ["minisearch"];

    /// <summary>
    /// The scripts of <c>assets/scripts</c>. Each imports only earlier ones, because its content contains their hashed
    /// names.
    /// </summary>
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
        "locator",
        "text-directive",
        "passage",
        "citations",
        "robust",
        "forms",
        "clipboard",
        "dialog-parts",
        "desk-words",
        "desk-marks",
        "desk-store",
        "desk-places",
        "desk-view",
        "desk-notice",
        "desk-remove",
        "desk-card",
        "desk-text",
        "desk-target",
        "desk-group",
        "sheet",
        "slide",
        "preview-data",
        "menu-items",
        "menu",
        "desk-markdown",
        "desk-annotations",
        "desk-import",
        "desk-list",
        "desk",
        "place",
        "settings-panel",
        "settings",
        "former",
        "margin",
        "beside-content",
        "beside",
        "passages",
        "preview-card",
        "previews",
        "filter-form",
        "figure-png",
        "figure-files",
        "ties",
        "timeline-filters",
        "sentence-filters",
        "offline",
        "zip",
        "records",
        "readdress",
        "own-address",
        "cartridge",
        "reading-list",
        "choice",
        "handout",
        "study-texts",
        "target-rows",
        "target-filters",
        "target-picks",
        "targets",
        "class",
        "search-words",
        "search-sound",
        "search-distance",
        "search-query",
        "search-documents",
        "search-reference",
        "search-vocabulary",
        "search-names",
        "search-ranking",
        "search-texts",
        "search-index",
        "search-address",
        "search-facets",
        "search-results",
        "search-shortcut",
        "search-place",
        "search",
    ];

    /// <summary>
    /// The line that imports the English words, for the scripts' tests; a published site has its own words here.
    /// </summary>
    private const string WordsImport = "import file from '../../words/en.json' with { type: 'json' };";

    /// <summary>The module with the words of the desk, which most readers never need; “words” has the others.</summary>
    private const string DeskWords = "desk-words";

    private static string WordsFor(string module, Words words) =>
        words.ForScripts(subject => subject == "desk" == (module == DeskWords));

    private static readonly string[] Faces = ["serif", "serif-italic"];

    /// <summary>All files to publish.</summary>
    public IEnumerable<OutputFile> Files => [.. Looks, Icon, .. Scripts.Values];

    /// <summary>The styles and the fonts.</summary>
    public IEnumerable<OutputFile> Looks => [Stylesheet, .. ExtraStyles.Values, .. Fonts];

    public static ThemeAssets Load(Site site)
    {
        ImmutableArray<OutputFile> fonts =
        [
            .. Faces.Select(face => Named(face, "woff2", ReadBytes($"fonts/{face}.woff2"))),
        ];
        var extras = Extras.ToImmutableSortedDictionary(
            layer => layer,
            layer => Named(layer, "css", Layer(layer) + (layer == Print ? RunningHeads.Of(site.Settings) : "")),
            StringComparer.Ordinal
        );
        extras = extras.Add(StudyPrint, Named(StudyPrint, "css", Layer(Print) + RunningHeads.Of(site)));
        return new(
            Named("site", "css", JoinLayers(fonts)),
            extras,
            Named("icon", "svg", Read("icon.svg")),
            fonts,
            ReadScripts(extras, site.Settings.Words)
        );
    }

    /// <summary>The module of a file name.</summary>
    public OutputFile Script(string name) => Scripts.GetValueOrDefault(name) ?? throw Missing($"{name}.js");

    /// <summary>The separate stylesheet of a layer.</summary>
    public OutputFile Style(string name) => ExtraStyles.GetValueOrDefault(name) ?? throw Missing($"{name}.css");

    /// <summary>The service worker, which needs a fixed name at the root of the site.</summary>
    public static OutputFile Worker => new(Routes.FileOf(Routes.Worker), ReadScript(Routes.FileOf(Routes.Worker)));

    /// <summary>The styles inside the files of figures.</summary>
    public static string FigureStyles => CommentOrLayout.Replace(Read("figure-file.css"), "");

    /// <summary>
    /// A color of the light scheme by the name of its property; null if a manifest cannot contain it.
    /// </summary>
    public static string? Color(string name) =>
        ColorOf(name).Match(Read("styles/tokens.css")) is { Success: true } match ? match.Groups[1].Value : null;

    private static Regex ColorOf(string name) =>
        new($@"--{name}:\s*(?:light-dark\()?(#[0-9a-fA-F]{{3,8}})\b", RegexOptions.CultureInvariant);

    private static string JoinLayers(ImmutableArray<OutputFile> fonts)
    {
        var css = new StringBuilder($"@layer {string.Join(", ", Layers)};\n");
        foreach (var layer in Joined)
            css.Append(Layer(layer));
        for (var index = 0; index < fonts.Length; index++)
            css.Replace($"fonts/{Faces[index]}.woff2", Path.GetFileName(fonts[index].Path));
        return css.ToString();
    }

    /// <summary>A layer of a stylesheet.</summary>
    private static string Layer(string name) => $"@layer {name} {{\n{StyleOf(name)}}}\n";

    /// <summary>The rules of a layer, without comments, indentation and other needless characters.</summary>
    internal static string StyleOf(string layer) => CommentOrLayout.Replace(Read($"styles/{layer}.css"), "");

    /// <summary>Matches comments; no string in the styles contains their sign.</summary>
    private static Regex CommentOrLayout { get; } =
        new(
            @"/\*.*?\*/\s*|^ +|;\n *(?=})|(?<=[{};,])\n|(?<=:) | (?={)",
            RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant
        );

    /// <summary>
    /// The modules with hashed names in their imports, so that a change renames all modules that depend on it.
    /// </summary>
    private static ImmutableSortedDictionary<string, OutputFile> ReadScripts(
        ImmutableSortedDictionary<string, OutputFile> styles,
        Words words
    )
    {
        var scripts = ImmutableSortedDictionary.CreateBuilder<string, OutputFile>(StringComparer.Ordinal);
        foreach (var module in Modules)
        {
            var text = new StringBuilder(
                Vendored.Contains(module) ? ReadVendored(module) : ReadScript($"scripts/{module}.js")
            );
            if (module is "words" or DeskWords)
                text.Replace(WordsImport, $"const file = {WordsFor(module, words)};");
            foreach (var (name, file) in styles)
                text.Replace($"'./{name}.css'", $"'./{Path.GetFileName(file.Path)}'");
            foreach (var (name, file) in scripts)
                text.Replace($"'{SourceOf(name)}'", $"'./{Path.GetFileName(file.Path)}'");
            scripts.Add(module, Named(module, "js", text.ToString()));
        }
        return scripts.ToImmutable();
    }

    /// <summary>The specifier of a module in imports.</summary>
    private static string SourceOf(string module) =>
        Vendored.Contains(module) ? $"../vendor/{module}.js" : $"./{module}.js";

    /// <summary>A script without its comments and indentation.</summary>
    private static string ReadScript(string name) => CommentOrIndent.Replace(Read(name), "");

    /// <summary>
    /// Matches JSDoc comments, lines of comment and indentation; no string of the scripts contains their signs or has
    /// several lines.
    /// </summary>
    private static Regex CommentOrIndent { get; } =
        new(
            @"/\*\*.*?\*/\s*|^ *//[^\n]*\n|^ +",
            RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant
        );

    /// <summary>A vendored script with its license, without the address of its unpublished source map.</summary>
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

    internal static string Read(string name) => Encoding.UTF8.GetString(ReadBytes(name)).ReplaceLineEndings("\n");

    private static InvalidOperationException Missing(string name) => new($"The theme has no asset “{name}”.");

    private static byte[] ReadBytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw Missing(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

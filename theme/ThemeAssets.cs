using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Theme.Book;

namespace AfPakSite.Theme;

/// <summary>
/// The assets of the pages. Their names contain a hash of their content, so caches can keep them forever.
/// </summary>
/// <param name="ExtraStyles">The layers that are files of their own, by name.</param>
/// <param name="Scripts">The ES modules that run in the browser, by name.</param>
/// <param name="Stylesheet">The styles that every page loads.</param>
/// <param name="Fonts">The fonts of the text, the roman first.</param>
/// <param name="Sources">The files that they are made of.</param>
public sealed record ThemeAssets(
    OutputFile Stylesheet,
    ImmutableSortedDictionary<string, OutputFile> ExtraStyles,
    OutputFile Icon,
    ImmutableArray<OutputFile> Fonts,
    ImmutableSortedDictionary<string, OutputFile> Scripts,
    ThemeSources Sources
)
{
    /// <summary>The styles of printed pages.</summary>
    public const string Print = "print";

    /// <summary>The styles of printed pages with the study's text, whose running heads name the section.</summary>
    public const string StudyPrint = "print-study";

    /// <summary>The cascade layers in order of precedence.</summary>
    private static readonly string[] Layers =
    [
        "tokens",
        "base",
        "layout",
        "prose",
        "parts",
        "notes",
        RightToLeft,
        Apparatus,
        "history",
        "preview",
        "menu",
        "desk",
        "settings",
        "targets",
        "search",
        "front",
        Record,
        "figures",
        "ties",
        "timeline",
        "matrix",
        "map",
        "entries",
        Print,
    ];

    /// <summary>The files of layers with several subjects, in order; other layers have one of their name.</summary>
    private static readonly Dictionary<string, string[]> Subjects = new(StringComparer.Ordinal)
    {
        ["layout"] = ["frame", "header", "side", "cite"],
        ["desk"] = ["desk-text", "desk-card", "desk-notice", "desk-page"],
    };

    /// <summary>
    /// The layers of few pages. They are not declared before, so they take precedence over all others in the order in
    /// which a page loads them; each contains its own rules for paper.
    /// </summary>
    private static readonly string[] Late = ["class", "sheet", "slide"];

    /// <summary>
    /// The layers in the stylesheet of every page. Sections have no others, so that they paint after one round trip.
    /// </summary>
    private static readonly string[] Joined = ["tokens", "base", "layout", "prose", "notes"];

    /// <summary>The layer of a site whose language is written from right to left.</summary>
    private const string RightToLeft = "right-to-left";

    /// <summary>The layer of a site whose study has notes, tables or figures.</summary>
    private const string Apparatus = "apparatus";

    /// <summary>The layer of a site whose study has keywords, or authors with affiliations.</summary>
    private const string Record = "record";

    /// <summary>The layers that only some sites have.</summary>
    private static readonly string[] Added = [RightToLeft, Apparatus, Record];

    /// <summary>The layers published as separate files: for some pages, for scripts, or for print.</summary>
    private static readonly string[] Extras = [.. Layers.Except([.. Joined, .. Added]), .. Late];

    private static readonly string[] Faces = ["serif", "serif-italic"];

    /// <summary>All files to publish.</summary>
    public IEnumerable<OutputFile> Files => [.. Looks, Icon, .. Scripts.Values];

    /// <summary>The styles and the fonts.</summary>
    public IEnumerable<OutputFile> Looks => [Stylesheet, .. ExtraStyles.Values, .. Fonts];

    public static ThemeAssets Load(Site site, ThemeSources sources)
    {
        ImmutableArray<OutputFile> fonts =
        [
            .. Faces.Select(face => Named(face, "woff2", sources.ReadBytes($"fonts/{face}.woff2"))),
        ];
        var extras = Extras.ToImmutableSortedDictionary(
            layer => layer,
            layer =>
                Named(layer, "css", Layer(layer, sources) + (layer == Print ? RunningHeads.Of(site.Settings) : "")),
            StringComparer.Ordinal
        );
        extras = extras.Add(StudyPrint, Named(StudyPrint, "css", Layer(Print, sources) + RunningHeads.Of(site)));
        return new(
            Named("site", "css", JoinLayers([.. Joined, .. AddedFor(site)], fonts, sources)),
            extras,
            Named("icon", "svg", sources.Read("icon.svg")),
            fonts,
            ThemeScripts.Publish(extras, site.Settings.Words, sources),
            sources
        );
    }

    /// <summary>The module of a file name.</summary>
    public OutputFile Script(string name) => Scripts.GetValueOrDefault(name) ?? throw Missing($"{name}.js");

    /// <summary>The separate stylesheet of a layer.</summary>
    public OutputFile Style(string name) => ExtraStyles.GetValueOrDefault(name) ?? throw Missing($"{name}.css");

    /// <summary>The service worker, which needs a fixed name at the root of the site.</summary>
    public OutputFile Worker => new(Routes.FileOf(Routes.Worker), Sources.Script(Routes.FileOf(Routes.Worker)));

    private static IEnumerable<string> AddedFor(Site site)
    {
        if (site.Settings.Direction is not null)
            yield return RightToLeft;
        if (site.WithEditions.Any(HasApparatus))
            yield return Apparatus;
        if (HasRecord(site.Settings.Study))
            yield return Record;
    }

    private static bool HasRecord(Work study) =>
        !Keywords.Of(study).IsEmpty || study.Authors.Any(author => !author.WorksAt.IsEmpty);

    private static bool HasApparatus(Site site) =>
        site
            .Study.AllSections.SelectMany(section => section.Paragraphs)
            .Any(paragraph =>
                paragraph.Kind
                    is ParagraphKind.Note
                        or ParagraphKind.NoteContinuation
                        or ParagraphKind.Table
                        or ParagraphKind.Caption
                        or ParagraphKind.Figure
                || paragraph.ItemNumber is not null
                || paragraph.OuterItems > 0
                || paragraph.Formulas.Any()
            );

    private static string JoinLayers(string[] layers, ImmutableArray<OutputFile> fonts, ThemeSources sources)
    {
        var css = new StringBuilder(
            $"@layer {string.Join(", ", Layers.Where(layer => !Added.Contains(layer) || layers.Contains(layer)))};\n"
        );
        foreach (var layer in layers)
            css.Append(Layer(layer, sources));
        for (var index = 0; index < fonts.Length; index++)
            css.Replace($"fonts/{Faces[index]}.woff2", Path.GetFileName(fonts[index].Path));
        return css.ToString();
    }

    /// <summary>A layer of a stylesheet.</summary>
    private static string Layer(string name, ThemeSources sources) =>
        $"@layer {name} {{\n{string.Concat(Subjects.GetValueOrDefault(name, [name]).Select(sources.Style))}}}\n";

    internal static OutputFile Named(string name, string extension, string text) =>
        new(PathOf(name, extension, Encoding.UTF8.GetBytes(text)), text);

    private static OutputFile Named(string name, string extension, byte[] bytes) =>
        new(PathOf(name, extension, bytes), ImmutableCollectionsMarshal.AsImmutableArray(bytes));

    private static string PathOf(string name, string extension, byte[] content) =>
        $"assets/{name}.{Convert.ToHexStringLower(XxHash64.Hash(content))}.{extension}";

    internal static ThemeFaultException Missing(string name) => new($"The theme has no asset “{name}”.");
}

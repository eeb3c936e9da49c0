using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Sites;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>
/// Publishes the modules with hashed names in their imports, so that a change renames all modules that depend on it.
/// What a module imports is published first.
/// </summary>
internal sealed partial class ThemeScripts
{
    /// <summary>
    /// The line that imports the English words, for the scripts' tests; a published site has its own words here.
    /// </summary>
    private const string WordsImport = "import file from '../../words/en.json' with { type: 'json' };";

    /// <summary>The module with the words of the desk, which most readers never need; “words” has the others.</summary>
    private const string DeskWords = "desk-words";

    private readonly ImmutableSortedDictionary<string, OutputFile> styles;
    private readonly Words words;
    private readonly ThemeSources sources;
    private readonly Dictionary<string, OutputFile> published = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    private ThemeScripts(ImmutableSortedDictionary<string, OutputFile> styles, Words words, ThemeSources sources) =>
        (this.styles, this.words, this.sources) = (styles, words, sources);

    /// <summary>The modules by name.</summary>
    /// <param name="styles">The separate stylesheets by name, which scripts load.</param>
    public static ImmutableSortedDictionary<string, OutputFile> Publish(
        ImmutableSortedDictionary<string, OutputFile> styles,
        Words words,
        ThemeSources sources
    )
    {
        var scripts = new ThemeScripts(styles, words, sources);
        return sources.Modules.ToImmutableSortedDictionary(
            module => Path.GetFileNameWithoutExtension(module.Value),
            module => scripts.Publish(module.Key),
            StringComparer.Ordinal
        );
    }

    /// <exception cref="ThemeFaultException">Modules import each other in a circle, or a missing one.</exception>
    private OutputFile Publish(string specifier)
    {
        if (published.TryGetValue(specifier, out var known))
            return known;
        if (!begun.Add(specifier))
            throw new ThemeFaultException($"“{specifier}” imports itself through other modules.");
        var source = sources.Modules[specifier];
        var name = Path.GetFileNameWithoutExtension(source);
        var text = sources.Script(source);
        if (sources.IsReplaced(source))
            ThemeSlips.RequireImports(
                source,
                text.Replace(WordsImport, "", StringComparison.Ordinal),
                sources.Read(source),
                sources.Modules.ContainsKey
            );
        if (text.Contains(WordsImport, StringComparison.Ordinal))
            text = text.Replace(WordsImport, $"const file = {WordsFor(name)};", StringComparison.Ordinal);
        return published[specifier] = ThemeAssets.Named(name, "js", Specifier.Replace(text, NameOf));
    }

    private string NameOf(Match match)
    {
        var specifier = match.Groups[2].Value;
        var file =
            sources.Modules.ContainsKey(specifier) ? Publish(specifier)
            : Path.GetExtension(specifier) == ".css"
                ? styles.GetValueOrDefault(Path.GetFileNameWithoutExtension(specifier))
            : null;
        return file is null ? match.Value : $"'./{Path.GetFileName(file.Path)}'";
    }

    private string WordsFor(string module) => words.ForScripts(subject => subject == "desk" == (module == DeskWords));

    /// <summary>Matches the address of a module or stylesheet in a string.</summary>
    [GeneratedRegex("""(['"])(\./[\w-]+\.(?:js|css)|\.\./vendor/[\w-]+\.js)\1""")]
    private static partial Regex Specifier { get; }
}

using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>Links the sources while the assets are made. After a change of the theme alone, the links stay.</summary>
internal sealed class SourceLinker(BuildOptions options, Terminal terminal)
{
    private Links? last;

    public LinkedSources Link(ReadSources sources)
    {
        var links = last?.Input.Files.SequenceEqual(sources.Input.Files) == true ? last : Begin(sources.Input);
        var theme = links.Anchored is { Site: var site } ? Task.Run(() => SiteTheme.Of(site, sources.Theme)) : null;
        last = links with { Linked = links.Linked ?? Link(links) };
        var diagnostics = new DiagnosticBag();
        diagnostics.AddAll(last.Found);
        return new(last.Anchored, last.Linked, theme, diagnostics);
    }

    private Links Begin(SourceSet input)
    {
        var found = new DiagnosticBag();
        var today = options with { Today = terminal.Today };
        return new(input, Compiler.Anchor(input, today, WordFiles.Read, found), Linked: null, found);
    }

    private static LinkedSite? Link(Links links) =>
        links.Anchored is { Site: var site } ? Linker.Link(site, links.Found) : null;

    private sealed record Links(SourceSet Input, AnchoredSite? Anchored, LinkedSite? Linked, DiagnosticBag Found);
}

/// <summary>Sources that are linked as far as they can be read.</summary>
/// <param name="Anchored">Null if the study or the settings cannot be read.</param>
/// <param name="Linked">Null like the anchored site.</param>
/// <param name="Theme">The assets, which may still be in the making; null like the anchored site.</param>
/// <param name="Diagnostics">What was found so far.</param>
internal sealed record LinkedSources(
    AnchoredSite? Anchored,
    LinkedSite? Linked,
    Task<SiteTheme>? Theme,
    DiagnosticBag Diagnostics
);

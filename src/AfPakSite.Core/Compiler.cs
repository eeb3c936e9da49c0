using System.Collections.Immutable;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Reading;
using AfPakSite.Sites;

namespace AfPakSite;

/// <summary>The pipeline: sources in, a finished and checked site out. The file to read first.</summary>
public static class Compiler
{
    /// <param name="render">The theme: it makes the pages and what they load.</param>
    public static Compilation Compile(
        SourceSet sources,
        BuildOptions options,
        Func<LinkedSite, ImmutableArray<OutputFile>> render
    )
    {
        var diagnostics = new DiagnosticBag();
        if (Anchor(sources, options, diagnostics) is not { Site: var site })
            return Compilation.Failed(diagnostics, options);
        var linked = Linker.Link(site, diagnostics);
        var files = Exporter.Export(linked, render(linked));
        var links = Checker.Check(files, [BuildReport.Path], site.Settings.BaseUrl, Origins.Of(site), diagnostics);
        return Compilation.Of(linked, files, links, diagnostics, options);
    }

    /// <summary>The first half: the study with the ids that the ledger keeps, and the site around it; null where either cannot be read.</summary>
    public static AnchoredSite? Anchor(SourceSet sources, BuildOptions options, DiagnosticBag diagnostics)
    {
        var ledger = sources.Find(Ledger.Path);
        var study = StudyReader.Read(SiteBuilder.StudyFile(sources), diagnostics);
        var anchored = AnchoredStudy.Of(study, LedgerReader.Read(ledger, diagnostics));
        var site = SiteBuilder.Build(anchored, sources, options, diagnostics);
        if (site is null || diagnostics.HasUnreadFile)
            return null;
        AnchorChecker.Check(anchored, site.Register, ledger, options.Locked, diagnostics);
        return new(anchored, site);
    }
}

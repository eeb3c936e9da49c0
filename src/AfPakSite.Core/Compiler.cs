using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite;

/// <summary>The pipeline: sources in, a finished and checked site out. The file to read first.</summary>
public static class Compiler
{
    /// <param name="readWords">Returns the theme's words for a language; null if it has none.</param>
    /// <param name="render">The theme: makes all files of a site; its second argument is the site as data.</param>
    /// <param name="check">Re-reads the finished files, and returns how many links it followed.</param>
    /// <returns>
    /// The files and the diagnostics, sorted. A fault in the sources is a diagnostic; the files are empty if the study,
    /// the settings or the ledger cannot be read.
    /// </returns>
    public static Compilation Compile(
        SourceSet sources,
        BuildOptions options,
        Func<string, string?> readWords,
        Func<LinkedSite, IEnumerable<OutputFile>, ImmutableArray<OutputFile>> render,
        Func<FinishedSite, DiagnosticBag, int> check
    )
    {
        var diagnostics = new DiagnosticBag();
        if (Anchor(sources, options, readWords, diagnostics) is not { Site: var site })
            return Compilation.Failed(diagnostics, options);
        return Complete(Linker.Link(site, diagnostics), options, render, check, diagnostics);
    }

    /// <summary>The last part: the files of a linked site, checked.</summary>
    /// <param name="diagnostics">The diagnostics so far.</param>
    public static Compilation Complete(
        LinkedSite linked,
        BuildOptions options,
        Func<LinkedSite, IEnumerable<OutputFile>, ImmutableArray<OutputFile>> render,
        Func<FinishedSite, DiagnosticBag, int> check,
        DiagnosticBag diagnostics
    )
    {
        var files = render(linked, Exporter.Export(linked));
        var links = check(FinishedSite.Of(linked.Site, files, [BuildReport.Path]), diagnostics);
        return Compilation.Of(linked, files, links, diagnostics, options);
    }

    /// <summary>
    /// The first half: the study with the ids of the ledger, and the site; null if either cannot be read.
    /// </summary>
    public static AnchoredSite? Anchor(
        SourceSet sources,
        BuildOptions options,
        Func<string, string?> readWords,
        DiagnosticBag diagnostics
    )
    {
        foreach (var fault in sources.Faults)
            diagnostics.Add(fault);
        var ledger = sources.Find(Ledger.Path);
        var settings = SiteSettingsReader.Read(sources, options, readWords, diagnostics);
        var published = ReadLedger(sources, ledger, options, diagnostics);
        var anchored = AnchorStudy(sources, settings?.Language ?? Words.Default, published, diagnostics);
        var site = SiteBuilder.Build(anchored, settings, sources, readWords, diagnostics);
        if (site is null || diagnostics.HasUnreadFile)
            return null;
        AnchorChecker.Check(anchored, site.Register, ledger, options.Locked, diagnostics);
        return new(anchored, site);
    }

    private static Ledger ReadLedger(
        SourceSet sources,
        SourceText? ledger,
        BuildOptions options,
        DiagnosticBag diagnostics
    ) =>
        ledger is null || sources.IsMisread(ledger)
            ? Ledger.Empty
            : sources.Read(
                ledger,
                options.Today,
                (file, found) => LedgerReader.Read(file, found, options.Today),
                diagnostics
            );

    /// <summary>The study with the ids of a ledger; the sources keep it, so it is read once.</summary>
    public static AnchoredStudy AnchorStudy(
        SourceSet sources,
        string language,
        Ledger published,
        DiagnosticBag diagnostics
    )
    {
        return SiteBuilder.StudyFile(sources) is { } file
            ? sources.Read(file, (published, language), Anchor, diagnostics)
            : Anchor(null, diagnostics);

        AnchoredStudy Anchor(SourceText? study, DiagnosticBag found) =>
            AnchoredStudy.Of(StudyReader.Read(study, language, found), published);
    }
}

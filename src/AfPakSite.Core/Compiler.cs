using System.Collections.Immutable;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Linking;
using AfPakSite.Reading;
using AfPakSite.Sites;

namespace AfPakSite;

/// <summary>The pipeline: sources in, a finished and checked site out. The file to read first.</summary>
public static class Compiler
{
    /// <param name="render">The theme: it makes the pages and what they load.</param>
    public static Compilation Compile(SourceSet sources, BuildOptions options, Func<LinkedSite, ImmutableArray<OutputFile>> render)
    {
        var diagnostics = new DiagnosticBag();
        var study = StudyReader.Read(SiteBuilder.StudyFile(sources), diagnostics);
        var site = SiteBuilder.Build(study, sources, options, diagnostics);
        if (site is null || diagnostics.HasUnreadFile)
            return Compilation.Failed(diagnostics, options);
        var linked = Linker.Link(site, diagnostics);
        var files = Exporter.Export(linked, render(linked));
        var links = Checker.Check(files, [BuildReport.Path], site.Settings.BaseUrl, Origins.Of(site), diagnostics);
        return Compilation.Of(linked, files, links, diagnostics, options);
    }
}

using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Theme;
using AfPakSite.Wording;

namespace AfPakSite.CommandLine;

/// <summary>
/// Reads the sources of a site, and refuses a study whose ledger was lost: without it, a build would give published
/// passages new ids without a word.
/// </summary>
internal static class SiteSources
{
    /// <param name="kept">What was read from the files before; null if nothing was.</param>
    /// <returns>
    /// The sources, which keep what was read here, so that the compiler does not read the study again.
    /// </returns>
    public static SourceSet Read(BuildRequest request, Terminal terminal, KeptReadings? kept = null)
    {
        var sources = Workspace.Read(request.Root, kept ?? new());
        if (sources.Find(Ledger.Path) is null && SiteBuilder.StudyFile(sources) is not null)
            RequireNeverPublished(sources, request, terminal);
        return sources;
    }

    private static void RequireNeverPublished(SourceSet sources, BuildRequest request, Terminal terminal)
    {
        var passages = new Lazy<HashSet<string>>(() => PassagesOf(sources));
        var git = Git.Find(request.Root, terminal.Variable);
        if (git?.LastCommitWith(Ledger.Path) is { } commit && Knows(git.FileIn(commit, Ledger.Path)))
            throw new UserErrorException(
                $"“{Ledger.Path}” is missing, but the study has published ids: bring it back with `git checkout {commit[..12]} -- {Ledger.Path}`."
            );
        if (Knows(PublishedIn(request.Output)))
            throw new UserErrorException(
                $"“{Ledger.Path}” is missing, but the site in “{terminal.Shown(request.Output)}” has published ids of this study: bring the file back from your version control or backup. If that site was never public, delete the folder."
            );

        bool Knows(string? ledger) => ledger is not null && ledger.Split('"').Any(passages.Value.Contains);
    }

    /// <summary>The ids of a study's passages. Another study may share a title, but no whole passage.</summary>
    private static HashSet<string> PassagesOf(SourceSet sources)
    {
        var ignored = new DiagnosticBag();
        var settings = SiteSettingsReader.Read(sources, new(), WordFiles.Read, ignored);
        var study = Compiler.AnchorStudy(sources, settings?.Language ?? Words.Default, Ledger.Empty, ignored);
        return [.. study.Ids.Where(id => !id.StartsWith("h-", StringComparison.Ordinal))];
    }

    private static string? PublishedIn(string output)
    {
        var file = Path.Combine(output, Routes.FileOf(Routes.AnchorsData));
        return File.Exists(file) && SystemCalls.MayBeRegular(file) ? File.ReadAllText(file) : null;
    }
}

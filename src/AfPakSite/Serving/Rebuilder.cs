using System.Collections.Immutable;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Builds the site again after each change. First it links the sources and shows the pages that are open. Then it makes
/// and checks the whole site; if this finds errors, it shows the last good site again.
/// </summary>
internal sealed class Rebuilder(ServeRequest request, CurrentSite site, Terminal terminal) : IDisposable
{
    /// <summary>How long browsers have the machine for themselves before the rest of the site is made.</summary>
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(80);

    /// <summary>The whole site is made beside the browser and the next edit, which must not wait for it.</summary>
    private const int CheckingCores = 1;

    private readonly SourceReader reader = new(request.Build, terminal);
    private readonly SourceLinker linker = new(request.Build.Options, terminal);
    private volatile Revision? good;
    private CancellationTokenSource outdated = new();
    private Task checking = Task.CompletedTask;
    private int number;

    private BuildRequest Build => request.Build;

    /// <summary>Builds now and after each change.</summary>
    public async Task Run(SourceWatcher watcher, CancellationToken stop)
    {
        try
        {
            for (; ; )
            {
                await Rebuild(stop);
                await watcher.Next(stop);
            }
        }
        finally
        {
            await outdated.CancelAsync();
            await checking;
        }
    }

    public void Dispose() => outdated.Dispose();

    private async Task Rebuild(CancellationToken stop)
    {
        try
        {
            if (await reader.ReadChanged(stop) is { } sources)
                await Rebuild(sources, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            reader.Forget();
            await Outdate(isReplaced: false, stop);
            ReportFault(fault, outdated.Token);
        }
    }

    private async Task Rebuild(ReadSources sources, CancellationToken stop)
    {
        number++;
        var run = new CompilerRun(Build, terminal);
        var (anchored, linked, theme, diagnostics) = linker.Link(sources);
        foreach (var edited in ThemeFolder.ReportEdited(sources.Theme))
            diagnostics.Add(edited);
        var found = diagnostics.ToSorted(Build.Options.Strict);
        var isGood = linked is not null && found.All(diagnostic => diagnostic.Severity != Severity.Error);
        await Outdate(isGood, stop);
        var attempt = new Attempt(number, run, diagnostics, anchored, outdated.Token);
        if (linked is null)
        {
            Report(attempt, found);
            return;
        }
        var revision = new Revision(linked, theme!, good?.Finished.Result);
        if (!isGood)
            Show(good, attempt.Describe(found, request, isComplete: false), attempt.Outdated);
        else if (good is not null && site.Now is { } now)
            ShowOpenPages(revision, now.Report, attempt.Outdated);
        var before = checking;
        checking = Task.Run(() => Check(attempt, revision, before), CancellationToken.None);
    }

    /// <summary>
    /// Stops the check of the sources before. If the new ones have errors or cannot be read, that check ends first,
    /// because its site will stay, and its report must not come after theirs.
    /// </summary>
    private async Task Outdate(bool isReplaced, CancellationToken stop)
    {
        if (isReplaced)
            await outdated.CancelAsync();
        else
            await checking.WaitAsync(stop);
        outdated = new();
    }

    private void ShowOpenPages(Revision revision, ServeReport report, CancellationToken outdated)
    {
        foreach (var path in site.Open)
            revision.MakeNow(path);
        Show(revision, report, outdated);
    }

    private async Task Check(Attempt attempt, Revision revision, Task before)
    {
        try
        {
            await before;
            if (site.Open.Any())
                await Task.Delay(HeadStart, attempt.Outdated);
            Finish(attempt, revision, Complete(attempt, revision));
        }
        catch (OperationCanceledException) when (attempt.Outdated.IsCancellationRequested)
        {
            revision.Abandon();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ReportFault(fault, attempt.Outdated);
            revision.Abandon();
        }
    }

    private Compilation Complete(Attempt attempt, Revision revision) =>
        Compiler.Complete(
            revision.Linked,
            Build.Options,
            (linked, exported) =>
                SiteRenderer.Render(linked, exported, file => file, revision.Theme, CheckingCores, attempt.Outdated),
            (finished, diagnostics) => Checker.Check(finished, diagnostics, CheckingCores, attempt.Outdated),
            attempt.Diagnostics
        );

    private void Finish(Attempt attempt, Revision revision, Compilation compilation)
    {
        if (compilation.Succeeded)
        {
            revision.Finish(compilation.Files);
            good = revision;
        }
        attempt.Outdated.ThrowIfCancellationRequested();
        Report(attempt, compilation.Diagnostics);
        if (compilation.Succeeded)
            attempt.Run.Close(compilation, where: null);
        else
            revision.Abandon();
    }

    /// <summary>Shows the last good site with what was found, and prints what was found.</summary>
    private void Report(Attempt attempt, ImmutableArray<Diagnostic> found)
    {
        Show(good, attempt.Describe(found, request, isComplete: true), attempt.Outdated);
        terminal.Error.Write(Diagnostics.Report.Write(Build.Format, found, terminal.Color));
    }

    /// <summary>
    /// Reports a file that cannot be read, a theme that cannot be used, or a fault of the program; the next change may
    /// end it.
    /// </summary>
    private void ReportFault(Exception fault, CancellationToken outdated)
    {
        var isRefused = Refusal.Is(fault) || fault is ThemeFaultException;
        var message = isRefused ? fault.Message : $"internal error, please report it\n{fault}";
        Show(good, ServeReport.OfFault(number, message), outdated);
        terminal.Error.Write(isRefused ? Refusal.Write(Build.Format, [], fault, terminal) : $"{message}\n");
    }

    private void Show(Revision? revision, ServeReport report, CancellationToken outdated) =>
        site.Show(new(revision, report), outdated);
}

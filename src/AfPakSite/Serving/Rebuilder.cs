using System.Collections.Immutable;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Builds the site again after each change. First it links the sources and shows the pages that are open. Then it makes
/// and checks the whole site; if this finds errors, it shows the last good site again. A change with errors is reported
/// at once, and the check of the sources before it goes on: their site may become the last good one.
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
    private CancellationTokenSource replaced = new();
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
            await Outdate(isReplaced: true);
            await checking;
        }
    }

    public void Dispose()
    {
        outdated.Dispose();
        replaced.Dispose();
    }

    private async Task Rebuild(CancellationToken stop)
    {
        try
        {
            if (await reader.ReadChanged(stop) is { } sources)
                await Rebuild(sources);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            number++;
            reader.Forget();
            await Outdate(isReplaced: false);
            site.Show(DescribeFault(fault), outdated.Token);
        }
    }

    private async Task Rebuild(ReadSources sources)
    {
        number++;
        var run = new CompilerRun(Build, terminal);
        var (anchored, linked, theme, diagnostics) = linker.Link(sources);
        foreach (var edited in ThemeFolder.ReportEdited(sources.Theme))
            diagnostics.Add(edited);
        var found = diagnostics.ToSorted(Build.Options.Strict);
        var isGood = linked is not null && found.All(diagnostic => diagnostic.Severity != Severity.Error);
        var revision = linked is null ? null : new Revision(linked, theme!, good?.Finished.Result);
        var isShown = isGood && good is not null;
        if (isShown)
            MakeOpenPages(revision!);
        await Outdate(isReplaced: isGood);
        var attempt = new Attempt(
            number,
            run,
            diagnostics,
            anchored,
            outdated.Token,
            (isGood ? replaced : outdated).Token
        );
        if (isShown)
            site.Show(revision!, attempt.Outdated);
        else if (!isGood)
            site.Show(attempt.Describe(found, request, isComplete: revision is null), attempt.Outdated);
        if (revision is null)
            Print(found);
        else
            BeginCheck(attempt, revision);
    }

    /// <summary>Silences the check of the sources before, and stops it unless it may find the last good site.</summary>
    private async Task Outdate(bool isReplaced)
    {
        await outdated.CancelAsync();
        outdated = new();
        if (!isReplaced)
            return;
        await replaced.CancelAsync();
        replaced = new();
    }

    private void MakeOpenPages(Revision revision)
    {
        foreach (var path in site.Open)
            revision.MakeNow(path);
    }

    private void BeginCheck(Attempt attempt, Revision revision)
    {
        var before = checking;
        checking = Task.Run(() => Check(attempt, revision, before), CancellationToken.None);
    }

    private async Task Check(Attempt attempt, Revision revision, Task before)
    {
        try
        {
            await before;
            if (site.Open.Any())
                await Task.Delay(HeadStart, attempt.Replaced);
            Finish(attempt, revision, Complete(attempt, revision));
        }
        catch (OperationCanceledException) when (attempt.Replaced.IsCancellationRequested)
        {
            revision.Abandon();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            site.Show(good, DescribeFault(fault), attempt);
            revision.Abandon();
        }
    }

    private Compilation Complete(Attempt attempt, Revision revision) =>
        Compiler.Complete(
            revision.Linked,
            Build.Options,
            (linked, exported) =>
                SiteRenderer.Render(linked, exported, file => file, revision.Theme, CheckingCores, attempt.Replaced),
            (finished, diagnostics) => Checker.Check(finished, diagnostics, CheckingCores, attempt.Replaced),
            attempt.Diagnostics
        );

    private void Finish(Attempt attempt, Revision revision, Compilation compilation)
    {
        if (compilation.Succeeded)
        {
            revision.Finish(compilation.Files);
            good = revision;
        }
        site.Show(good, attempt.Describe(compilation.Diagnostics, request, isComplete: true), attempt);
        if (!compilation.Succeeded)
            revision.Abandon();
        if (attempt.Outdated.IsCancellationRequested)
            return;
        Print(compilation.Diagnostics);
        if (compilation.Succeeded)
            attempt.Run.Close(compilation, where: null);
    }

    private void Print(ImmutableArray<Diagnostic> found) =>
        terminal.Error.Write(Report.Write(Build.Format, found, terminal.Color));

    /// <summary>
    /// Prints and describes a file that cannot be read, a theme that cannot be used, or a fault of the program; the
    /// next change may end it.
    /// </summary>
    private ServeReport DescribeFault(Exception fault)
    {
        if (fault is ThemeFaultException slip)
        {
            var found = ImmutableArray.Create(ThemeFolder.Report(slip));
            Print(found);
            return ServeReport.Of(number, found, null, request.Editor, Build.Root, isComplete: true);
        }
        var isRefused = Refusal.Is(fault);
        var message = isRefused ? fault.Message : $"internal error, please report it\n{fault}";
        terminal.Error.Write(isRefused ? Refusal.Write(Build.Format, [], fault, terminal) : $"{message}\n");
        return ServeReport.OfFault(number, message);
    }
}

using System.Diagnostics;
using System.Globalization;
using AfPakSite.Checking;
using AfPakSite.CommandLine.Serving;
using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine;

/// <summary>One run of the compiler, and its messages to the user.</summary>
/// <param name="links">Gets the links to other sites; null if nobody needs them.</param>
internal sealed class CompilerRun(BuildRequest request, Terminal terminal, ExternalLinks? links = null)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly ContentShelf shelf = new();

    /// <summary>The links to other sites on the finished pages; null if nobody asked for them.</summary>
    public ExternalLinks? Links => links;

    /// <summary>
    /// Reads and compiles the site, publishes it if it has no errors, and prints the diagnostics; null if it could not
    /// be published.
    /// </summary>
    /// <param name="publish">Returns the compilation as it was published.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    public Compilation? Compile(Func<Compilation, Compilation> publish) => Finish(Make(), publish);

    /// <summary>Reads and compiles the site, and prints nothing.</summary>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    public Compilation Make()
    {
        var compilation = Compiler.Compile(
            SiteSources.Read(request, terminal),
            request.Options,
            WordFiles.Read,
            (linked, exported) =>
                SiteRenderer.Render(
                    linked,
                    exported,
                    shelf.Keep,
                    SiteTheme.Of(linked.Site),
                    Environment.ProcessorCount,
                    terminal.Interrupted
                ),
            (site, found) => Checker.Check(site, found, Checker.AllCores, terminal.Interrupted, links)
        );
        terminal.Interrupted.ThrowIfCancellationRequested();
        return compilation with
        {
            Diagnostics =
            [
                .. compilation.Diagnostics,
                .. request.Guard?.Check(compilation) ?? [],
                .. request.Leftovers,
                .. ThemeFolder.ReportEdited(new ThemeFolder(request.Root).Read()),
            ],
        };
    }

    /// <summary>
    /// Publishes a compilation if it has no errors, and prints the diagnostics; null if it could not be published.
    /// </summary>
    /// <param name="publish">Returns the compilation as it was published.</param>
    public Compilation? Finish(Compilation compilation, Func<Compilation, Compilation> publish)
    {
        var (published, report) = Publish(compilation, publish);
        terminal.Error.Write(report);
        if (
            request.Format == ReportFormat.Text
            && FixPlan.OfSafe(compilation.Diagnostics).Fixes is { Length: > 0 } fixes
        )
            terminal.Error.WriteLine($"`check --fix` can correct {fixes.Length} of them.");
        return published;
    }

    private (Compilation? Published, string Report) Publish(
        Compilation compilation,
        Func<Compilation, Compilation> publish
    )
    {
        try
        {
            var published = compilation.Succeeded ? publish(compilation) : null;
            return (published, Report.Write(request.Format, (published ?? compilation).Diagnostics, terminal.Color));
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return (null, Refusal.Write(request.Format, compilation.Diagnostics, fault, terminal));
        }
    }

    /// <summary>Prints one status line unless --quiet.</summary>
    /// <param name="where">The published folder; null if nothing was published.</param>
    public void Close(Compilation compilation, string? where)
    {
        if (request.Quiet)
            return;
        var counts =
            $"{Quantity.Of(compilation.Pages, "page")}, {Quantity.Of(compilation.Files.Length, "file")}, {Quantity.Of(compilation.Links, "link")} checked";
        var arrow = where is null ? "" : $" -> {terminal.Shown(where)}";
        var notice = compilation.Linked?.Site.Settings switch
        {
            { HasPlaceholderHost: true, Host: var host } =>
                $" ({host} is a placeholder: give the site’s own address with --base-url)",
            { HasPlaceholderFeed: true, FeedName: var name } =>
                $" ({name} in the ids of the feed is a placeholder: give a name that you hold as feed-authority in {SiteSettingsReader.Path})",
            _ => "",
        };
        terminal.Output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s{arrow}{notice}"
            )
        );
    }
}

using System.Collections.Concurrent;
using AfPakSite.Sites;
using Microsoft.AspNetCore.Http;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Answers for addresses of the site as Netlify does: forced redirects come first, then files, then other redirects.
/// An address from before the site moved to another path leads to that of the same page now.
/// </summary>
internal sealed class SiteAnswers(CurrentSite site)
{
    private const string NotFound = "404.html";

    /// <summary>A set of the paths of the root at which requests found the site so far, as they give them.</summary>
    private readonly ConcurrentDictionary<string, bool> roots = new(StringComparer.Ordinal);

    /// <param name="path">The path of the address, decoded.</param>
    /// <param name="query">With its question mark; empty without one.</param>
    public async Task<Answer> Of(string path, string query, CancellationToken stop)
    {
        for (; ; )
        {
            var (now, next) = site.Look();
            if (now?.Revision is { } revision)
            {
                roots.TryAdd(Decoded(revision), true);
                if (await Of(revision, path, query, stop) is { } answer)
                    return answer.Status == 404 && Moved(path, query, revision) is { } moved ? moved : answer;
            }
            else if (now is not null)
                return Answer.Of(FaultPage.File, FaultPage.Headers, 503);
            await next.WaitAsync(stop);
        }
    }

    /// <summary>The path of a file in the site; null for an address outside of it.</summary>
    public string? FileAt(string path) =>
        site.Now?.Revision is not { } revision ? null
        : Inside(path, revision) is { } inside ? Routes.FileOf(inside)
        : null;

    /// <summary>
    /// The tag of the page at an address as it is served now, or where a redirect leads; null if there is no site.
    /// </summary>
    public async Task<string?> TagOf(string path, CancellationToken stop)
    {
        if (site.Now?.Revision is null)
            return null;
        var answer = await Of(path, "", stop);
        return answer.File?.Tag ?? answer.Location;
    }

    /// <summary>The answer for an address at or below a former root; null for others.</summary>
    private Answer? Moved(string path, string query, Revision revision)
    {
        var now = Decoded(revision);
        // An address below the root of now was below a former root only if that is longer. Otherwise each answer would
        // lead to a longer address below the same root, without end.
        var isBelow = Inside(path, now) is not null;
        var former = roots
            .Keys.Where(root => $"{path}/".StartsWith($"{root}/", StringComparison.Ordinal))
            .Where(root => !isBelow || Inside(root, now) is not null)
            .MaxBy(root => root.Length);
        if (former is null)
            return null;
        // Two slashes would begin the address of another host.
        var inside = new PathString($"/{path[former.Length..].TrimStart('/')}").ToUriComponent();
        return Answer.Redirect(302, $"{revision.Linked.Site.Settings.Path}{inside}{query}", []);
    }

    /// <summary>The answer; null if the revision was abandoned before it was finished.</summary>
    private static async Task<Answer?> Of(Revision revision, string path, string query, CancellationToken stop)
    {
        var root = revision.Linked.Site.Settings.Path;
        if (Inside(path, revision) is not { } inside)
            return path == "/" ? Answer.Redirect(302, $"{root}/", [])
                : path == Decoded(revision) ? Answer.Redirect(301, $"{root}/{query}", [])
                : Answer.Words(404, $"The site is below {root}/.");
        if (
            !revision.Finished.IsCompletedSuccessfully
            && revision.EarlyHeaders is { } headers
            && revision.MakeNow(Routes.FileOf(inside)) is { } early
        )
            return Answer.Of(early, headers.Of(inside));
        try
        {
            return Of(await revision.Finished.WaitAsync(stop), $"{root}{inside}", inside, query);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Answer Of(SiteFiles files, string path, string inside, string query)
    {
        var headers = files.Headers.Of(inside);
        var rule = files.Redirects.Find(path) ?? files.Redirects.Find(inside);
        if (rule is { IsForced: true })
            return Answer.Redirect(rule.Status, WithQuery(rule.To, query), headers);
        if (files.Find(Routes.FileOf(inside)) is { } file)
            return Answer.Of(file, headers);
        if (files.Find($"{inside[1..]}/index.html") is not null)
            return Answer.Redirect(301, $"{path}/{query}", headers);
        return rule is null
            ? Answer.Of(files.Find(NotFound)!, headers, 404)
            : Answer.Redirect(rule.Status, WithQuery(rule.To, query), headers);
    }

    /// <summary>The target of a redirect, to which Netlify passes the query on unless it has its own.</summary>
    private static string WithQuery(string target, string query)
    {
        var end = target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment ? fragment : target.Length;
        return target.AsSpan(0, end).Contains('?') ? target : target.Insert(end, query);
    }

    /// <summary>The path of the root of the site without a final slash, as requests give it.</summary>
    private static string Decoded(Revision revision) => Decode(revision.Linked.Site.Settings.Path);

    /// <summary>A path as the server decodes those of requests, which keep <c>%2F</c>.</summary>
    public static string Decode(string path) => path.StartsWith('/') ? PathString.FromUriComponent(path).Value! : path;

    /// <summary>The path below the root of the site, with a slash at its beginning; null outside of the site.</summary>
    private static string? Inside(string path, Revision revision) => Inside(path, Decoded(revision));

    private static string? Inside(string path, string root) =>
        path.StartsWith($"{root}/", StringComparison.Ordinal) ? path[root.Length..] : null;
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Checks Netlify's <c>_redirects</c>: each rule must end at a page, without cycles.</summary>
internal sealed class RedirectChecker(RedirectTargets site, OriginTable origins, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);

    /// <summary>Where the rules end that were followed before; null for rules that lead into a cycle.</summary>
    private readonly Dictionary<string, Place?> ends = new(StringComparer.Ordinal);

    public static void Check(
        ImmutableArray<RedirectRule> rules,
        RedirectTargets site,
        OriginTable origins,
        DiagnosticBag diagnostics
    )
    {
        var checker = new RedirectChecker(site, origins, diagnostics);
        foreach (var rule in rules)
            checker.targets.TryAdd(rule.From, rule.To);
        foreach (var rule in rules)
            checker.Check(rule, origins.Find("", Origin.ShownOfRedirect(rule.From), rule.Span));
    }

    /// <summary>
    /// The files that permalinks would have if they were pages instead of rules: links to them are as good as to pages.
    /// </summary>
    public static IEnumerable<string> PermalinksIn(ImmutableArray<RedirectRule> rules) =>
        rules
            .Select(rule => rule.From)
            .Where(route => route.StartsWith(Routes.Permalinks, StringComparison.Ordinal))
            .Select(Routes.FileOf);

    private void Check(RedirectRule rule, SourceSpan span)
    {
        if (!IsPath(rule.From) || !IsStatus(rule.Status))
            diagnostics.Add(Catalog.RedirectMalformed(span, rule.From));
        else if (CatchesAll(rule))
            diagnostics.Add(Catalog.RedirectCatchesAll(span, rule.From));
        else if (HidesPage(rule) && !(rule.IsForced && IsLead(rule)))
            diagnostics.Add(Catalog.RedirectHidesPage(span, rule.From));
        else
            Follow(rule, span);
    }

    /// <summary>Whether a rule has the address of a page; for the host, with or without the final slash.</summary>
    private bool HidesPage(RedirectRule rule) => site.HasFile(rule.From) || site.HasFile($"{rule.From}/");

    /// <summary>Whether a rule begins with any folder, and its status is not that of a missing page.</summary>
    private static bool CatchesAll(RedirectRule rule) =>
        rule.From is ['/', '*' or ':', ..] && rule.Status.TrimEnd('!') is not ("404" or "410");

    /// <summary>
    /// Whether the page at the address of a rule redirects to the same page; the rule may omit the fragment.
    /// </summary>
    private bool IsLead(RedirectRule rule) =>
        site.LeadOf(rule.From) is { } lead && (lead == rule.To || lead.Split('#')[0] == rule.To);

    private void Follow(RedirectRule rule, SourceSpan span)
    {
        if (End(rule, span) is not { } end)
            return;
        var external =
            end.Route.StartsWith("https://", StringComparison.Ordinal)
            || end.Route.StartsWith("http://", StringComparison.Ordinal);
        if (!external && !site.Answers(end.Route, end.Fragment))
        {
            var place = origins.Find("", Origin.ShownOfRedirectTarget(rule.From), rule.Span);
            var target = end.Fragment.Length == 0 ? end.Route : $"{end.Route}#{end.Fragment}";
            diagnostics.AddSearched(
                Catalog.RedirectDeadKind,
                place,
                () => Catalog.RedirectDead(place, rule.From, target, end.Route, site.Routes)
            );
        }
    }

    /// <summary>
    /// The end of the chain of rules that begins with this one; null if it is a cycle, which is reported once even if
    /// several rules lead to it. Each rule is followed once.
    /// </summary>
    private Place? End(RedirectRule rule, SourceSpan span)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        Place? end = new(rule.From, "");
        while (!ends.ContainsKey(end.Value.Route) && targets.TryGetValue(end.Value.Route, out var next))
        {
            if (!passed.Add(end.Value.Route))
            {
                diagnostics.Add(Catalog.RedirectCircle(span, rule.From));
                end = null;
                break;
            }
            end = Place.Of(next);
        }
        if (end is { } known && ends.TryGetValue(known.Route, out var last))
            end = last;
        foreach (var address in passed)
            ends.Add(address, end);
        return end;
    }

    private static bool IsPath(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && address.AsSpan().IndexOfAny("#?") < 0
        && address.IndexOf('*') is var star
        && (star < 0 || star == address.Length - 1 && address[star - 1] == '/')
        && address != "/.netlify"
        && !address.StartsWith("/.netlify/", StringComparison.Ordinal);

    private static bool IsStatus(string status) =>
        status.TrimEnd('!') is "200" or "301" or "302" or "303" or "307" or "308" or "404" or "410";

    /// <summary>A route, and a fragment of its page.</summary>
    private readonly record struct Place(string Route, string Fragment)
    {
        /// <summary>The place at an address, whose query does not change it.</summary>
        public static Place Of(string address)
        {
            var (path, fragment) = address.IndexOf('#') is >= 0 and var hash
                ? (address[..hash], address[(hash + 1)..])
                : (address, "");
            return new(path.Split('?')[0], fragment);
        }
    }
}

using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Checks Netlify's <c>_redirects</c>: each rule must end at a page, and none in a circle.</summary>
internal static class RedirectChecker
{
    public static void Check(OutputFile? file, string folder, HashSet<string> paths, OriginTable origins, DiagnosticBag diagnostics)
    {
        if (file is null)
            return;
        var source = new SourceText($"{folder}/{file.Path}", file.Text);
        var rules = Rules(source).ToList();
        var targets = rules.DistinctBy(rule => rule.From).ToDictionary(rule => rule.From, rule => rule.To, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var span = origins.Find("", $"redirect:{rule.From}", rule.Span);
            if (!rule.From.StartsWith('/') || rule.From.AsSpan().IndexOfAny("#? ") >= 0 || !IsStatus(rule.Status))
                diagnostics.Add(Catalogue.RedirectMalformed, span, "write `from: /old/` and `to: /new/`, paths without fragment in `from`", source.Line(span.Position.Line).Trim());
            else if (paths.Contains(Routes.FileOf(rule.From)))
                diagnostics.Add(Catalogue.RedirectMalformed, span, "a page answers this address: take the rule out", rule.From);
            else
                Follow(rule.From, span, targets, paths, diagnostics);
        }
    }

    private static IEnumerable<(string From, string To, string Status, SourceSpan Span)> Rules(SourceText source)
    {
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && !words[0].StartsWith('#'))
                yield return (words[0], words[1], words.Length > 2 ? words[^1] : "301", new(source, start, line.Length));
            start += line.Length + 1;
        }
    }

    private static bool IsStatus(string status) => status.TrimEnd('!') is "200" or "301" or "302" or "303" or "307" or "308" or "404" or "410";

    private static void Follow(string from, SourceSpan span, Dictionary<string, string> targets, HashSet<string> paths, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>([from], StringComparer.Ordinal);
        var at = from;
        while (targets.TryGetValue(at, out var next))
        {
            at = next.Split('#')[0];
            if (seen.Add(at))
                continue;
            diagnostics.Add(Catalogue.RedirectCircle, span, "let it end at a page", from);
            return;
        }
        var external = at.StartsWith("https://", StringComparison.Ordinal) || at.StartsWith("http://", StringComparison.Ordinal);
        if (!external && !paths.Contains(Routes.FileOf(at)))
            diagnostics.Add(Catalogue.RedirectDead, span, Suggestion.For(at, paths.Select(Routes.OfFile)), from, at);
    }
}

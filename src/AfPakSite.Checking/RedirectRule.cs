using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>A line of Netlify's <c>_redirects</c>: an address, its target and an HTTP status.</summary>
internal sealed record RedirectRule(string From, string To, string Status, SourceSpan Span)
{
    /// <summary>Whether it takes precedence over a page of the same address.</summary>
    public bool IsForced => Status.EndsWith('!');

    /// <summary>
    /// The rules of a file, with routes for addresses of the site; empty without a file. Below a path of a host, some
    /// are the same.
    /// </summary>
    /// <param name="folder">The folder that diagnostics name for finished files.</param>
    public static ImmutableArray<RedirectRule> In(OutputFile? file, string folder, string baseUrl)
    {
        if (file is null)
            return [];
        var root = new Uri(baseUrl).AbsolutePath;
        return
        [
            .. Lines(new($"{folder}/{file.Path}", file.Text))
                .Select(rule => rule with { From = RouteOf(rule.From), To = RouteOf(rule.To) })
                .DistinctBy(rule => (rule.From, rule.To, rule.Status)),
        ];

        // An address outside of the site stays as it is.
        string RouteOf(string address) =>
            address.StartsWith(root, StringComparison.Ordinal) ? address[(root.Length - 1)..] : address;
    }

    private static IEnumerable<RedirectRule> Lines(SourceText source)
    {
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && !words[0].StartsWith('#'))
                yield return new(
                    words[0],
                    words[1],
                    words.Length > 2 ? words[^1] : "301",
                    new(source, start, line.Length)
                );
            start += line.Length + 1;
        }
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine.Serving;

/// <summary>The files of a finished site, with Netlify's rules.</summary>
internal sealed class SiteFiles
{
    private const string HeadersFile = "_headers";
    private const string RedirectsFile = "_redirects";

    private readonly FrozenDictionary<string, OutputFile> files;
    private readonly ConcurrentDictionary<string, ServedFile> served = new(StringComparer.Ordinal);

    public SiteFiles(ImmutableArray<OutputFile> all)
    {
        files = all.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Headers = new(files[HeadersFile].Text);
        Redirects = new(files[RedirectsFile].Text);
    }

    public NetlifyHeaders Headers { get; }

    public NetlifyRedirects Redirects { get; }

    /// <summary>A file by its path in the site; null if there is none. Netlify does not publish its rules.</summary>
    public ServedFile? Find(string path) =>
        path is HeadersFile or RedirectsFile || !files.TryGetValue(path, out var file)
            ? null
            : served.GetOrAdd(path, _ => ServedFile.Of(file));
}

using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// Fills in the list of files that the service worker <c>sw.js</c> keeps for reading offline: pages, their assets, the
/// data of scripts, and the EPUB. It omits editions and exports. The worker finds short addresses in the data.
/// </summary>
internal static class OfflineWorker
{
    /// <summary>The data that scripts of pages and the worker read, and the book.</summary>
    private static readonly string[] Read =
    [
        Routes.PassageCitations,
        Routes.Previews,
        Routes.SearchData,
        Routes.Manifest,
        Routes.StudyData,
        Routes.Epub,
    ];

    /// <summary>The files with the worker's list, size and version filled in.</summary>
    public static ImmutableArray<OutputFile> Complete(ImmutableArray<OutputFile> files)
    {
        var kept = files.Where(IsKept).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var (hash, size) = (new XxHash64(), 0L);
        foreach (var file in kept)
        {
            hash.Append(Encoding.UTF8.GetBytes($"{file.Path}\n"));
            hash.Append(file.Bytes.AsSpan());
            size += file.Content.Length;
        }
        var list = string.Join(",\n  ", kept.Select(file => $"'{Routes.OfFile(file.Path)[1..]}'"));
        return
        [
            .. files.Select(file =>
                file.Path != Routes.FileOf(Routes.Worker)
                    ? file
                    : file.WithText(
                        file.Text.Replace(
                                "'%VERSION%'",
                                $"'{Convert.ToHexStringLower(hash.GetCurrentHash())}'",
                                StringComparison.Ordinal
                            )
                            .Replace("'%SIZE%'", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                            .Replace("'%FILES%'", list, StringComparison.Ordinal)
                    )
            ),
        ];
    }

    private static bool IsKept(OutputFile file) =>
        file.IsPage
            ? file.IsListed && !file.IsRedirect
            : file.Path.StartsWith("assets/", StringComparison.Ordinal) || Read.Contains(Routes.OfFile(file.Path));
}

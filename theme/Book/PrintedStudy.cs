using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>
/// Makes of <c>/study/</c> the page that a browser prints: its links hold outside the site, or are none while the site has no
/// address of its own; its citations lead to the works cited at its end.
/// </summary>
public static partial class PrintedStudy
{
    private const string Paper = "<style>@page { size: A4 }</style>";

    /// <summary>The page and what it loads.</summary>
    public static IEnumerable<OutputFile> Files(Site site, ImmutableArray<OutputFile> files) =>
        files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal)).Prepend(Of(site, files));

    /// <summary>The page, to be printed from where it stands beside <c>assets/</c>.</summary>
    private static OutputFile Of(Site site, ImmutableArray<OutputFile> files)
    {
        var page = files.Single(file => file.Path == Routes.FileOf(Routes.Study));
        var works = site.Study.ListsWorks
            ? []
            : site.Annotations.Works.Select(work => work.Id.Value).ToHashSet(StringComparer.Ordinal);
        var text = PageTitle.Replace(page.Text, _ => $"<title>{XmlText.Escape(site.Study.Title)}</title>{Paper}", 1);
        return page with
        {
            Text = Link.Replace(
                text,
                match =>
                    Target(site.Settings, works, match.Groups["target"].Value) is { } target
                        ? $"{match.Groups["open"].Value} href=\"{target}\""
                        : match.Groups["open"].Value
            ),
        };
    }

    /// <summary>Where a link leads from paper; null where it leads nowhere.</summary>
    private static string? Target(SiteSettings settings, HashSet<string> works, string target) =>
        target.StartsWith("bibliography/#", StringComparison.Ordinal)
        && works.Contains(target["bibliography/#".Length..])
            ? $"#_{target["bibliography/#".Length..]}"
            : settings.Printed($"/{target}");

    [GeneratedRegex("<title>[^<]*</title>")]
    private static partial Regex PageTitle { get; }

    /// <summary>A link to another page of the site, as <c>/study/</c> writes it.</summary>
    [GeneratedRegex("(?<open><a\\b[^>]*)\\shref=\"\\.\\./(?<target>[^\"]*)\"")]
    private static partial Regex Link { get; }
}

using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Book;

/// <summary>The running heads of printed pages: the authors on left pages, the site's title on right pages.</summary>
/// <remarks>
/// The text is in the stylesheet of the site, because browsers do not support page text in margins (CSS Paged Media 3).
/// </remarks>
internal static class RunningHeads
{
    private const string Font = "font: 9pt \"Liberation Serif\", serif";

    public static string Of(SiteSettings settings)
    {
        var authors = string.Join(", ", settings.Study.Authors.Select(author => author.Direct));
        return $$"""
            @layer print {
            @media print {
              @page :left { @top-left { content: {{Quote(authors)}}; {{Font}}; } }
              @page :right { @top-right { content: {{Quote(settings.Title)}}; {{Font}}; } }
            }
            }

            """;
    }

    /// <summary>A CSS string (CSS Syntax 3, section 4.3.5).</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(
                c switch
                {
                    '"' or '\\' => $"\\{c}",
                    < ' ' => " ",
                    _ => c.ToString(),
                }
            );
        return quoted.Append('"').ToString();
    }
}

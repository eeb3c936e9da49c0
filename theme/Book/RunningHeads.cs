using System.Text;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The running heads of printed pages.
/// </summary>
/// <remarks>
/// The text is in the stylesheet of the site, and each section has a kind of page of its own, because browsers do not
/// support page text in margins (CSS Paged Media 3). An edition can have other titles, so it has no sections in its
/// heads.
/// </remarks>
internal static class RunningHeads
{
    private const string Font = "font: 8.5pt 'Text Serif', 'Liberation Serif', serif";

    /// <summary>The heads of pages without the study's text: the authors, and the site's title.</summary>
    public static string Of(SiteSettings settings)
    {
        var authors = string.Join(settings.Words.Lists.Comma, settings.Study.Authors.Select(author => author.Direct));
        var (start, end) = SidesOf(settings);
        return $$"""
            @layer print {
            @media print {
            @page { @top-{{start}} { content: {{Quote(
                authors
            )}}; padding-{{start}}: 8mm; {{Font}} } @top-{{end}} { content: {{Quote(
                settings.Title
            )}}; {{Font}} } }{{NumberOf(settings)}}
            }
            }

            """;
    }

    /// <summary>The heads of pages with the study's text: the authors, and the section.</summary>
    public static string Of(Site site)
    {
        var (settings, study) = (site.Settings, site.Study);
        var (_, end) = SidesOf(settings);
        var css = new StringBuilder(Of(settings)).Append("@layer print {\n@media print {\n");
        AppendPage("s0", settings.Words.Study.WorksCited, ".works-cited");
        var (authorSections, number) = (AuthorSections.Of(site).ToList(), 0);
        foreach (var section in study.AllSections.Where(HasPages))
        {
            if (authorSections.Contains(section))
                css.Append($"{Selector(section)} {{ page: s{number} }}\n"); // it follows the section before it
            else
                AppendPage($"s{++number}", section.LinkTextIn(settings.Words), Selector(section));
        }
        return css.Append("}\n}\n").ToString();

        void AppendPage(string name, string head, string selector) =>
            css.Append(
                $"@page {name} {{ @top-{end} {{ content: {Quote(head)}; {Font} }} }}\n{selector} {{ page: {name} }}\n"
            );

        // The text before the first numbered section is on the pages of the title.
        bool HasPages(Section section) =>
            section.Kind is SectionKind.Body or SectionKind.BackMatter && (section.Level == 1 || site.HasPage(section));

        string Selector(Section section)
        {
            var label = Quote(section.LabelIn(settings.Words));
            return $"body:not(:has(> .edition)) :is(.study-text > section[data-label={label}], article:has(> .study-text[data-label={label}]))";
        }
    }

    /// <summary>The sides where lines start and end. The margins of pages have no names for them.</summary>
    private static (string Start, string End) SidesOf(SiteSettings settings) =>
        settings.Direction is null ? ("left", "right") : ("right", "left");

    /// <summary>The number of a page that is read from right to left; the stylesheet has the others.</summary>
    private static string NumberOf(SiteSettings settings) =>
        settings.Direction is null
            ? ""
            : $"\n@page {{ @bottom-left {{ content: none }} @bottom-right {{ content: counter(page); padding-right: 8mm; {Font} }} }}";

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

using System.Collections.Immutable;
using AfPakSite.Markup;

namespace AfPakSite.Sites;

/// <summary>Collects the sources of the pages' content for the checker's diagnostics.</summary>
internal static class Origins
{
    public static ImmutableArray<Origin> Of(Site site) =>
        [
            .. site.Annotations.All.SelectMany(entity =>
                InBody(Routes.PageOf(entity), entity.Body, heading => Routes.IdOf(entity, heading))
            ),
            .. site.Texts.SelectMany(page =>
                InBody(page.Route.Value, page.Body, heading => heading)
                    .Prepend(new(page.Route.Value, "", page.Route.Span))
            ),
            new(Routes.Home, Origin.StudyRecord, site.Settings.Study.Id.Span),
            .. site.Annotations.Paths.Select(path => new Origin(Routes.CourseOf(path), "", path.Id.Span)),
            .. site.Navigation.Select(item => new Origin(null, item.Route.Value, item.Route.Span)),
            .. site.Settings.Redirects.SelectMany(redirect =>
                new Origin[]
                {
                    new(null, Origin.ShownOfRedirect(redirect.From.Value), redirect.From.Span),
                    new(null, Origin.ShownOfRedirectTarget(redirect.From.Value), redirect.To.Span),
                }
            ),
        ];

    /// <param name="idOf">The id of a heading on the page, by its slug.</param>
    private static IEnumerable<Origin> InBody(string route, AuthoredText? body, Func<string, string> idOf) =>
        body is null
            ? []
            : body
                .AllInlines.Select(inline =>
                    inline switch
                    {
                        MarkupLink link => new Origin(route, link.Url, link.Span),
                        MarkupImage image => new Origin(route, image.Url, image.Span),
                        _ => null,
                    }
                )
                .OfType<Origin>()
                .Concat(
                    body.Blocks.OfType<MarkupHeading>()
                        .Select(heading => new Origin(route, $"#{idOf(heading.Slug)}", heading.Span))
                );
}

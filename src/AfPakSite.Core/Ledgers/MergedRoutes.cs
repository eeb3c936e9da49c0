namespace AfPakSite.Ledgers;

/// <summary>
/// Gives merged anchors the routes that follow from their sections: one branch may have moved a page to which the other
/// one added.
/// </summary>
internal static class MergedRoutes
{
    /// <param name="anchors">In reading order.</param>
    public static IEnumerable<Anchor> Of(IEnumerable<Anchor> anchors, AnchorTree ours, AnchorTree theirs)
    {
        var above = new Stack<Anchor>();
        foreach (var anchor in anchors)
        {
            if (anchor.Heading is not { } heading)
            {
                yield return above.TryPeek(out var section) ? anchor with { Route = section.Route } : anchor;
                continue;
            }
            while (above.TryPeek(out var last) && last.Heading!.Level >= heading.Level)
                above.Pop();
            var placed = anchor with
            {
                Route = heading.HasPage
                    ? PageOf(anchor, heading, ours.Find(anchor.Id), theirs.Find(anchor.Id))
                    : above.FirstOrDefault(section => section.Heading!.HasPage)?.Route ?? anchor.Route,
            };
            above.Push(placed);
            yield return placed;
        }
    }

    /// <summary>
    /// The page of a section: the one that a branch gave it under its merged slug, or a page with that slug in the same
    /// folder.
    /// </summary>
    private static string PageOf(Anchor section, AnchoredHeading heading, params ReadOnlySpan<Anchor?> versions)
    {
        if (section.Route.EndsWith($"/{heading.Slug}/", StringComparison.Ordinal))
            return section.Route;
        foreach (var version in versions)
        {
            if (version?.Heading is { HasPage: true } paged)
                return WithSlug(version.Route, paged.Slug, heading.Slug);
        }
        return section.Route;
    }

    /// <summary>The route of a section's page with another slug.</summary>
    public static string WithSlug(string route, string slug, string newSlug) =>
        route.EndsWith($"/{slug}/", StringComparison.Ordinal) ? $"{route[..^(slug.Length + 1)]}{newSlug}/" : route;
}

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;

namespace AfPakSite.Theme;

/// <summary>Where and when a work was published, as title pages say it.</summary>
internal static class Publication
{
    /// <summary>The journal, the publisher and the year, as far as they are known.</summary>
    /// <param name="comma">What separates them.</param>
    public static ImmutableArray<ReferencePart> Of(Work work, string comma)
    {
        var parts = new List<ReferencePart>();
        if (work.Find("container-title") is { } container)
            parts.Add(new(container, PartStyle.Title, null));
        if (work.Find("publisher") is { } publisher)
            parts.Add(new(publisher, PartStyle.Plain, null));
        if (work.Issued is not null)
            parts.Add(new(work.Year, PartStyle.Plain, null));
        var separator = new ReferencePart(comma, PartStyle.Plain, null);
        return [.. parts.SelectMany((part, index) => index == 0 ? new[] { part } : [separator, part])];
    }
}

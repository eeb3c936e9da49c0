using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;

namespace AfPakSite.Theme;

/// <summary>The entry of a work in a style.</summary>
public sealed record StyledReference(CitationStyle Style, ImmutableArray<ReferencePart> Parts)
{
    /// <summary>What a page's elements of the style are called.</summary>
    public string Id => ReferenceFormatter.IdOf(Style);

    public string Name => ReferenceFormatter.NameOf(Style);

    public static ImmutableArray<StyledReference> Of(Work work) =>
        [
            .. ReferenceFormatter.Styles.Select(style => new StyledReference(
                style,
                ReferenceFormatter.Format(work, style)
            )),
        ];
}

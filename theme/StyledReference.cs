using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;

namespace AfPakSite.Theme;

/// <summary>The reference of a work in a style.</summary>
public sealed record StyledReference(CitationStyle Style, ImmutableArray<ReferencePart> Parts)
{
    /// <summary>The name of the style in ids and classes.</summary>
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

using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes the entry of a list of works in a style, as far as the work is known.</summary>
/// <remarks>
/// Written from the official CSL styles of 2023 (apa, chicago-author-date, modern-language-association); the tests compare it
/// with what a CSL processor makes of them. A work of which no title is known says so; nothing else is put in a gap.
/// </remarks>
public static class ReferenceFormatter
{
    /// <summary>All styles in the order in which the site offers them.</summary>
    public static ImmutableArray<CitationStyle> Styles { get; } =
    [CitationStyle.Apa, CitationStyle.Chicago, CitationStyle.Mla];

    /// <summary>The entry in pieces.</summary>
    public static ImmutableArray<ReferencePart> Format(Work work, CitationStyle style) => Entry(work, style).Parts;

    /// <summary>What readers call a style.</summary>
    public static string NameOf(CitationStyle style) =>
        style == CitationStyle.Chicago ? "Chicago" : IdOf(style).ToUpperInvariant();

    /// <summary>What the site's data and scripts call a style.</summary>
    public static string IdOf(CitationStyle style) =>
        style switch
        {
            CitationStyle.Apa => "apa",
            CitationStyle.Chicago => "chicago",
            _ => "mla",
        };

    private static EntryText Entry(Work work, CitationStyle style) =>
        style switch
        {
            CitationStyle.Apa => ApaStyle.Entry(work),
            CitationStyle.Chicago => ChicagoStyle.Entry(work),
            _ => MlaStyle.Entry(work),
        };
}

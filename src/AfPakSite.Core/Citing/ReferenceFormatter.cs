using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes the entry of a work in a bibliography.</summary>
/// <remarks>
/// Follows the official CSL styles of 2023 (apa, chicago-author-date, modern-language-association); the tests compare
/// it with the output of a CSL processor. A note replaces an unknown title; other unknown values are omitted.
/// </remarks>
public static class ReferenceFormatter
{
    /// <summary>All styles, in their order on the site.</summary>
    public static ImmutableArray<CitationStyle> Styles { get; } =
    [CitationStyle.Apa, CitationStyle.Chicago, CitationStyle.Mla];

    /// <summary>
    /// The pieces of an entry. An entry of the study that was not understood as a whole is written as the study has it.
    /// </summary>
    public static ImmutableArray<ReferencePart> Format(Work work, CitationStyle style) =>
        work.Entry is { IsUnderstood: false } entry
            ? [new(entry.Text, PartStyle.Plain, null)]
            : Entry(work, style).Parts;

    /// <summary>The name of a style for readers.</summary>
    public static string NameOf(CitationStyle style) =>
        style == CitationStyle.Chicago ? "Chicago" : IdOf(style).ToUpperInvariant();

    /// <summary>The id of a style in data and scripts.</summary>
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

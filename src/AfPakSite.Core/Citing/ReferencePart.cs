using System.Collections.Immutable;

namespace AfPakSite.Citing;

/// <summary>The three styles in which the site cites.</summary>
public enum CitationStyle
{
    /// <summary>Publication Manual of the American Psychological Association, 7th edition.</summary>
    Apa,

    /// <summary>The Chicago Manual of Style, 17th edition, author–date.</summary>
    Chicago,

    /// <summary>MLA Handbook, 9th edition.</summary>
    Mla,
}

/// <summary>A piece of an entry of a list of works, or of a citation in a text.</summary>
/// <param name="Address">Where the piece leads; null where it is no link.</param>
public sealed record ReferencePart(string Text, PartStyle Style, string? Address)
{
    /// <summary>The words of the pieces without their style.</summary>
    public static string PlainText(ImmutableArray<ReferencePart> parts) =>
        string.Concat(parts.Select(part => part.Text));
}

/// <summary>How a piece of an entry is set.</summary>
public enum PartStyle
{
    Plain,

    /// <summary>In italics: titles, and in APA the volume of a journal.</summary>
    Title,

    /// <summary>A note that something is not known, which is no part of the work.</summary>
    Unknown,
}

using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Citing;

/// <summary>The three citation styles of the site.</summary>
public enum CitationStyle
{
    /// <summary>Publication Manual of the American Psychological Association, 7th edition.</summary>
    Apa,

    /// <summary>The Chicago Manual of Style, 17th edition, author–date.</summary>
    Chicago,

    /// <summary>MLA Handbook, 9th edition.</summary>
    Mla,
}

/// <summary>A piece of a bibliography entry or of an in-text citation.</summary>
/// <param name="Address">The target of a link; null for other text.</param>
public readonly record struct ReferencePart(string Text, PartStyle Style, string? Address)
{
    /// <summary>The text of the pieces without styles.</summary>
    public static string PlainText(ImmutableArray<ReferencePart> parts) =>
        string.Concat(parts.Select(part => part.Text));

    /// <summary>The pieces as HTML, which is also XML.</summary>
    public static string Html(ImmutableArray<ReferencePart> parts) =>
        string.Concat(parts.Select(part => part.Html(XmlText.Escape(part.Text))));

    private string Html(string text) =>
        this switch
        {
            { Address: { } address } => $"<a href=\"{XmlText.Escape(address)}\">{text}</a>",
            { Style: PartStyle.Title } => $"<cite>{text}</cite>",
            { Style: PartStyle.Unknown } => $"<span class=\"unknown\">{text}</span>",
            _ => text,
        };
}

/// <summary>The typography of a piece.</summary>
public enum PartStyle
{
    Plain,

    /// <summary>Italics: titles, and in APA the volume of a journal.</summary>
    Title,

    /// <summary>A note that something is unknown, which is not part of the work.</summary>
    Unknown,
}

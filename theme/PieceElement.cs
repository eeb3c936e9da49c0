using AfPakSite.Linking;
using AfPakSite.Studies;

namespace AfPakSite.Theme;

/// <summary>
/// An HTML element that shows a style of a piece of the study: on the page, in the book and in Markdown.
/// </summary>
/// <param name="Title">The expansion of an abbreviation; null for other elements.</param>
internal readonly record struct PieceElement(string Name, string? Title)
{
    /// <summary>The elements of a piece, the outermost first.</summary>
    public static IEnumerable<PieceElement> Of(Piece piece)
    {
        if (piece.IsRunIn || piece.Style.HasFlag(TextStyle.Strong))
            yield return new("strong", null);
        if (piece.Style.HasFlag(TextStyle.Emphasis))
            yield return new("em", null);
        if (piece.Style.IsVerbatim())
            yield return new("code", null);
        if (piece.Abbreviation?.Expansion is { } expansion)
            yield return new("abbr", expansion.Value);
    }
}

using System.Collections.Immutable;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// A size of screen that figures are laid out for, in CSS pixels; the stylesheet shows the figure that fits.
/// </summary>
/// <param name="Name">The class that the stylesheet selects the figure by.</param>
/// <param name="TextSize">The font size of labels in the stylesheet.</param>
public sealed record FigureSize(string Name, int Width, int TextSize)
{
    public static FigureSize Wide { get; } = new("wide", 660, 13);

    public static FigureSize Narrow { get; } = new("narrow", 320, 12);

    public static ImmutableArray<FigureSize> All { get; } = [Wide, Narrow];
}

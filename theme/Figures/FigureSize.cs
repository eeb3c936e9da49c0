using System.Collections.Immutable;

namespace AfPakSite.Theme.Figures;

/// <summary>For which screen a figure is laid out; lengths are CSS pixels, and the stylesheet shows the one that fits.</summary>
/// <param name="Name">The class that the stylesheet knows it by.</param>
/// <param name="TextSize">The size in which the stylesheet sets its labels.</param>
public sealed record FigureSize(string Name, int Width, int TextSize)
{
    public static FigureSize Wide { get; } = new("wide", 660, 13);

    public static FigureSize Narrow { get; } = new("narrow", 320, 12);

    public static ImmutableArray<FigureSize> All { get; } = [Wide, Narrow];
}

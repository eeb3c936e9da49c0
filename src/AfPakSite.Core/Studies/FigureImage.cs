using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>The image of a figure as the study names it.</summary>
/// <param name="Address">The path of its file, from the folder of the study.</param>
/// <param name="Alternative">What it shows, for readers who cannot see it; empty without such words.</param>
/// <param name="Title">What browsers show at the pointer; null without one.</param>
/// <param name="Width">Null for the width of the file.</param>
public sealed record FigureImage(Located<string> Address, string Alternative, string? Title, FigureWidth? Width)
{
    /// <summary>Whether the text of its figure is a caption; without any words, it is the path.</summary>
    public bool HasCaption(string text) => text != Address.Value;
}

/// <summary>The width that a study gives an image: pixels, or percents of the column.</summary>
public readonly record struct FigureWidth(int Value, bool IsPercent);

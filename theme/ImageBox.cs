using AfPakSite.Images;
using AfPakSite.Studies;

namespace AfPakSite.Theme;

/// <summary>The size at which a figure is shown, in pixels of CSS; narrow columns make it smaller.</summary>
/// <param name="Percent">The width in tenths of the column, as percents; null for a width in pixels.</param>
internal readonly record struct ImageBox(int Width, int Height, int? Percent)
{
    /// <summary>The styles know widths in steps, because a page may not contain styles of its own.</summary>
    private const int Step = 10;

    public static ImageBox Of(Paragraph figure, StudyImage image) =>
        figure.Image?.Width switch
        {
            { IsPercent: true, Value: var percent } => new(
                image.Width,
                image.Height,
                Math.Max(1, (percent + (Step / 2)) / Step) * Step
            ),
            { Value: var pixels } => new(
                pixels,
                (int)Math.Max(1, Math.Round((double)pixels * image.Height / image.Width)),
                null
            ),
            _ => new(image.Width, image.Height, null),
        };

    /// <summary>The alternative text, or else the caption: a link must say where it leads.</summary>
    public static string AlternativeOf(Paragraph figure) =>
        figure.Image is { Alternative.Length: > 0 } image ? image.Alternative : figure.Text;
}

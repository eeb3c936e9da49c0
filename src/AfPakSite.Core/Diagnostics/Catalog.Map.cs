using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The map of the places. Lengths are pixels.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind MapPointOutsideKind = new(
        "map-point-outside",
        Severity.Error,
        "A place or a name of the map is outside of its picture."
    );

    /// <param name="point">Where it is: how far from the left and from the top.</param>
    /// <param name="begins">Whether it is the beginning of a line.</param>
    public static Diagnostic MapPointOutside(
        SourceSpan place,
        string key,
        string point,
        bool begins,
        (int Width, int Height) size
    ) =>
        MapPointOutsideKind.At(
            place,
            $"{Quoted(key)} {(begins ? "begins" : "is")} at {point}, outside of the map, which is {size.Width} pixels wide and {size.Height} pixels high.",
            $"give 0 to {size.Width} from the left and 0 to {size.Height} from the top, or change `width` and `height`"
        );
}

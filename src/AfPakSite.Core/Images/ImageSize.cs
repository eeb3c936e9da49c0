namespace AfPakSite.Images;

/// <summary>The width and the height of an image, in pixels of CSS.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Images that are wider or higher than this are damaged.</summary>
    private const int Longest = 1_000_000;

    /// <summary>Whether an image of this size can be seen.</summary>
    public bool IsPossible => Width is > 0 and <= Longest && Height is > 0 and <= Longest;

    /// <summary>The size after a turn by a quarter of a circle.</summary>
    public ImageSize Turned => new(Height, Width);
}

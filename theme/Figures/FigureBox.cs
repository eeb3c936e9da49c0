namespace AfPakSite.Theme.Figures;

/// <summary>A box in a picture, in whole pixels.</summary>
public readonly record struct FigureBox(int X, int Y, int Width, int Height)
{
    public int Bottom => Y + Height;

    public FigurePoint Middle => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>The smallest box that contains some boxes.</summary>
    public static FigureBox Around(IReadOnlyCollection<FigureBox> boxes)
    {
        var (left, top) = (boxes.Min(box => box.X), boxes.Min(box => box.Y));
        return new(left, top, boxes.Max(box => box.X + box.Width) - left, boxes.Max(box => box.Bottom) - top);
    }

    /// <summary>Whether this box completely contains another.</summary>
    public bool Contains(FigureBox other) =>
        Contains(new FigurePoint(other.X, other.Y))
        && Contains(new FigurePoint(other.X + other.Width, other.Y + other.Height));

    public bool Contains(FigurePoint point) =>
        point.X >= X && point.X <= X + Width && point.Y >= Y && point.Y <= Y + Height;

    /// <summary>Whether two boxes overlap, or are closer than a gap.</summary>
    public bool Overlaps(FigureBox other, int gap = 0) =>
        X < other.X + other.Width + gap
        && other.X < X + Width + gap
        && Y < other.Y + other.Height + gap
        && other.Y < Y + Height + gap;
}

/// <summary>A point in a picture, in whole pixels; its text is as in SVG path data.</summary>
public readonly record struct FigurePoint(int X, int Y)
{
    public override string ToString() => $"{X} {Y}";
}

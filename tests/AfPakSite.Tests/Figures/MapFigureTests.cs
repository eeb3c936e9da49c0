using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>
/// On the map of the real site, each disputed line has only its own name, and a small screen shows the main part.
/// </summary>
public sealed class MapFigureTests
{
    private static readonly AnnotationSet Annotations = Compiler
        .Anchor(SmallSite.Real.Sources, new(), SmallSite.Real.ReadWords, new())!
        .Site.Annotations;

    public static TheoryData<string> Sizes => [.. FigureSize.All.Select(size => size.Name)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Names_each_disputed_line_that_it_draws(string size)
    {
        var figure = Figure(size);
        var drawn = figure.Map.Disputed.Where(line => MapLine.Pixels(line.Outline).Any(figure.View.Contains)).ToList();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, line => Assert.NotNull(MapPart.NameOf(line, figure.Labels, figure.Lines)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Sets_no_name_across_a_disputed_line(string size)
    {
        var figure = Figure(size);
        foreach (var line in figure.Map.Disputed)
        {
            var way = MapLine.Pixels(line.Outline).ToList();
            Assert.Empty(
                Names(figure)
                    .Where(name => name.Name != line.Name && way.Any(name.Box.Contains))
                    .Select(name => $"{name.Name} crosses {line.Name}")
            );
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lets_no_name_cover_another(string size)
    {
        var (figure, names) = (Figure(size), Names(Figure(size)));
        Assert.All(
            names,
            name =>
                Assert.All(
                    names,
                    other =>
                        Assert.True(name == other || !name.Box.Overlaps(other.Box), $"{name.Name} covers {other.Name}.")
                )
        );
        Assert.All(
            figure.Labels,
            label =>
                Assert.All(
                    figure.Labels,
                    other =>
                        Assert.True(
                            label == other || !label.Box.Overlaps(other.Box),
                            $"{label.Place.Name.Value} takes touches of {other.Place.Name.Value}."
                        )
                )
        );
    }

    [Fact]
    public void Shows_a_small_screen_the_part_with_most_names()
    {
        var (whole, part) = (Figure("wide"), Figure("narrow"));
        Assert.Equal(
            (0, 0, whole.Map.Width, whole.Map.Height),
            (whole.View.X, whole.View.Y, whole.View.Width, whole.View.Height)
        );
        Assert.True(part.View.Width <= 345, "Letters of 12 pixels would be less than 11 high on a screen of 360.");
        Assert.All(
            whole.Labels.Where(label => label.Mark.Mark is MapMark.Point or MapMark.Line),
            label => Assert.Contains(part.Labels, shown => shown.Place == label.Place)
        );
        Assert.Equal(whole.Labels.Length, part.Labels.Length + part.Outside.Length);
        Assert.Empty(whole.Outside);
    }

    [Theory]
    [InlineData("M5 6l2 0", "6 6, 7 6")]
    [InlineData("M0 0l2-1-1 2", "1 0, 2 -1, 2 0, 1 1")]
    [InlineData("M0 0l1 1M9 9l-1 0", "1 1, 8 9")]
    [InlineData("", "")]
    public void Follows_an_outline(string outline, string pixels) =>
        Assert.Equal(pixels, string.Join(", ", MapLine.Pixels(outline)));

    private static MapFigure Figure(string size) =>
        MapFigure.Of(Annotations, FigureSize.All.Single(item => item.Name == size))!;

    private static ImmutableArray<(string Name, FigureBox Box)> Names(MapFigure figure) =>
        [
            .. figure.Labels.Select(label => (label.Place.Name.Value, label.Text)),
            .. figure.Lines.Concat(figure.Countries).Select(text => (text.Name, text.Box)),
        ];
}

using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>
/// On the map of the real site, no line crosses a name, and a small screen shows the main part.
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
                    .Where(name => way.Any(pixel => name.Boxes.Any(box => box.Contains(pixel))))
                    .Select(name => $"{name.Name} crosses {line.Name}")
            );
        }
    }

    /// <summary>A road is drawn as a line that no name crosses.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Draws_a_road_as_a_line(string size)
    {
        var figure = Figure(size);
        var road = Assert.Single(figure.Map.Places, place => place.Outline is not null);
        Assert.Equal("karakoram-highway", road.Place.Value);
        var way = MapLine.Pixels(road.Outline!).ToList();
        Assert.Empty(
            Names(figure)
                .Where(name => way.Any(pixel => name.Boxes.Any(box => box.Contains(pixel))))
                .Select(name => name.Name)
        );
    }

    [Fact]
    public void Names_a_place_where_it_is()
    {
        foreach (var label in Figure("wide").Labels.Where(label => label.Box is not null))
        {
            var box = label.Boxes[0];
            var away = Math.Max(Math.Max(box.X - label.Mark.At.X, label.Mark.At.X - (box.X + box.Width)), 0);
            Assert.InRange(away, 0, 12);
            Assert.InRange(Math.Max(box.Y - label.Mark.At.Y, label.Mark.At.Y - (box.Y + box.Height)), int.MinValue, 12);
        }
    }

    /// <summary>An area without a sharp border has a name across it, on both sides of a line that divides it.</summary>
    [Theory]
    [InlineData("tribal-areas", 1)]
    [InlineData("pashtun-majority-areas", 2)]
    [InlineData("northwest-regions", 1)]
    public void Names_an_area_without_a_border_across_it(string slug, int names)
    {
        var labels = Figure("wide").Labels.Where(label => label.Place.Slug == slug).ToList();
        Assert.Equal(names, labels.Count);
        Assert.All(labels, label => Assert.Equal((MapMark.Area, null), (label.Mark.Mark, label.Box)));
        Assert.All(labels, label => Assert.InRange(label.Boxes.Length, 6, 100));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lets_no_name_cover_another(string size)
    {
        var (figure, names) = (Figure(size), Names(Figure(size)));
        for (var one = 0; one < names.Length; one++)
        {
            for (var other = one + 1; other < names.Length; other++)
                Assert.False(
                    names[one].Boxes.Any(box => names[other].Boxes.Any(second => box.Overlaps(second))),
                    $"{names[one].Name} covers {names[other].Name}."
                );
        }
        var targets = figure.Labels.Where(label => label.Box is not null).ToList();
        Assert.All(
            targets,
            label =>
                Assert.DoesNotContain(targets, other => label != other && label.Box!.Value.Overlaps(other.Box!.Value))
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
            whole.Labels.Where(label => label.Mark.Mark == MapMark.Point),
            label => Assert.Contains(part.Labels, shown => shown.Place == label.Place)
        );
        Assert.Equal(
            whole.Labels.Select(label => label.Place.Slug).Distinct().Order(StringComparer.Ordinal),
            part.Labels.Select(label => label.Place)
                .Distinct()
                .Concat(part.Outside)
                .Select(place => place.Slug)
                .Order(StringComparer.Ordinal)
        );
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

    private static ImmutableArray<(string Name, ImmutableArray<FigureBox> Boxes)> Names(MapFigure figure) =>
        [
            .. figure.Labels.Select(label => (label.Place.Name.Value, Letters(label))),
            .. figure.Lines.Select(line => (line.Name, line.Boxes)),
            .. figure.Countries.Select(text => (text.Name, ImmutableArray.Create(text.Box))),
        ];

    /// <summary>Without the circle, which may be on a line.</summary>
    private static ImmutableArray<FigureBox> Letters(MapLabel label) =>
        label.HasCircle ? [label.Boxes[0]] : label.Boxes;
}

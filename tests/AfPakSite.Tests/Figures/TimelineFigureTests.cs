using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>The picture of the timeline is exactly as precise as the dates.</summary>
public sealed class TimelineFigureTests
{
    private static readonly SourceSpan Nowhere = new SourceText("timeline.yml", "").Whole;

    public static TheoryData<string> Sizes => [.. FigureSize.All.Select(size => size.Name)];

    [Theory]
    [InlineData("1979", 1979, 1980, ExtentKind.Point)]
    [InlineData("2021-08", 2021.58, 2021.67, ExtentKind.Point)]
    [InlineData("2021-08-15", 2021.62, 2021.624, ExtentKind.Point)]
    [InlineData("2021-21", 2021, 2021.25, ExtentKind.Point)]
    [InlineData("199X", 1990, 2000, ExtentKind.Within)]
    [InlineData("19XX", 1900, 2000, ExtentKind.Within)]
    [InlineData("1979/1989", 1979, 1990, ExtentKind.Span)]
    [InlineData("198X/199X", 1980, 2000, ExtentKind.Span)]
    public void Covers_the_time_of_a_date(string date, double from, double to, ExtentKind kind)
    {
        var extent = TimeExtent.Of(EdtfDate.Parse(date)!)!;
        Assert.Equal(from, extent.From!.Value, 0.01);
        Assert.Equal(to, extent.To!.Value, 0.01);
        Assert.Equal(kind, extent.Kind);
    }

    [Theory]
    [InlineData("2001/..", true, false)]
    [InlineData("../2001", false, true)]
    [InlineData("XXXX/2001", false, true)]
    public void Leaves_an_open_end_open(string date, bool begins, bool ends)
    {
        var extent = TimeExtent.Of(EdtfDate.Parse(date)!)!;
        Assert.Equal((begins, ends), (extent.From is not null, extent.To is not null));
    }

    [Theory]
    [InlineData("XXXX")]
    [InlineData("XXXX/..")]
    public void Has_no_extent_without_a_known_date(string date) => Assert.Null(TimeExtent.Of(EdtfDate.Parse(date)!));

    [Fact]
    public void Draws_a_year_a_tenth_as_wide_as_its_decade()
    {
        var figure = Lay("1990", "199X", "1950");
        Assert.Equal(figure.Axis.At(1991) - figure.Axis.At(1990), Width(figure, "1990"));
        Assert.InRange(Width(figure, "199X"), (10 * Width(figure, "1990")) - 6, (10 * Width(figure, "1990")) + 6);
    }

    [Fact]
    public void Draws_an_open_end_beyond_the_axis()
    {
        var figure = Lay("1990/1995", "1993/..", "../1991");
        Assert.True(Mark(figure, "1993/..").Right > figure.Axis.Right);
        Assert.True(Mark(figure, "../1991").Left < figure.Axis.Left);
        Assert.True(Mark(figure, "1990/1995").Left >= figure.Axis.Left);
    }

    [Fact]
    public void Is_absent_without_a_date()
    {
        Assert.Null(TimelineFigure.Of([], FigureSize.Wide));
        Assert.Null(TimelineFigure.Of([Event("XXXX")], FigureSize.Wide));
    }

    /// <summary>Random years, close together and far apart, with titles of any length.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Keeps_all_in_the_picture_and_rows_apart(string size)
    {
        string[] dates =
        [
            "0044",
            "1066",
            "12XX",
            "1900/..",
            "../1950",
            "1979/1989",
            "XXXX",
            "2021-08-15",
            "2021",
            "2021~",
            "1999/2000",
        ];
        ImmutableArray<TimelineEvent> events =
        [
            .. dates.SelectMany(
                (date, index) =>
                    new[] { 1, 5, 17 }.Select(words =>
                        Event(date, string.Join(' ', Enumerable.Repeat("wanderers", words)), index % 3 == 0)
                    )
            ),
        ];
        var figure = TimelineFigure.Of(events, FigureSize.All.Single(other => other.Name == size))!;
        Assert.Equal(events.Length, figure.Rows.Length);
        var bottom = 0;
        foreach (var row in figure.Rows)
        {
            Assert.True(row.Top >= bottom && row.Height >= 24);
            Assert.InRange(row.Middle, row.Top + 1, row.Top + row.Height);
            Assert.InRange(
                row.Baseline + ((row.Lines.Length - 1) * TimelineFigure.LineHeight(figure.Size)),
                row.Top,
                row.Top + row.Height - 2
            );
            Assert.InRange(row.X, 0, figure.Size.Width);
            Assert.InRange(row.Mark?.Left ?? 0, 0, figure.Size.Width - 3);
            Assert.InRange(row.Mark?.Right ?? 3, 3, figure.Size.Width);
            Assert.Equal(row.Item.Statement.Text, string.Join(' ', row.Lines));
            bottom = row.Top + row.Height;
        }
        Assert.True(figure.Height > bottom);
    }

    private static TimelineFigure Lay(params string[] dates) =>
        TimelineFigure.Of([.. dates.Select(date => Event(date))], FigureSize.Wide)!;

    private static TimelineMark Mark(TimelineFigure figure, string date) =>
        figure.Rows.Single(row => row.Item.Date.Value.Text == date).Mark!;

    private static int Width(TimelineFigure figure, string date) => Mark(figure, date).Right - Mark(figure, date).Left;

    private static TimelineEvent Event(string date, string title = "Something", bool isPeriod = false) =>
        new(new("e", Nowhere), new(EdtfDate.Parse(date)!, Nowhere), null, null, isPeriod, new(title, []), [], [], []);
}

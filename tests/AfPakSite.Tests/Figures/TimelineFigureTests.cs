using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;
using AfPakSite.Theme.Figures;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Figures;

/// <summary>The picture of the timeline is exactly as precise as the dates.</summary>
public sealed class TimelineFigureTests
{
    private static readonly SourceSpan Nowhere = new SourceText("timeline.yml", "").Whole;

    private static readonly DateWords Words = SmallSite.Words.Dates;

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

    /// <summary>The study's words narrow a date to a third.</summary>
    [Theory]
    [InlineData("201X", "early 2010s", 2010, 2013.33)]
    [InlineData("201X", "the mid-2010s", 2013.33, 2016.67)]
    [InlineData("201X", "Late 2010s", 2016.67, 2020.0)]
    [InlineData("2022", "in early 2022", 2022, 2022.33)]
    [InlineData("2022", "nearly 2022", 2022.0, 2023.0)]
    [InlineData("2022", "the late president’s fall in 2022", 2022.0, 2023.0)]
    [InlineData("2021/..", "after early 2021", 2021, null)]
    public void Narrows_a_date_by_the_words_of_the_study(string date, string wording, double from, double? to)
    {
        var extent = TimeExtent.Of(Event(date) with { Wording = new(wording, Nowhere) }, Words)!;
        Assert.Equal(from, extent.From!.Value, 0.01);
        Assert.Equal(to is null, extent.To is null);
        Assert.Equal(to ?? 0, extent.To ?? 0, 0.01);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Draws_a_year_a_tenth_as_long_as_its_decade(string size)
    {
        var figure = Lay(size, "1990", "199X", "1975");
        Assert.Equal(figure.Axis.At(1991) - figure.Axis.At(1990), Length(figure, "1990"));
        Assert.InRange(Length(figure, "199X"), (10 * Length(figure, "1990")) - 6, (10 * Length(figure, "1990")) + 6);
    }

    /// <summary>An open end does not run on to the end of the axis.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Fades_an_open_end(string size)
    {
        var figure = Lay(size, "1900/1995", "1920/..", "../1980");
        Assert.Equal(
            (figure.Axis.At(1920), TimelineFigure.Fade),
            (Start(figure, "1920/.."), Length(figure, "1920/.."))
        );
        Assert.Equal(TimelineFigure.Fade, Length(figure, "../1980"));
        Assert.Equal(figure.Axis.At(1981), Start(figure, "../1980") + Length(figure, "../1980"));
        Assert.Equal((true, false), (Entry(figure, "1920/..").FadesOut, Entry(figure, "1900/1995").FadesOut));
    }

    /// <summary>An event without a date is between the end of the one before it and the start of the one after it.</summary>
    [Theory]
    [InlineData("1950", "1960", 1955.5)]
    [InlineData("195X", "196X", 1960)]
    [InlineData("1950", "195X", 1950.5)]
    public void Places_an_undated_event_between_its_neighbors(string before, string after, double at)
    {
        var figure = Lay("wide", "1900", before, "XXXX", after, "1990");
        Assert.Equal(at, Entry(figure, "XXXX").At, 0.01);
        Assert.Equal(figure.Axis.At(at), Start(figure, "XXXX") + TimelineFigure.Ring);
        Assert.Equal(["1900", before, "XXXX", after, "1990"], figure.Items.Select(DateOf));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gives_crowded_last_years_a_scale_of_their_own(string size)
    {
        var figure = Lay(size, "1900", "1920", "1940", "1960", "1980", "2020", "2020", "2021", "2021", "2022");
        Assert.Equal(2020, figure.Axis.BreakYear);
        Assert.NotNull(figure.Break);
        Assert.True(Length(figure, "2022") > 5 * Length(figure, "1900"));
        Assert.Contains(figure.Ticks, tick => tick.Label == "2021" && tick.At == figure.Axis.At(2021));
    }

    [Theory]
    [InlineData("1900", "1910", "1920", "1930", "1940", "1950", "1960", "1970", "1980", "1990")]
    [InlineData("1900", "1901", "1902", "1903", "1904", "1905", "1906", "1907", "1908", "1990")]
    [InlineData("1900", "2020", "2021")]
    public void Keeps_one_scale_without_crowded_last_years(params string[] dates)
    {
        var figure = Lay("wide", dates);
        Assert.Null(figure.Axis.BreakYear);
        Assert.Null(figure.Break);
    }

    [Fact]
    public void Is_absent_without_a_date()
    {
        Assert.Null(TimelineFigure.Of([], FigureSize.Wide, Words));
        Assert.Null(TimelineFigure.Of([Event("XXXX")], FigureSize.Wide, Words));
    }

    /// <summary>
    /// Years close together and far apart, with titles of any length: no label crosses another or a mark, all are in the
    /// picture, and lines to labels do not cross.
    /// </summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Keeps_labels_and_marks_apart(string size)
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
            "1999/2000",
            "2021",
            "2021~",
            "2021-08-15",
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
        var figure = TimelineFigure.Of(events, SizeOf(size), Words)!;
        Assert.Equal(events.Length, figure.Items.Length);
        AssertApart(figure);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Keeps_labels_and_marks_of_the_study_apart(string size)
    {
        var events = Compiler
            .Anchor(SmallSite.Real.Sources, new(), SmallSite.Real.ReadWords, new())!
            .Site.Annotations.Events;
        AssertApart(TimelineFigure.Of(events, SizeOf(size), Words)!);
    }

    private static void AssertApart(TimelineFigure figure)
    {
        var labels = figure.Items.Select(item => Label(item, figure.Size)).ToList();
        var texts = labels
            .Concat(
                figure.Items.Select(item => item.Date).OfType<TimelineDate>().Select(date => Date(date, figure.Size))
            )
            .ToList();
        var all = texts.Concat(figure.Items.Select(item => item.Mark)).ToList();
        Assert.All(
            all,
            box => Assert.True(new FigureBox(0, 0, figure.Size.Width, figure.Height).Contains(box), $"{box}")
        );
        for (var one = 0; one < texts.Count; one++)
        {
            for (var other = one + 1; other < all.Count; other++)
                Assert.False(texts[one].Overlaps(all[other]), $"{texts[one]} covers {all[other]}");
        }
        Assert.All(figure.Items, item => Assert.True(item.Target is { Width: >= 24, Height: >= 24 }));
        if (figure.IsVertical)
        {
            var marks = figure.Items.Select(item => item.Mark).ToList();
            Assert.All(marks, mark => Assert.Equal(1, marks.Count(other => mark.Overlaps(other))));
        }
    }

    private static FigureBox Label(TimelineItem item, FigureSize size) =>
        new(
            item.Text.X,
            item.Text.Y - size.TextSize + 2,
            item.Lines.Max(line => TextWidth.Of(line, size.TextSize)),
            (item.Lines.Length * TimelineFigure.LineHeight(size)) - 2
        );

    private static FigureBox Date(TimelineDate date, FigureSize size)
    {
        var width = TextWidth.Of(date.Words, size.TextSize);
        return new(date.EndsAtX ? date.At.X - width : date.At.X, date.At.Y - size.TextSize + 2, width, size.TextSize);
    }

    private static TimelineFigure Lay(string size, params string[] dates) =>
        TimelineFigure.Of([.. dates.Select(date => Event(date))], SizeOf(size), Words)!;

    private static FigureSize SizeOf(string name) => FigureSize.All.Single(size => size.Name == name);

    private static string DateOf(TimelineItem item) => item.Entry.Item.Date.Value.Text;

    private static TimelineItem Item(TimelineFigure figure, string date) =>
        figure.Items.First(item => DateOf(item) == date);

    private static TimelineEntry Entry(TimelineFigure figure, string date) => Item(figure, date).Entry;

    private static int Start(TimelineFigure figure, string date) =>
        Item(figure, date).Mark is var mark && figure.IsVertical ? mark.Y : Item(figure, date).Mark.X;

    private static int Length(TimelineFigure figure, string date) =>
        Item(figure, date).Mark is var mark && figure.IsVertical ? mark.Height : Item(figure, date).Mark.Width;

    private static TimelineEvent Event(string date, string title = "Something", bool isPeriod = false) =>
        new(new("e", Nowhere), new(EdtfDate.Parse(date)!, Nowhere), null, null, isPeriod, new(title, []), [], [], []);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Exporting;

/// <summary>
/// Writes the timeline for TimelineJS 3 (<c>https://timeline.knightlab.com/docs/json-format.html</c>). It requires a
/// start year, so the text of the title lists events without a date or with only an end. Dates have the precision of
/// the study. A decade is given by its first and last year, and <c>display_date</c> contains its wording.
/// </summary>
internal static class TimelineJson
{
    public static string Write(LinkedSite linked) =>
        JsonText.Write(FileOf(linked), ExportingJson.Default.TimelineFile, indented: true);

    private static TimelineFile FileOf(LinkedSite linked)
    {
        var (settings, events) = (linked.Site.Settings, linked.Site.Annotations.Events);
        return new(
            new(
                new(
                    XmlText.Escape(linked.Site.Study.Title),
                    TitleText(settings, [.. events.Where(item => !HasStart(item))])
                )
            ),
            [.. events.Where(item => HasStart(item) && !IsEra(item)).Select(item => EventOf(item, linked))],
            [.. events.Where(item => HasStart(item) && IsEra(item)).Select(item => EraOf(item, settings.Words))]
        );
    }

    private static bool HasStart(TimelineEvent item) => Known(item.Date.Value.Start) is not null;

    /// <summary>Whether an event is a period with both ends, which TimelineJS requires of an era.</summary>
    private static bool IsEra(TimelineEvent item) => item.IsPeriod && Known(item.Date.Value.End) is not null;

    private static EdtfPoint? Known(EdtfPoint? point) => point is null or { Digits: "XXXX" } ? null : point;

    private static string TitleText(SiteSettings settings, IReadOnlyList<TimelineEvent> left)
    {
        var link =
            $"<a href=\"{XmlText.Escape(settings.Absolute(Routes.Timeline))}\">{XmlText.Escape(settings.Title)}</a>";
        return left.Count == 0
            ? $"<p>{link}</p>"
            : $"<p>{link}</p><p>{XmlText.Escape(Undated(settings.Words, left))}</p>";
    }

    private static string Undated(Words words, IEnumerable<TimelineEvent> events) =>
        words.Timeline.Undated(
            string.Join(
                words.Lists.Semicolon,
                events.Select(item => words.Lists.Noted(item.Statement.Text, item.DateTextIn(words.Dates)))
            )
        );

    private static TimelineSlide EventOf(TimelineEvent item, LinkedSite linked)
    {
        var settings = linked.Site.Settings;
        var proofs = linked
            .EvidenceOf(item.Statement)
            .Select(place =>
                $"<p>{XmlText.Escape(place.Text)} <a href=\"{XmlText.Escape(settings.Absolute(linked.Site.AddressOf(place)))}\">{XmlText.Escape(place.Section.LabelIn(settings.Words))}</a></p>"
            );
        return new(
            StartOf(item),
            EndOf(item),
            item.DateTextIn(settings.Words.Dates),
            new(XmlText.Escape(item.Statement.Text), string.Concat(proofs)),
            item.Themes.FirstOrDefault(),
            item.Id.Value
        );
    }

    private static TimelineEra EraOf(TimelineEvent item, Words words) =>
        new(StartOf(item), EndOf(item), item.DateTextIn(words.Dates), new(XmlText.Escape(item.Statement.Text), ""));

    private static TimelineDate StartOf(TimelineEvent item)
    {
        var start = Known(item.Date.Value.Start)!;
        return DateOf(start, start.Earliest);
    }

    /// <summary>The end of what is longer than a year, month or day; null for what needs none.</summary>
    private static TimelineDate? EndOf(TimelineEvent item)
    {
        var (start, end) = (Known(item.Date.Value.Start), Known(item.Date.Value.End));
        return end is not null && (end != start || !IsExact(end)) ? DateOf(end, end.Latest) : null;
    }

    private static bool IsExact(EdtfPoint point) => !point.Digits.Contains('X') && point.Month is null or <= 12;

    private static TimelineDate DateOf(EdtfPoint point, (int Year, int Month, int Day) bound) =>
        new(
            Number(bound.Year),
            point.Month is null ? null : Number(bound.Month),
            point.Day is null ? null : Number(bound.Day)
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>timeline.json</c>, as TimelineJS 3 reads it.</summary>
internal sealed record TimelineFile(
    TimelineTitle Title,
    ImmutableArray<TimelineSlide> Events,
    ImmutableArray<TimelineEra> Eras
);

/// <summary>The first slide.</summary>
internal sealed record TimelineTitle(TimelineText Text);

/// <summary>An event with its slide.</summary>
/// <param name="EndDate">Left out where the start says everything.</param>
/// <param name="Group">Its first theme; left out without one.</param>
/// <param name="UniqueId">The id of the event.</param>
internal sealed record TimelineSlide(
    [property: JsonPropertyName("start_date")] TimelineDate StartDate,
    [property: JsonPropertyName("end_date")] TimelineDate? EndDate,
    [property: JsonPropertyName("display_date")] string DisplayDate,
    TimelineText Text,
    string? Group,
    [property: JsonPropertyName("unique_id")] string UniqueId
);

/// <summary>A period behind the events.</summary>
internal sealed record TimelineEra(
    [property: JsonPropertyName("start_date")] TimelineDate StartDate,
    [property: JsonPropertyName("end_date")] TimelineDate? EndDate,
    [property: JsonPropertyName("display_date")] string DisplayDate,
    TimelineText Text
);

/// <summary>A date as far as it is known.</summary>
/// <param name="Month">From 1; omitted if unknown.</param>
/// <param name="Day">Likewise.</param>
internal sealed record TimelineDate(string Year, string? Month, string? Day);

/// <summary>Both are HTML.</summary>
internal sealed record TimelineText(string Headline, string Text);

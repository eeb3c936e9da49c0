using System.Globalization;
using System.Text.Json;
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
        JsonText.Write(
            indented: true,
            write: json =>
            {
                var settings = linked.Site.Settings;
                var events = linked.Site.Annotations.Events;
                json.WriteStartObject();
                json.WriteStartObject("title");
                WriteText(
                    json,
                    XmlText.Escape(linked.Site.Study.Title),
                    TitleText(settings, [.. events.Where(item => !HasStart(item))])
                );
                json.WriteEndObject();
                json.WriteStartArray("events");
                foreach (var item in events.Where(item => HasStart(item) && !IsEra(item)))
                    WriteEvent(json, item, linked);
                json.WriteEndArray();
                json.WriteStartArray("eras");
                foreach (var item in events.Where(item => HasStart(item) && IsEra(item)))
                    WriteEra(json, item, settings.Words);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

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

    private static void WriteEvent(Utf8JsonWriter json, TimelineEvent item, LinkedSite linked)
    {
        var proofs = linked
            .EvidenceOf(item.Statement)
            .Select(place =>
                $"<p>{XmlText.Escape(place.Text)} <a href=\"{XmlText.Escape(linked.Site.Settings.Absolute(linked.Site.AddressOf(place)))}\">{XmlText.Escape(place.Section.LabelIn(linked.Site.Settings.Words))}</a></p>"
            );
        json.WriteStartObject();
        WriteDates(json, item, linked.Site.Settings.Words);
        WriteText(json, XmlText.Escape(item.Statement.Text), string.Concat(proofs));
        if (!item.Themes.IsEmpty)
            json.WriteString("group", item.Themes[0]);
        json.WriteString("unique_id", item.Id.Value);
        json.WriteEndObject();
    }

    private static void WriteEra(Utf8JsonWriter json, TimelineEvent item, Words words)
    {
        json.WriteStartObject();
        WriteDates(json, item, words);
        WriteText(json, XmlText.Escape(item.Statement.Text), "");
        json.WriteEndObject();
    }

    /// <summary>Writes the start and the end of an event; a single year, month or day needs no end.</summary>
    private static void WriteDates(Utf8JsonWriter json, TimelineEvent item, Words words)
    {
        var (start, end) = (Known(item.Date.Value.Start)!, Known(item.Date.Value.End));
        WriteDate(json, "start_date", start, start.Earliest);
        if (end is not null && (end != start || !IsExact(end)))
            WriteDate(json, "end_date", end, end.Latest);
        json.WriteString("display_date", item.DateTextIn(words.Dates));
    }

    private static bool IsExact(EdtfPoint point) => !point.Digits.Contains('X') && point.Month is null or <= 12;

    private static void WriteDate(
        Utf8JsonWriter json,
        string key,
        EdtfPoint point,
        (int Year, int Month, int Day) bound
    )
    {
        json.WriteStartObject(key);
        json.WriteString("year", Number(bound.Year));
        if (point.Month is not null)
            json.WriteString("month", Number(bound.Month));
        if (point.Day is not null)
            json.WriteString("day", Number(bound.Day));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string headline, string text)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", headline);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>timeline.yml</c>.</summary>
public static class TimelineReader
{
    private static readonly EdtfDate Unknown = EdtfDate.Parse("XXXX")!;

    public static ImmutableArray<TimelineEvent> Read(SourceText source, DiagnosticBag diagnostics) =>
        UniqueKeys.Keep(
            YamlList.Read(source, diagnostics).Select(fields => ReadEvent(fields, diagnostics)),
            item => item.Id,
            diagnostics
        );

    private static TimelineEvent ReadEvent(FieldReader fields, DiagnosticBag diagnostics)
    {
        var id = fields
            .Expect("id", "date", "wording", "after", "kind", "title", "evidence", "actors", "places", "themes")
            .SlugText("id");
        var date = fields.Text("date").With(WorkReader.Date(fields, "date", diagnostics) ?? Unknown);
        var read = new TimelineEvent(
            id,
            date,
            fields.OptionalText("wording"),
            fields.OptionalText("after"),
            fields.Choice("kind", [("event", false), ("period", true)], required: false),
            EntityReader.Statement(fields, "title"),
            fields.Texts("actors"),
            fields.Texts("places"),
            [.. fields.Texts("themes").Select(theme => theme.Value)]
        );
        fields.Close();
        if (read.After is { } after && !date.Value.IsUnknown)
            diagnostics.Add(Catalog.AfterOfDatedEvent(after));
        return read;
    }
}

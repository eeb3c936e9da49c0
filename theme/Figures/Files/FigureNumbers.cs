using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Figures;

/// <summary>The numbers of each figure as records, from the same value as its picture.</summary>
internal static class FigureNumbers
{
    /// <summary>The entries, and the years that their marks cover: the year 1979 is from 1979 to 1980.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(TimelineFigure figure, SiteSettings settings) =>
        [
            ["id", "kind", "title", "date", "wording", "from", "to", "url"],
            .. figure
                .Items.Select(item => item.Entry)
                .Select(entry =>
                    ImmutableArray.Create(
                        entry.Item.Id.Value,
                        entry.Item.IsPeriod ? "period" : "event",
                        entry.Item.Statement.Text,
                        entry.Item.Date.Value.Text,
                        entry.Item.Wording?.Value ?? "",
                        Year(entry.Extent?.From),
                        Year(entry.Extent?.To),
                        settings.Permanent(Routes.Of(entry.Item))
                    )
                ),
        ];

    /// <summary>All pairs of the graph, also those that are not drawn.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(ArcFigure figure, SiteSettings settings) =>
        [
            ["actor", "with", "sentences", "compounds", "drawn", "url"],
            .. figure
                .Graph.Edges.OrderByDescending(edge => edge.Sentences)
                .Select(edge =>
                    ImmutableArray.Create(
                        figure.Graph.NameOf(edge.One),
                        figure.Graph.NameOf(edge.Other),
                        Number(edge.Sentences),
                        Number(edge.Compounds),
                        figure.Arcs.Any(arc => arc.Edge == edge) ? "yes" : "no",
                        settings.Permanent(figure.Graph.AddressOf(edge))
                    )
                ),
        ];

    /// <summary>All cells, also the empty ones.</summary>
    /// <param name="fields">The names of what a row and a column are.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(
        MatrixFigure figure,
        (string Row, string Column) fields,
        SiteSettings settings
    )
    {
        var hasRates = figure.Rows.Any(line => line.Cells.Any(cell => cell is { Rate: not null }));
        string[] rate = hasRates ? ["per 1000 words"] : [];
        return
        [
            [fields.Row, fields.Column, "sentences", .. rate, "url"],
            .. figure.Rows.SelectMany(line =>
                line.Cells.Zip(
                    figure.Columns,
                    (cell, head) =>
                        ImmutableArray.Create([
                            line.Head.Title,
                            head.Title,
                            Number(cell?.Count ?? 0),
                            .. hasRates ? [Number(cell?.Rate ?? 0)] : rate,
                            cell is null ? "" : settings.Permanent(cell.Address),
                        ])
                )
            ),
        ];
    }

    /// <summary>All places, with their pixels on the map; those that are not on it have none.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(MapFigure figure, LinkedSite linked)
    {
        var labels = figure
            .Labels.DistinctBy(label => label.Place)
            .ToDictionary(label => label.Place.Slug, StringComparer.Ordinal);
        return
        [
            ["place", "kind", "mark", "x", "y", "sentences", "url"],
            .. linked.Site.Annotations.Places.Select(place => Record(place, labels.GetValueOrDefault(place.Slug))),
        ];

        ImmutableArray<string> Record(Place place, MapLabel? label) =>
            [
                place.Name.Value,
                place.PlaceKind,
                label?.Mark.Mark.ToString().ToLowerInvariant() ?? "",
                label is { Mark.Along: null } ? Number(label.Mark.At.X) : "",
                label is { Mark.Along: null } ? Number(label.Mark.At.Y) : "",
                Number(linked.SentencesOf(place).Length),
                linked.Site.Settings.Permanent(Routes.Of(place)),
            ];
    }

    /// <summary>The items, with what they answer and the ids of the sentences that prove them.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(ImmutableArray<ArgumentGroup> groups, LinkedSite linked) =>
        [
            ["id", "group", "number", "title", "answers", "evidence", "url"],
            .. groups.SelectMany(group =>
                group.Items.Select(item =>
                    ImmutableArray.Create(
                        item.Id.Value,
                        group.Title,
                        Number(item.Number),
                        item.Statement.Text,
                        string.Join(' ', item.Answers.Select(answer => answer.Value)),
                        string.Join(
                            ' ',
                            item.Statement.Evidence.Select(quotation => linked.FindEvidence(quotation.Value)?.Id)
                                .OfType<string>()
                                .Distinct()
                        ),
                        linked.Site.Settings.Permanent(Routes.Of(item))
                    )
                )
            ),
        ];

    /// <summary>The sections, with the numbers of their sentences with and without a citation.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(CitedSectionsTable table, SiteSettings settings) =>
        [
            ["section", "sentences", "with", "without", "url with", "url without"],
            .. table.Rows.Select(row =>
                ImmutableArray.Create(
                    row.Section.LinkTextIn(settings.Words),
                    Number(row.Total),
                    Number(row.Citing.Length),
                    Number(row.Others.Length),
                    row.Citing.IsEmpty ? "" : settings.Permanent($"{Routes.Argument}#{row.CitingId}"),
                    row.Others.IsEmpty ? "" : settings.Permanent($"{Routes.Argument}#{row.OthersId}")
                )
            ),
        ];

    /// <summary>The citations in reading order.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(CitationsFigure figure, SiteSettings settings) =>
        [
            ["work", "reference", "year", "status", "section", "sentence", "url"],
            .. figure
                .Dots.OrderBy(dot => dot.Citation.Place.Order)
                .ThenBy(dot => dot.Citation.Citation.Range.Start)
                .Select(dot =>
                    ImmutableArray.Create(
                        dot.Work.Id.Value,
                        ShortCitation.Of(dot.Work),
                        CitationsFigure.YearOf(dot.Work) ?? "",
                        dot.Work.Status.ToString().ToLowerInvariant(),
                        dot.Citation.Place.Section.LinkTextIn(settings.Words),
                        dot.Citation.Place.Id,
                        settings.Permanent(Routes.Permalink(dot.Citation.Place.Id))
                    )
                ),
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Year(double? year) => year?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}

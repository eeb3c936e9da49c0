using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// Reads bibliographic records in CSL-YAML, with the additional fields status, candidates and <c>seen-at</c>.
/// </summary>
public static class WorkReader
{
    private static readonly ImmutableArray<(string, WorkStatus)> Statuses =
    [
        ("identified", WorkStatus.Identified),
        ("ambiguous", WorkStatus.Ambiguous),
        ("unidentified", WorkStatus.Unidentified),
    ];

    private static readonly ImmutableArray<(string, string?)> Confidences =
    [
        ("high", null),
        ("medium", "medium"),
        ("low", "low"),
    ];

    /// <summary>Reads <c>bibliography.yml</c>: a mapping with one list, <c>references</c>.</summary>
    public static ImmutableArray<Work> ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        if (FieldReader.Read(source.Whole, new YamlHolder.File(), diagnostics) is not { } fields)
            return [];
        ImmutableArray<Work> works =
        [
            .. fields.Expect("references").FieldsOfEach("references").Select(work => Read(work, diagnostics)),
        ];
        fields.Close();
        return UniqueKeys.Keep(works, work => work.Id, diagnostics);
    }

    private static readonly string[] Keys =
    [
        .. CslTerms.PlainVariables,
        .. CslTerms.NameVariables,
        "id",
        "type",
        .. CslTerms.OtherDates,
        "issued",
        "original-date",
        "year-suffix",
        "status",
        "confidence",
        "seen-at",
        "candidates",
    ];

    /// <summary>Reads one record and closes its fields.</summary>
    /// <param name="isExported">Whether a reference manager wrote it: then its key may have any form.</param>
    public static Work Read(FieldReader fields, DiagnosticBag diagnostics, bool isExported = false)
    {
        fields.WithMarkup().Expect(Keys);
        var written = isExported ? KeyOf(fields) : fields.SlugText("id");
        if (isExported)
            _ = fields.Has("custom");
        var isCopy = fields.OptionalText(CslTerms.Archive) is { } archive && LinkScheme.IsExternal(archive.Value);
        foreach (var key in CslTerms.OtherDates)
            _ = fields.OptionalDate(key);
        var accessed = fields.OptionalDate("accessed") is { } seen ? EdtfDate.Parse(seen.Value) : null;
        var undated =
            fields.OptionalDate("issued") is { } issued && CitationTokens.NotYet.IsMatch(issued.Value)
                ? issued.Value
                : null;
        var variables = Plain(
            fields,
            isCopy ? CslTerms.PlainVariables.Where(key => key != CslTerms.Archive) : CslTerms.PlainVariables,
            diagnostics
        );
        var record = new WorkRecord(
            fields.Choice("type", CslTerms.Types),
            [
                .. CslTerms
                    .NameVariables.Select(key => new NameVariable(key, Names(fields, key, diagnostics)))
                    .Where(variable => variable.Names.Length > 0),
            ],
            undated is null ? Date(fields, "issued", diagnostics) : null,
            fields.OptionalText("year-suffix")?.Value ?? "",
            [.. variables.Select(WithoutMarkup)],
            Date(fields, "original-date", diagnostics),
            undated ?? WorkRecord.NoDate,
            [.. variables.SelectMany(KeptIn)],
            accessed
        );
        var work = new Work(
            isExported ? written.With(Slug.Of(written.Value)) : written,
            record,
            fields.Choice("status", Statuses, required: false),
            fields.Choice("confidence", Confidences, required: false),
            fields.OptionalWebAddresses("seen-at"),
            [.. fields.FieldsOfEach("candidates").Select(candidate => Candidate(candidate, diagnostics))],
            isCopy ? fields.WebAddress(CslTerms.Archive) : null,
            citationKeys: isExported ? [written.Value] : []
        );
        fields.Close();
        return work;
    }

    /// <summary>The key; empty if the program that wrote the file gave none.</summary>
    private static Located<string> KeyOf(FieldReader fields) => fields.OptionalText("id") ?? new("", fields.Span);

    private static ImmutableArray<Variable> Plain(
        FieldReader fields,
        IEnumerable<string> keys,
        DiagnosticBag diagnostics
    )
    {
        var variables = ImmutableArray.CreateBuilder<Variable>();
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            var value = key switch
            {
                "URL" => fields.WebAddress(key),
                "DOI" => DoiIn(fields, key, diagnostics),
                "keyword" => KeywordsIn(fields, key),
                _ => fields.OptionalText(key) is { } text ? WhiteSpace.Collapse(text.Value) : null,
            };
            if (value is not null)
                variables.Add(new(key, value));
        }
        return variables.ToImmutable();
    }

    /// <summary>The keywords in one text, also those of a list; null without any.</summary>
    private static string? KeywordsIn(FieldReader fields, string key)
    {
        var words = fields.Texts(key).Select(text => WhiteSpace.Collapse(text.Value)).ToList();
        return words.Count == 0 ? null : string.Join(words.Any(word => word.Contains(',')) ? "; " : ", ", words);
    }

    /// <summary>A DOI; one that cannot be right is reported, because its link would lead nowhere.</summary>
    private static string? DoiIn(FieldReader fields, string key, DiagnosticBag diagnostics)
    {
        if (fields.OptionalText(key) is not { } written)
            return null;
        var doi = Doi.Of(written.Value);
        if (!Doi.IsDoi(doi))
            diagnostics.Add(Catalog.DoiMalformed(written.Span, written.Value));
        return doi;
    }

    private static Variable WithoutMarkup(Variable variable) =>
        CslTerms.Titles.Contains(variable.Name)
            ? variable with
            {
                Value = TitleMarkup.Read(variable.Value).Text,
            }
            : variable;

    private static IEnumerable<KeptPiece> KeptIn(Variable variable) =>
        CslTerms.Titles.Contains(variable.Name)
            ? TitleMarkup.Read(variable.Value).Marked.Select(range => new KeptPiece(variable.Name, range))
            : [];

    private static ImmutableArray<PersonName> Names(FieldReader fields, string key, DiagnosticBag diagnostics) =>
        [.. fields.FieldsOfEach(key).Select(name => NameReader.Read(name, diagnostics))];

    private static WorkCandidate Candidate(FieldReader fields, DiagnosticBag diagnostics)
    {
        var candidate = new WorkCandidate(
            fields.Text("title").Value,
            fields.OptionalText("type")?.Value,
            fields.WebAddress("seen"),
            Plain(fields, CslTerms.CandidateVariables, diagnostics)
        );
        fields.Close();
        return candidate;
    }

    internal static EdtfDate? Date(FieldReader fields, string key, DiagnosticBag diagnostics)
    {
        if (fields.OptionalDate(key) is not { } text)
            return null;
        var date = EdtfDate.Parse(text.Value);
        if (date is null)
            diagnostics.Add(Catalog.DateNotEdtf(text));
        return date;
    }
}

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
    /// <summary>The archive that has the work, as in CSL; or, if it is a web address, an archived copy.</summary>
    private const string Archive = "archive";

    /// <summary>The plain variables of CSL that a bibliography can use.</summary>
    private static readonly string[] PlainVariables =
    [
        "abstract",
        Archive,
        "call-number",
        "chapter-number",
        "collection-number",
        "collection-title",
        "container-title",
        "container-title-short",
        "DOI",
        "edition",
        "eISSN",
        "event-place",
        "event-title",
        "genre",
        "ISBN",
        "ISSN",
        "issue",
        "language",
        "medium",
        "note",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "part-number",
        "PMCID",
        "PMID",
        "publisher",
        "publisher-place",
        "section",
        "source",
        "title",
        "title-short",
        "URL",
        "version",
        "volume",
        "volume-title",
    ];

    /// <summary>The plain variables of a candidate besides its title.</summary>
    private static readonly string[] CandidateVariables =
    [
        "container-title",
        "DOI",
        "edition",
        "ISBN",
        "publisher",
        "publisher-place",
        "URL",
        "volume",
    ];

    private static readonly string[] NameVariables =
    [
        "author",
        "editor",
        "translator",
        "director",
        "interviewer",
        "container-author",
        "collection-editor",
    ];

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

    /// <summary>Reads one record and closes its fields.</summary>
    public static Work Read(FieldReader fields, DiagnosticBag diagnostics)
    {
        fields.Expect([
            .. PlainVariables,
            .. NameVariables,
            "id",
            "type",
            "issued",
            "year-suffix",
            "status",
            "confidence",
            "seen-at",
            "candidates",
        ]);
        var id = fields.SlugText("id");
        var isCopy = fields.OptionalText(Archive) is { } archive && LinkScheme.IsExternal(archive.Value);
        var record = new WorkRecord(
            fields.Text("type").Value,
            [
                .. NameVariables
                    .Select(key => new NameVariable(key, Names(fields, key)))
                    .Where(variable => variable.Names.Length > 0),
            ],
            Date(fields, "issued", diagnostics),
            fields.OptionalText("year-suffix")?.Value ?? "",
            Plain(fields, isCopy ? PlainVariables.Where(key => key != Archive) : PlainVariables)
        );
        var work = new Work(
            id,
            record,
            fields.Choice("status", Statuses, required: false),
            fields.Choice("confidence", Confidences, required: false),
            fields.OptionalWebAddresses("seen-at"),
            [.. fields.FieldsOfEach("candidates").Select(Candidate)],
            isCopy ? fields.WebAddress(Archive) : null
        );
        fields.Close();
        return work;
    }

    private static ImmutableArray<Variable> Plain(FieldReader fields, IEnumerable<string> keys)
    {
        var variables = ImmutableArray.CreateBuilder<Variable>();
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            if ((key == "URL" ? fields.WebAddress(key) : fields.OptionalText(key)?.Value) is { } value)
                variables.Add(new(key, value));
        }
        return variables.ToImmutable();
    }

    private static ImmutableArray<PersonName> Names(FieldReader fields, string key) =>
        [.. fields.FieldsOfEach(key).Select(Name)];

    private static PersonName Name(FieldReader fields)
    {
        var literal = fields.OptionalText("literal")?.Value;
        var family = literal is null ? fields.Text("family").Value : null;
        var name = new PersonName(
            family,
            fields.OptionalText("given")?.Value,
            literal,
            fields.OptionalText("ORCID")?.Value
        );
        fields.Close();
        return name;
    }

    private static WorkCandidate Candidate(FieldReader fields)
    {
        var candidate = new WorkCandidate(
            fields.Text("title").Value,
            fields.OptionalText("type")?.Value,
            fields.WebAddress("seen"),
            Plain(fields, CandidateVariables)
        );
        fields.Close();
        return candidate;
    }

    internal static EdtfDate? Date(FieldReader fields, string key, DiagnosticBag diagnostics)
    {
        if (fields.OptionalText(key) is not { } text)
            return null;
        var date = EdtfDate.Parse(text.Value);
        if (date is null)
            diagnostics.Add(Catalog.DateNotEdtf(text));
        return date;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Brings an item of CSL-JSON into the form of CSL 1.0.2. Services write more than that: types of Crossref, lists of
/// one title, dates in words, and data of their own, which is left out.
/// </summary>
internal static class ExportedItem
{
    /// <summary>The types of Crossref (api.crossref.org/types) by those of CSL.</summary>
    private static readonly FrozenDictionary<string, string> Types = new (string Type, string Names)[]
    {
        ("article-journal", "journal-article"),
        ("article", "posted-content preprint"),
        ("chapter", "book-chapter book-section book-part book-track"),
        ("entry-encyclopedia", "reference-entry"),
        ("paper-conference", "proceedings-article"),
        ("book", "monograph edited-book reference-book book-set book-series proceedings proceedings-series"),
        ("thesis", "dissertation"),
        ("report", "report-component report-series"),
        ("review", "peer-review"),
        ("periodical", "journal journal-issue journal-volume"),
        ("dataset", "database"),
        ("document", "other component grant"),
    }
        .SelectMany(type => type.Names.Split(' ').Select(name => KeyValuePair.Create(name, type.Type)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownTypes = CslTerms
        .Types.Select(type => type.Item1)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plain = CslTerms.PlainVariables.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dates = CslTerms
        .OtherDates.Concat(["issued", "original-date"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Statuses = ["identified", "ambiguous", "unidentified"];

    private static readonly FrozenSet<string> Known = CslTerms
        .PlainVariables.Concat(CslTerms.NameVariables)
        .Concat(Dates)
        .Concat(["id", "type", "year-suffix", "status", "confidence", "seen-at", "candidates", "custom"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys of a name; others, such as its place in the list, are left out.</summary>
    private static readonly FrozenSet<string> PartsOfNames = FrozenSet.Create(
        StringComparer.Ordinal,
        "family",
        "given",
        "literal",
        "suffix",
        "dropping-particle",
        "non-dropping-particle",
        "ORCID"
    );

    public static YamlNode Read(YamlNode item, DiagnosticBag diagnostics) =>
        item is YamlMapping mapping
            ? mapping with
            {
                Entries = [.. mapping.Entries.Select(entry => Read(entry, mapping, diagnostics)).OfType<YamlEntry>()],
            }
            : item;

    /// <summary>An entry in the form of CSL; null for one that says nothing of the work.</summary>
    private static YamlEntry? Read(YamlEntry entry, YamlMapping item, DiagnosticBag diagnostics)
    {
        var key = entry.Key.Value;
        if (CrossrefFields.VariableOf(key) is { } variable)
            return OfWork(entry, variable, item, diagnostics);
        YamlNode? value =
            CrossrefFields.IsOfRecord(key) ? null
            : key == "type" && entry.Value is YamlScalar type ? TypeOf(type, item, diagnostics)
            : key == "status" && entry.Value is YamlScalar status && Statuses.Contains(status.Value) ? status
            : key is "DOI" or "URL" && OneOf(entry.Value) is { } address ? AddressOf(key, address, diagnostics)
            : key == "event" && entry.Value is YamlMapping happening ? Find(happening, "name")
            : key == "title" && TextOf(entry.Value) is { } title
                ? CrossrefFields.WithSubtitle(title, TextIn(item, "subtitle"))
            : key == "keyword" && entry.Value is YamlSequence ? entry.Value
            : Plain.Contains(key) ? TextOf(entry.Value) ?? (entry.Value is YamlMapping ? entry.Value : null)
            : Dates.Contains(key) ? DateOf(key, entry.Value, diagnostics)
            : entry.Value is YamlSequence names && CslTerms.NameVariables.Contains(key) ? NamesOf(names)
            : (Known.Contains(key) && key != "status") || Suggestion.Of(key, Known).IsSlip ? entry.Value
            : Unread(entry, diagnostics);
        return value is null ? null : new(entry.Key, value);
    }

    /// <summary>
    /// What Crossref says of the work in a field of its own, as a variable of CSL; null where it is in the title, where
    /// the variable has the same value, and, with a report, where it has another one.
    /// </summary>
    private static YamlEntry? OfWork(YamlEntry entry, string variable, YamlMapping item, DiagnosticBag diagnostics)
    {
        if (entry.Value is YamlSequence { Items: [] })
            return null;
        var (written, other) = (TextIn(item, entry.Key.Value), TextIn(item, variable));
        var isSaid = other is not null && (variable == "title" || other.Value == written?.Value);
        if (written is not null && other is null && variable != "title")
            return new(entry.Key with { Value = variable }, written);
        if (written is null || !isSaid)
            Unread(entry, diagnostics);
        return null;
    }

    /// <summary>The text of a key, or the name of the one thing that it describes; null without one.</summary>
    private static YamlScalar? TextIn(YamlMapping item, string key) =>
        Find(item, key) switch
        {
            null => null,
            YamlSequence { Items: [YamlMapping only] } => Find(only, "name") as YamlScalar,
            var value => TextOf(value),
        };

    /// <summary>Reports what is not read.</summary>
    private static YamlNode? Unread(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var value = OneOf(entry.Value)?.Value ?? entry.Value.Span.Text;
        ExportedFields.ReportUnread(entry.Key.Value, value, entry.Key.Span, diagnostics);
        return null;
    }

    private static YamlScalar TypeOf(YamlScalar written, YamlMapping item, DiagnosticBag diagnostics)
    {
        var type = Types.GetValueOrDefault(written.Value, written.Value);
        if (KnownTypes.Contains(type))
            return written with { Value = type };
        var place = item.Entries[0].Key.Span;
        diagnostics.AddOneOfMany(
            Catalog.BibliographyTypeUnknownKind,
            place,
            () => Catalog.BibliographyTypeUnknown(place, written.Value, KnownTypes)
        );
        return written with { Value = BibTexTypes.Other };
    }

    /// <summary>A text without the entities of HTML that services write in it; null for other values.</summary>
    private static YamlScalar? TextOf(YamlNode value) =>
        OneOf(value) is { } text ? text with { Value = ExportedFields.Unescaped(text.Value) } : null;

    /// <summary>A text, or the texts of a list as one; null for other values.</summary>
    private static YamlScalar? OneOf(YamlNode value) =>
        value switch
        {
            YamlScalar one => one,
            YamlSequence { Items: [YamlScalar only] } => only,
            YamlSequence { Items: [YamlScalar, ..] items } list when items.All(item => item is YamlScalar) => new(
                list.Span,
                string.Join(", ", items.OfType<YamlScalar>().Select(item => item.Value))
            ),
            _ => null,
        };

    private static YamlScalar? AddressOf(string key, YamlScalar written, DiagnosticBag diagnostics)
    {
        var address = key == "DOI" ? ExportedFields.DoiIn(written.Value) : ExportedFields.AddressOf(written.Value);
        if (address is null && written.Value.Length > 0)
            ExportedFields.ReportUnread(key, written.Value, written.Span, diagnostics);
        return address is null ? null : written with { Value = address };
    }

    /// <summary>A date; null for one without a year, and for words that are not a date, which are reported.</summary>
    private static YamlNode? DateOf(string key, YamlNode value, DiagnosticBag diagnostics)
    {
        if (value is YamlMapping parts)
        {
            if (Find(parts, "date-parts") is YamlSequence { Items: var dates } && !dates.Any(HasYear))
                return null;
            if (AncientYear(Find(parts, "date-parts")) is { } ancient)
            {
                ExportedFields.ReportUnread(key, ancient.Value, ancient.Span, diagnostics);
                return null;
            }
            if (
                (Find(parts, "raw") ?? Find(parts, "literal")) is not YamlScalar written
                || Find(parts, "date-parts") is not null
            )
                return value;
            value = written;
        }
        if (value is not YamlScalar { Value: var text } scalar || EdtfDate.Parse(text) is not null)
            return value;
        if (CitationTokens.NotYet.IsMatch(text) || text.Length == 0)
            return scalar;
        if (WrittenDate.Read(text) is { } date)
            return scalar with { Value = date.Text };
        if (!WrittenDate.IsUndated(text))
            ExportedFields.ReportUnread(key, text, scalar.Span, diagnostics);
        return null;
    }

    /// <summary>A year before the year 1, which the dates of works do not have; null without one.</summary>
    private static YamlScalar? AncientYear(YamlNode? dates) =>
        dates switch
        {
            YamlSequence { Items: [var first, ..] } => AncientYear(first),
            YamlScalar { Value: ['-', ..] } year => year,
            _ => null,
        };

    private static bool HasYear(YamlNode date) =>
        date
            is YamlScalar { Value: not ("" or "null") }
                or YamlSequence { Items: [YamlScalar { Value: not ("" or "null") }, ..] };

    private static YamlSequence NamesOf(YamlSequence names) =>
        names with
        {
            Items = [.. names.Items.Select(name => name is YamlMapping parts ? NameOf(parts) : name)],
        };

    /// <summary>A name; one that is not split is literal.</summary>
    private static YamlMapping NameOf(YamlMapping name)
    {
        var whole =
            Find(name, "family") is null && Find(name, "literal") is null
                ? Find(name, "name") ?? Find(name, "given")
                : null;
        return whole is null
            ? name with
            {
                Entries = [.. name.Entries.Where(entry => PartsOfNames.Contains(entry.Key.Value) || !IsData(entry))],
            }
            : name with
            {
                Entries = [new(new(name.Span, "literal"), whole)],
            };
    }

    /// <summary>Whether a key of a name is data of a service: no program of CSL writes it.</summary>
    private static bool IsData(YamlEntry entry) =>
        entry.Value is not YamlScalar || entry.Key.Value is "sequence" or "authenticated-orcid" or "role" or "name";

    private static YamlNode? Find(YamlMapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}

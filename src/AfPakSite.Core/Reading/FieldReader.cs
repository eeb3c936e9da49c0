using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the fields of one YAML mapping strictly. Each key that is read becomes known, and <see cref="Close"/> reports
/// the unknown keys. A misspelled key is read as the intended key, so that only the misspelling is reported.
/// </summary>
/// <param name="log">Logs what is asked, from which the schema is made; null for a mapping of a site.</param>
public sealed partial class FieldReader(YamlMapping mapping, DiagnosticBag diagnostics, FieldLog? log = null)
{
    /// <summary>The keys of texts that the study must contain as they are.</summary>
    private static readonly string[] Quoted = ["evidence", "not-citations"];

    private readonly FieldRun? run = log?.Begin(mapping.Entries.Select(entry => entry.Key.Value));
    private bool hasMarkup;
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> expected = new(StringComparer.Ordinal);

    public SourceSpan Span => mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;

    /// <summary>The fields of a YAML text that must be a mapping; otherwise null and a diagnostic.</summary>
    public static FieldReader? Read(SourceSpan part, YamlHolder holder, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var node = YamlReader.Read(part, diagnostics);
        return node is null && diagnostics.Count > before ? null : Of(node, part, holder, diagnostics);
    }

    /// <summary>The fields of a node that must be a mapping; otherwise null and a diagnostic.</summary>
    public static FieldReader? Of(
        YamlNode? node,
        SourceSpan place,
        YamlHolder holder,
        DiagnosticBag diagnostics,
        FieldLog? log = null
    )
    {
        if (node is YamlMapping mapping)
            return new(mapping, diagnostics, log ?? diagnostics.Asked);
        diagnostics.Add(WrongType(node, place, holder, new YamlType.Mapping()));
        return null;
    }

    /// <summary>The items of a node that must be a list; otherwise an empty list and a diagnostic.</summary>
    public static ImmutableArray<YamlNode> Items(
        YamlNode? node,
        SourceSpan place,
        YamlHolder holder,
        DiagnosticBag diagnostics
    )
    {
        if (node is YamlSequence sequence)
            return sequence.Items;
        diagnostics.Add(WrongType(node, place, holder, new YamlType.List()));
        return [];
    }

    /// <summary>
    /// Declares every key that will be read. Without this call, misspellings of optional keys are not found.
    /// </summary>
    public FieldReader Expect(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            expected.Add(key);
            known.Add(key);
        }
        return this;
    }

    /// <summary>Lets the texts contain tags of HTML, as the titles of works do.</summary>
    public FieldReader WithMarkup()
    {
        hasMarkup = true;
        return this;
    }

    /// <summary>A required text; if missing or only white space, an empty text and a diagnostic.</summary>
    public Located<string> Text(string key)
    {
        run?.Ask(key, new FieldType.Text(), isRequired: true);
        var node = Find(key) ?? FindMisspelled(key);
        if (TextOrNothing(key, node) is { } text)
            return text;
        if (node is null or YamlScalar { Value.Length: 0 })
            diagnostics.Add(Catalog.YamlMissingKey(Span, key));
        return new("", Span);
    }

    /// <summary>An optional text; null if missing or empty. Only white space is reported too.</summary>
    public Located<string>? OptionalText(string key)
    {
        run?.Ask(key, new FieldType.Text(), isRequired: false);
        return TextOrNothing(key, Find(key));
    }

    /// <summary>A required text that must be a slug; otherwise a diagnostic.</summary>
    public Located<string> SlugText(string key)
    {
        run?.Ask(key, new FieldType.Slug(), isRequired: true);
        var text = Text(key);
        if (text.Value.Length > 0 && !Slug.IsWellFormed(text.Value))
            diagnostics.Add(Catalog.IdNotSlug(text));
        return text;
    }

    /// <summary>An optional web address; if it is not one, null and a diagnostic.</summary>
    public string? WebAddress(string key)
    {
        run?.Ask(key, new FieldType.WebAddress(), isRequired: false);
        return OptionalText(key) is { } text && IsWebAddress(text) ? text.Value : null;
    }

    /// <summary>
    /// The web addresses of a list; null if the key is missing. Other texts in the list are reported and skipped.
    /// </summary>
    public ImmutableArray<string>? OptionalWebAddresses(string key)
    {
        run?.Ask(key, new FieldType.WebAddresses(), isRequired: false);
        return Find(key) is { } node
            ? [.. TextsOrNothing(key, node).Where(IsWebAddress).Select(text => text.Value)]
            : null;
    }

    /// <summary>A list of texts, or a single text as a list of one; empty if the key is missing.</summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        run?.Ask(key, new FieldType.Texts(), isRequired: false);
        return TextsOrNothing(key, Find(key));
    }

    /// <summary>A required list of texts; if missing, an empty list and a diagnostic.</summary>
    public ImmutableArray<Located<string>> RequiredTexts(string key)
    {
        run?.Ask(key, new FieldType.Texts(), isRequired: true);
        var node = Find(key) ?? FindMisspelled(key);
        if (node is null or YamlScalar { Value.Length: 0 } or YamlSequence { Items.IsEmpty: true })
            diagnostics.Add(Catalog.YamlMissingKey(Span, key));
        return TextsOrNothing(key, node);
    }

    /// <summary>One of a closed set of words; the first of them if the field is missing or wrong.</summary>
    public T Choice<T>(string key, ImmutableArray<(string Word, T Value)> choices, bool required = true)
    {
        run?.Ask(key, new FieldType.Words([.. choices.Select(choice => choice.Word)]), required);
        var text = required ? Text(key) : OptionalText(key) ?? new(choices[0].Word, Span);
        foreach (var (word, value) in choices)
        {
            if (word == text.Value)
                return value;
        }
        if (text.Value.Length > 0)
            diagnostics.Add(Catalog.YamlUnknownWord(text, key, choices.Select(choice => choice.Word)));
        return choices[0].Value;
    }

    /// <summary>A whole number between two bounds; for other texts, as without one, and a diagnostic.</summary>
    /// <param name="otherwise">The number if the key is missing; null if it is required: then the upper bound.</param>
    public int Number(string key, int least, int most, int? otherwise = null)
    {
        run?.Ask(key, new FieldType.Number(least, most), isRequired: otherwise is null);
        var written = otherwise is null ? Text(key) : OptionalText(key);
        if (written is not { Value.Length: > 0 } text)
            return otherwise ?? most;
        if (
            int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        diagnostics.Add(
            Catalog.YamlWrongType(
                text.Span,
                new YamlHolder.Key(key),
                new YamlType.Number(least, most),
                new YamlFound.Text(text.Value)
            )
        );
        return otherwise ?? most;
    }

    /// <summary>The fields of the mapping under a key; null if the key is missing.</summary>
    public FieldReader? Fields(string key)
    {
        run?.Ask(key, new FieldType.Mapping(), isRequired: false);
        return (Find(key) ?? FindMisspelled(key)) is { } node
            ? Of(node, node.Span, new YamlHolder.Key(key), diagnostics, log?.Below(key))
            : null;
    }

    /// <summary>The fields of the mapping under a required key; if missing, null and a diagnostic.</summary>
    public FieldReader? RequiredFields(string key)
    {
        run?.Ask(key, new FieldType.Mapping(), isRequired: true);
        if ((Find(key) ?? FindMisspelled(key)) is null)
            diagnostics.Add(Catalog.YamlMissingKey(Span, key));
        return Fields(key);
    }

    /// <summary>The fields of each mapping in the list under a key; empty if the key is missing.</summary>
    /// <param name="mayBeEmpty">Whether a key without a value is an empty list.</param>
    public ImmutableArray<FieldReader> FieldsOfEach(string key, bool mayBeEmpty = false)
    {
        run?.Ask(key, new FieldType.Mappings(), isRequired: false);
        return Find(key) is { } node && !(mayBeEmpty && node is YamlScalar { Value.Length: 0 })
            ?
            [
                .. Items(node, node.Span, new YamlHolder.Key(key), diagnostics)
                    .Select(item => Of(item, item.Span, new YamlHolder.Item(key), diagnostics, log?.Below(key)))
                    .OfType<FieldReader>(),
            ]
            : [];
    }

    /// <summary>The fields of each mapping in a required list; if missing, an empty list and a diagnostic.</summary>
    public ImmutableArray<FieldReader> RequiredFieldsOfEach(string key)
    {
        run?.Ask(key, new FieldType.Mappings(), isRequired: true);
        var node = Find(key);
        if (node is not (null or YamlScalar { Value.Length: 0 } or YamlSequence { Items.IsEmpty: true }))
            return FieldsOfEach(key);
        diagnostics.Add(Catalog.YamlMissingKey(Span, key));
        return [];
    }

    /// <summary>Whether the mapping has a key, even if it has no value.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>
    /// Reports each key that was never read. Of several that were meant as one key, the first can become it.
    /// </summary>
    public void Close()
    {
        var unknown = mapping.Entries.Where(entry => !known.Contains(entry.Key.Value)).ToList();
        if (unknown.Count == 0)
            return;
        var taken = mapping.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in unknown)
        {
            var meant = Suggestion.Of(entry.Key.Value, known);
            diagnostics.Add(
                Catalog.YamlUnknownKey(
                    new(entry.Key.Value, entry.Key.Span),
                    meant,
                    isFree: meant.Word is { } word && taken.Add(word)
                )
            );
        }
    }
}

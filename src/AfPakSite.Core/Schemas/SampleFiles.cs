using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Schemas;

/// <summary>
/// Makes files with all combinations of keys on which a reader may decide what else to ask: none, the required
/// ones, all, each with these, and all except each. JSON is YAML, so they are written as JSON.
/// </summary>
internal static class SampleFiles
{
    /// <summary>Values at which a reader asks something else than at any other text.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Special = ImmutableDictionary<
        string,
        ImmutableArray<string>
    >
        .Empty.Add("folder", ["actors"])
        .Add("along", ["M0 0"]);

    public static IEnumerable<SourceText> Of(SchemaForm form, FieldLog log) =>
        (form == SchemaForm.List ? [$"[{string.Join(", ", Mappings(log))}]"] : Mappings(log)).Select(
            text => new SourceText("input/sample", form == SchemaForm.FrontMatter ? $"---\n{text}\n---\n" : text)
        );

    private static IEnumerable<string> Mappings(FieldLog log)
    {
        var (types, none, full) = (LoggedTypes.Of(log), ImmutableSortedDictionary<string, string>.Empty, Full(log));
        var least = full.RemoveRange(full.Keys.Except(LoggedTypes.RequiredIn(log)));
        ImmutableArray<ImmutableSortedDictionary<string, string>> bases = [none, least, full];
        return bases
            .Concat(types.Keys.Select(full.Remove))
            .Concat(
                types.SelectMany(pair =>
                    Values(pair.Key, pair.Value, log)
                        .SelectMany(value => Around(pair.Value).Select(fields => fields.SetItem(pair.Key, value)))
                )
            )
            .Select(Written);

        // What is in a mapping decides nothing about the keys around it.
        ImmutableArray<ImmutableSortedDictionary<string, string>> Around(FieldType type) =>
            type is FieldType.Mapping or FieldType.Mappings ? [least] : bases;
    }

    /// <summary>All keys with a value each; lists have one item.</summary>
    private static ImmutableSortedDictionary<string, string> Full(FieldLog log) =>
        LoggedTypes
            .Of(log)
            .ToImmutableSortedDictionary(
                pair => pair.Key,
                pair =>
                    pair.Value switch
                    {
                        FieldType.Mapping => Written(Full(log.Below(pair.Key))),
                        FieldType.Mappings => $"[{Written(Full(log.Below(pair.Key)))}]",
                        var type => Values(pair.Key, type, log).First(),
                    },
                StringComparer.Ordinal
            );

    private static string Written(ImmutableSortedDictionary<string, string> fields) =>
        $"{{{string.Join(", ", fields.Select(pair => $"{JsonText.Quote(pair.Key)}: {pair.Value}"))}}}";

    private static IEnumerable<string> Values(string key, FieldType type, FieldLog log) =>
        type switch
        {
            FieldType.Words(var known) => known.Select(JsonText.Quote),
            FieldType.Number(var least, _) => [$"{least}"],
            FieldType.WebAddress => ["\"https://a.example/\""],
            FieldType.Mapping => Mappings(log.Below(key)),
            FieldType.Mappings => [$"[{string.Join(", ", Mappings(log.Below(key)))}]"],
            _ => Special.GetValueOrDefault(key, []).Prepend("sample").Select(JsonText.Quote),
        };
}

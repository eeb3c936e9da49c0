using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Reads works from <c>bibliography.json</c>, an array of CSL-JSON, or an object with such an array. JSON is YAML (YAML
/// 1.2.2, 1.2).
/// </summary>
public static class CslJsonReader
{
    public static ImmutableArray<Work> ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var node = YamlReader.Read(source.Whole, diagnostics);
        if (node is null && diagnostics.Count > before)
            return [];
        var works = FieldReader
            .Items(ListIn(node), source.Whole, new YamlHolder.File(), diagnostics)
            .Select(item =>
                FieldReader.Of(
                    ExportedItem.Read(item, diagnostics),
                    item.Span,
                    new YamlHolder.Item("references"),
                    diagnostics
                )
            )
            .OfType<FieldReader>()
            .Select(fields => WorkReader.Read(fields, diagnostics, isExported: true))
            .Select(work => work.CitationKeys is [""] ? ExportedKeys.WorkOf(work.Id.With(""), work.Record, []) : work);
        return ExportedKeys.Distinct(works, diagnostics);
    }

    /// <summary>The list of an object that has one, as an answer of Crossref has, or the node itself.</summary>
    private static YamlNode? ListIn(YamlNode? node) =>
        Find(node, "items", "references") ?? Find(Find(node, "message"), "items") ?? node;

    private static YamlNode? Find(YamlNode? node, params ReadOnlySpan<string> keys)
    {
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
                if (keys.Contains(entry.Key.Value))
                    return entry.Value;
        }
        return null;
    }
}

using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads a file that is a list of mappings.</summary>
internal static class YamlList
{
    /// <summary>The fields of each item; an empty file is an empty list.</summary>
    public static IEnumerable<FieldReader> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var node = YamlReader.Read(source.Whole, diagnostics);
        if (node is null && (diagnostics.Count > before || YamlReader.IsBlank(source.Content)))
            return [];
        return FieldReader
            .Items(node, source.Whole, new YamlHolder.File(), diagnostics)
            .Select(item => FieldReader.Of(item, item.Span, new YamlHolder.Entry(), diagnostics))
            .OfType<FieldReader>();
    }
}

using System.Collections.Immutable;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Reads front matter in TOML, as Hugo writes it, into the nodes of front matter in YAML.</summary>
internal static class TomlReader
{
    /// <summary>Limits the depth of the parser, which calls itself for each bracket.</summary>
    private const int MostBrackets = 500;

    /// <summary>The keys and values; null for a text that is not TOML.</summary>
    public static YamlMapping? Read(SourceSpan part)
    {
        var text = part.Text;
        if (text.AsSpan().Count('[') + text.AsSpan().Count('{') > MostBrackets)
            return null;
        var document = SyntaxParser.Parse(text);
        if (document.HasErrors)
            return null;
        var entries = new Entries(part);
        foreach (var pair in document.KeyValues)
            entries.Add(pair.Key, ValueOf(pair.Value, part));
        foreach (var table in document.Tables)
        {
            var content = MappingOf(table.Items, table, part);
            if (table is TableArraySyntax)
                entries.Append(table.Name, content);
            else
                entries.Add(table.Name, content);
        }
        return new(part, entries.All);
    }

    private static YamlNode ValueOf(ValueSyntax? value, SourceSpan part) =>
        value switch
        {
            null => new YamlScalar(part.Slice(0, 0), ""),
            StringValueSyntax text => new YamlScalar(SpanOf(text, part), text.Value ?? ""),
            ArraySyntax list => new YamlSequence(
                SpanOf(list, part),
                [.. list.Items.Select(item => ValueOf(item.Value, part))]
            ),
            InlineTableSyntax table => MappingOf(table.Items.Select(item => item.KeyValue), table, part),
            _ => new YamlScalar(SpanOf(value, part), SpanOf(value, part).Text.Trim()),
        };

    private static YamlMapping MappingOf(IEnumerable<KeyValueSyntax?> pairs, SyntaxNode node, SourceSpan part)
    {
        var entries = new Entries(part);
        foreach (var pair in pairs)
            entries.Add(pair?.Key, ValueOf(pair?.Value, part));
        return new(SpanOf(node, part), entries.All);
    }

    private static SourceSpan SpanOf(SyntaxNode node, SourceSpan part)
    {
        var start = Math.Clamp(node.Span.Start.Offset, 0, part.Length);
        var end = Math.Clamp(node.Span.End.Offset + 1, start, part.Length);
        return part.Slice(start, end - start);
    }

    /// <summary>The entries of a mapping, of which each key has one.</summary>
    private sealed class Entries(SourceSpan part)
    {
        private readonly List<YamlEntry> entries = [];
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

        public ImmutableArray<YamlEntry> All => [.. entries];

        public void Add(KeySyntax? key, YamlNode value)
        {
            if (key is not null && places.TryAdd(NameOf(key), entries.Count))
                entries.Add(new(new(SpanOf(key, part), NameOf(key)), value));
        }

        /// <summary>Adds a table to the array of its name: <c>[[authors]]</c>.</summary>
        public void Append(KeySyntax? key, YamlMapping table)
        {
            if (key is null)
                return;
            if (!places.TryGetValue(NameOf(key), out var index))
                Add(key, new YamlSequence(table.Span, [table]));
            else if (entries[index].Value is YamlSequence list)
                entries[index] = entries[index] with { Value = list with { Items = list.Items.Add(table) } };
        }

        private static string NameOf(KeySyntax key) => key.ToString().Trim().Trim('"', '\'');
    }
}

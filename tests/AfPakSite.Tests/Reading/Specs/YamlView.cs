using AfPakSite.Reading;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>Writes the tree of a YAML text as in the spec files.</summary>
internal static class YamlView
{
    public static SpecNode Tree(YamlNode node) => Node("", node);

    private static SpecNode Node(string before, YamlNode node) =>
        node switch
        {
            YamlScalar scalar => new($"{before}{SpecNode.At(node.Span)} {SpecNode.Quoted(scalar.Value)}"),
            YamlSequence sequence => new($"{before}{SpecNode.At(node.Span)} list", sequence.Items.Select(Tree)),
            YamlMapping mapping => new($"{before}{SpecNode.At(node.Span)} mapping", mapping.Entries.Select(Entry)),
            _ => throw new InvalidOperationException($"No notation for {node}."),
        };

    private static SpecNode Entry(YamlEntry entry) =>
        Node($"{SpecNode.At(entry.Key.Span)} {entry.Key.Value}: ", entry.Value);
}

namespace AfPakSite.Ledgers;

/// <summary>The anchors of one state as a tree: sections, which contain paragraphs, which contain sentences.</summary>
internal sealed class AnchorTree
{
    /// <summary>The parent of all sections; their levels are not part of the tree.</summary>
    public const string Root = "";

    private readonly List<string> ids = [];
    private readonly Dictionary<string, Anchor> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> children = new(StringComparer.Ordinal);

    /// <param name="inOrder">The anchors in reading order.</param>
    public AnchorTree(IEnumerable<Anchor> inOrder)
    {
        var (section, paragraph) = (Root, Root);
        foreach (var anchor in inOrder)
        {
            var parent = anchor.Kind switch
            {
                AnchorKind.Section => Root,
                AnchorKind.Paragraph => section,
                _ => paragraph,
            };
            if (anchor.Kind == AnchorKind.Section)
                section = anchor.Id;
            else if (anchor.Kind == AnchorKind.Paragraph)
                paragraph = anchor.Id;
            ids.Add(anchor.Id);
            anchors.Add(anchor.Id, anchor);
            parents.Add(anchor.Id, parent);
            if (!children.TryGetValue(parent, out var list))
                children.Add(parent, list = []);
            list.Add(anchor.Id);
        }
    }

    /// <summary>The ids in reading order.</summary>
    public IReadOnlyList<string> Ids => ids;

    public Anchor? Find(string id) => anchors.GetValueOrDefault(id);

    public string? ParentOf(string id) => parents.GetValueOrDefault(id);

    public IReadOnlyList<string> ChildrenOf(string parent) => children.GetValueOrDefault(parent) ?? [];

    /// <summary>The children of a parent, as anchors.</summary>
    public IEnumerable<Anchor> AnchorsIn(string parent) => ChildrenOf(parent).Select(id => anchors[id]);
}

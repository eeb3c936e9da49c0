using System.Collections.Immutable;

namespace AfPakSite.Checking;

/// <summary>What Zotero would save of a page.</summary>
/// <param name="Type">Zotero's name of the item type (<c>journalArticle</c>).</param>
/// <param name="Fields">By Zotero's names; an author each is a field <c>author</c>.</param>
internal sealed record ZoteroItem(string Type, ImmutableArray<ZoteroField> Fields)
{
    /// <summary>The value of a field; null where it is not given.</summary>
    public string? Find(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Value;

    public IEnumerable<string> All(string name) =>
        Fields.Where(field => field.Name == name).Select(field => field.Value);
}

internal sealed record ZoteroField(string Name, string Value);

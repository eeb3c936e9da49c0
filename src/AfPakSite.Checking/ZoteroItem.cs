using System.Collections.Immutable;

namespace AfPakSite.Checking;

/// <summary>An item that Zotero would save from a page.</summary>
/// <param name="Type">Zotero's name of the item type (<c>journalArticle</c>).</param>
/// <param name="Fields">The fields by Zotero's names; each author is one field <c>author</c>.</param>
internal sealed record ZoteroItem(string Type, ImmutableArray<ZoteroField> Fields)
{
    /// <summary>The value of a field; null if it is missing.</summary>
    public string? Find(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Value;

    public IEnumerable<string> All(string name) =>
        Fields.Where(field => field.Name == name).Select(field => field.Value);
}

internal sealed record ZoteroField(string Name, string Value);

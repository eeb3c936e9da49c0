using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>The metadata of a page for programs.</summary>
/// <param name="Tags">The <c>&lt;meta&gt;</c> elements with a name or a property.</param>
/// <param name="Aliases">Other addresses of the page, as Hypothes.is interprets its links.</param>
/// <param name="ContextObjects">The titles of its COinS spans.</param>
/// <param name="DataBlocks">Its JSON-LD.</param>
public sealed record PageMetadata(
    ImmutableArray<PageTag> Tags,
    ImmutableArray<Located<string>> Aliases,
    ImmutableArray<Located<string>> ContextObjects,
    ImmutableArray<DataBlock> DataBlocks
)
{
    /// <summary>The first tag of a name with content; null if there is none.</summary>
    public PageTag? Find(string name) => Tags.FirstOrDefault(tag => tag.Name == name && tag.Content.Length > 0);

    public IEnumerable<PageTag> All(string name) => Tags.Where(tag => tag.Name == name);
}

/// <summary>A tag: its name in lower case, and its content.</summary>
public sealed record PageTag(string Name, string Content, SourceSpan Span);

/// <summary>A block of JSON-LD.</summary>
/// <param name="Fault">Why programs cannot read it; null if they can.</param>
/// <param name="Types">The types of its top-level nodes.</param>
/// <param name="Ids">The ids of its top-level nodes.</param>
/// <param name="Addresses">All addresses in it, internal and external.</param>
public sealed record DataBlock(
    SourceSpan Span,
    DataBlockFault? Fault,
    ImmutableArray<string> Types,
    ImmutableArray<string> Ids,
    ImmutableArray<string> Addresses
);

/// <summary>Why programs cannot read a block of JSON-LD.</summary>
public abstract record DataBlockFault
{
    /// <param name="Line">Counts from 1.</param>
    /// <param name="Character">The byte in the line; counts from 1.</param>
    public sealed record NotJson(long Line, long Character) : DataBlockFault;

    public sealed record NoContext : DataBlockFault;
}

using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>What a page tells programs of itself.</summary>
/// <param name="Tags">The <c>&lt;meta&gt;</c> elements that have a name or a property.</param>
/// <param name="Aliases">Other addresses that the page says are its own, as Hypothes.is understands links.</param>
/// <param name="ContextObjects">The titles of its COinS spans.</param>
/// <param name="DataBlocks">Its JSON-LD.</param>
public sealed record PageMetadata(
    ImmutableArray<PageTag> Tags,
    ImmutableArray<Located<string>> Aliases,
    ImmutableArray<Located<string>> ContextObjects,
    ImmutableArray<DataBlock> DataBlocks
)
{
    /// <summary>The first tag of a name that says something.</summary>
    public PageTag? Find(string name) => Tags.FirstOrDefault(tag => tag.Name == name && tag.Content.Length > 0);

    public IEnumerable<PageTag> All(string name) => Tags.Where(tag => tag.Name == name);
}

/// <summary>A name, in lower case, and what it says.</summary>
public sealed record PageTag(string Name, string Content, SourceSpan Span);

/// <summary>What is to be known of a block of JSON-LD.</summary>
/// <param name="Fault">Why no program can read it; null where one can.</param>
/// <param name="Types">The types of its nodes, those nested in others left out.</param>
/// <param name="Ids">The ids of its nodes, those nested in others left out.</param>
/// <param name="Addresses">Every address in it, on the site or elsewhere.</param>
public sealed record DataBlock(
    SourceSpan Span,
    DataBlockFault? Fault,
    ImmutableArray<string> Types,
    ImmutableArray<string> Ids,
    ImmutableArray<string> Addresses
);

/// <summary>Why no program can read a block of JSON-LD.</summary>
public abstract record DataBlockFault
{
    /// <param name="Line">Counts from 1.</param>
    /// <param name="Character">The byte of the line; counts from 1.</param>
    public sealed record NotJson(long Line, long Character) : DataBlockFault;

    public sealed record NoContext : DataBlockFault;
}

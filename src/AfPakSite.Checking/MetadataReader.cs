using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Collects the metadata of a page, tag by tag.</summary>
internal sealed class MetadataReader
{
    private readonly ImmutableArray<PageTag>.Builder tags = ImmutableArray.CreateBuilder<PageTag>();
    private readonly ImmutableArray<Located<string>>.Builder aliases = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<Located<string>>.Builder contextObjects = ImmutableArray.CreateBuilder<
        Located<string>
    >();
    private readonly ImmutableArray<DataBlock>.Builder dataBlocks = ImmutableArray.CreateBuilder<DataBlock>();

    public PageMetadata ToMetadata() =>
        new(tags.ToImmutable(), aliases.ToImmutable(), contextObjects.ToImmutable(), dataBlocks.ToImmutable());

    public void VisitMeta(StartTag tag, SourceSpan span)
    {
        if ((tag.Attribute("name") ?? tag.Attribute("property")) is { } name)
            tags.Add(new(name.ToLowerInvariant(), tag.Attribute("content")?.Trim() ?? "", span));
    }

    /// <summary>Collects the links by which Hypothes.is merges pages; it ignores feeds and other languages.</summary>
    public void VisitLink(StartTag tag, string? relation, string href, SourceSpan span)
    {
        var isFeed = tag.Attribute("type") is "application/atom+xml" or "application/rss+xml";
        if (
            relation is "bookmark" or "shortlink"
            || (relation is "alternate" && !isFeed && tag.Attribute("hreflang") is null)
        )
            aliases.Add(new(href, span));
    }

    /// <summary>Whether a span with some classes is a record for reference managers (COinS).</summary>
    public static bool IsRecord(ReadOnlySpan<char> classes)
    {
        foreach (var name in classes.Split(' '))
        {
            if (classes[name] is "Z3988")
                return true;
        }
        return false;
    }

    public void VisitSpan(StartTag tag, SourceSpan span)
    {
        if (tag.Attribute("class") is { } names && IsRecord(names))
            contextObjects.Add(new(tag.Attribute("title") ?? "", span));
    }

    public DataBlock ReadDataBlock(string text, SourceSpan span)
    {
        var block = DataBlockReader.Read(text, span);
        dataBlocks.Add(block);
        return block;
    }
}

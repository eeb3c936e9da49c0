namespace AfPakSite.Metadata;

/// <summary>A name and what it says, as <c>&lt;meta&gt;</c> carries it.</summary>
public sealed record MetaTag(string Name, string Content);

/// <summary>A resource that a page points programs to, as <c>&lt;link&gt;</c> carries it.</summary>
/// <param name="Address">A route of the site, or an address elsewhere.</param>
/// <param name="MediaType">Null where there is none to tell.</param>
public sealed record Signpost(string Relation, string Address, string? MediaType)
{
    public bool IsOnSite => Address.StartsWith('/');
}

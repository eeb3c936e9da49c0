namespace AfPakSite.Metadata;

/// <summary>The name and the content of a <c>&lt;meta&gt;</c> element.</summary>
public readonly record struct MetaTag(string Name, string Content);

/// <summary>A typed link to a resource for programs: a <c>&lt;link&gt;</c> element.</summary>
/// <param name="Address">A route of the site, or an external address.</param>
/// <param name="MediaType">Null if it is unknown.</param>
public readonly record struct Signpost(string Relation, string Address, string? MediaType)
{
    public bool IsOnSite => Address.StartsWith('/');
}

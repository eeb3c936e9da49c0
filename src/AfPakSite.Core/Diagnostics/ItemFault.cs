namespace AfPakSite.Diagnostics;

/// <summary>Why a reference manager would take a page for something that it is not.</summary>
public abstract record ItemFault
{
    public sealed record DublinCoreTag(string Tag) : ItemFault;

    /// <summary>A page that is not the landing page has a tag of a work.</summary>
    public sealed record WorkTag(string Tag) : ItemFault;

    /// <summary>Two tags give different types.</summary>
    /// <param name="Last">The last tag that gives a type.</param>
    /// <param name="Other">A tag that gives another type.</param>
    /// <param name="Type">The type that the last tag gives.</param>
    public sealed record TwoTypes(string Last, string Other, string Type) : ItemFault;

    /// <summary>An entry has no COinS span.</summary>
    public sealed record NoSpan : ItemFault;

    public sealed record SpansOnLandingPage(SavedItems Saved) : ItemFault;

    /// <summary>A page that is neither the landing page nor an entry nor the bibliography has COinS spans.</summary>
    public sealed record SpansOnOtherPage(SavedItems Saved) : ItemFault;

    /// <summary>An entry has several COinS spans.</summary>
    public sealed record SeveralSpans(SavedItems Saved) : ItemFault;

    /// <summary>The COinS span of an entry has another genre than a part of a book.</summary>
    public sealed record OtherGenre(SavedItems Saved) : ItemFault;
}

/// <summary>What Zotero saves from a page.</summary>
/// <param name="Type">Zotero's name for the type; null for several items.</param>
public sealed record SavedItems(string? Type, int Count);

/// <summary>Why no reference manager can read a COinS span.</summary>
public abstract record CoinsFault
{
    /// <summary>An “&amp;” has nothing before or after it.</summary>
    public sealed record EmptyPart : CoinsFault;

    /// <summary>A part has no “=”.</summary>
    public sealed record NoValue(string Part) : CoinsFault;

    /// <summary>A part has a “%” without two hexadecimal digits.</summary>
    public sealed record BrokenEscape(string Part) : CoinsFault;

    /// <param name="Example">A format that reference managers know.</param>
    public sealed record NoFormat(string Example) : CoinsFault;

    public sealed record NoTitle : CoinsFault;
}

namespace AfPakSite.Bibliographies;

/// <summary>What a name at the beginning of an entry is that no comma inverts.</summary>
internal enum NameOrder
{
    /// <summary>A person; the comma tells which name is first.</summary>
    Any,

    /// <summary>A person with the given name first, also before a comma: <c>Ada Reed</c>.</summary>
    GivenFirst,

    /// <summary>A person with the family name first: <c>Reed Ada</c>.</summary>
    FamilyFirst,

    /// <summary>One name, as that of an institution: <c>Crisis Group</c>.</summary>
    Whole,
}

using AfPakSite.Annotations;

namespace AfPakSite.Exporting;

/// <summary>
/// The members that a record has besides its own, one for each kind of entry: only the table of kinds knows their
/// names. A serializer writes them last.
/// </summary>
internal static class MembersByKind
{
    /// <param name="nameOf">Gets the name of the member of a kind.</param>
    /// <param name="valueOf">Gets its value, of a type that <see cref="ExportingJson"/> can write.</param>
    public static OrderedDictionary<string, object> Of(
        IEnumerable<EntryKind> kinds,
        Func<EntryKind, string> nameOf,
        Func<EntryKind, object> valueOf
    )
    {
        var members = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var kind in kinds)
            members[nameOf(kind)] = valueOf(kind);
        return members;
    }
}

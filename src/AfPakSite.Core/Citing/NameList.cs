using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>How a style lists names (CSL 1.0.2, “name”).</summary>
/// <param name="And">The word or sign before the last name, with the space behind it.</param>
/// <param name="EtAlFrom">From so many names on the list is cut.</param>
/// <param name="EtAlShown">The names that a cut list shows.</param>
/// <param name="CommaBeforeLast">Whether a comma stands before the last of two, and before “et al.” behind one.</param>
/// <param name="EllipsisBeforeLast">Whether a cut list ends with its last name, as APA's do, and not with “et al.”.</param>
internal sealed record NameList(
    string And,
    int EtAlFrom,
    int EtAlShown,
    bool CommaBeforeLast,
    bool EllipsisBeforeLast = false
)
{
    /// <summary>The names in one line.</summary>
    public string Write(ImmutableArray<PersonName> names, Func<CitedName, bool, string> form)
    {
        var cut = names.Length >= EtAlFrom;
        var shown = cut ? EtAlShown : names.Length;
        var written = names.Take(shown).Select((name, index) => form(CitedName.Of(name), index == 0)).ToList();
        if (cut && EllipsisBeforeLast)
            return $"{string.Join(", ", written)}, … {form(CitedName.Of(names[^1]), false)}";
        if (cut)
            return $"{string.Join(", ", written)}{(CommaBeforeLast || shown > 1 ? ", " : " ")}et al.";
        return written.Count switch
        {
            0 => "",
            1 => written[0],
            2 => $"{written[0]}{(CommaBeforeLast ? ", " : " ")}{And}{written[1]}",
            _ => $"{string.Join(", ", written[..^1])}, {And}{written[^1]}",
        };
    }
}

using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>How a style lists names (CSL 1.0.2, “name”).</summary>
/// <param name="And">The word or sign before the last name, with a space after it.</param>
/// <param name="EtAlFrom">The number of names from which the list is shortened.</param>
/// <param name="EtAlShown">The number of names in a shortened list.</param>
/// <param name="CommaBeforeLast">Whether a comma precedes the second of two names, and “et al.” after one name.</param>
/// <param name="EllipsisBeforeLast">Whether a shortened list ends with an ellipsis and its last name, as in APA,
/// instead of “et al.”.</param>
internal sealed record NameList(
    string And,
    int EtAlFrom,
    int EtAlShown,
    bool CommaBeforeLast,
    bool EllipsisBeforeLast = false
)
{
    /// <summary>The names on one line.</summary>
    public string Write(ImmutableArray<PersonName> names, Func<CitedName, bool, string> form)
    {
        var hasOthers = names is [_, .., { IsOthers: true }];
        var isLong = names.Length >= EtAlFrom;
        var listed = hasOthers ? names[..^1] : names;
        var written = listed
            .Take(isLong ? EtAlShown : listed.Length)
            .Select((name, index) => form(CitedName.Of(name), index == 0))
            .ToList();
        if (isLong && EllipsisBeforeLast && !hasOthers)
            return $"{string.Join(", ", written)}, … {form(CitedName.Of(names[^1]), false)}";
        if (isLong || hasOthers)
            return $"{string.Join(", ", written)}{(CommaBeforeLast || written.Count > 1 ? ", " : " ")}et al.";
        return written.Count switch
        {
            0 => "",
            1 => written[0],
            2 => $"{written[0]}{(CommaBeforeLast ? ", " : " ")}{And}{written[1]}",
            _ => $"{string.Join(", ", written[..^1])}, {And}{written[^1]}",
        };
    }
}

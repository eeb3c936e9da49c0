using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes author–date citations without parentheses, for labels of links: <c>Cohen, 2004</c>.</summary>
public static class ShortCitation
{
    /// <summary>Up to two names, then “et al.”; without names, the title or the key of the work.</summary>
    public static string Of(Work work)
    {
        var names = work.Authors.Select(author => author.Short).ToList();
        var who = names.Count switch
        {
            0 => work.Title ?? work.Id.Value,
            1 => names[0],
            2 when !work.Authors[1].IsOthers => $"{names[0]} and {names[1]}",
            _ => $"{names[0]} et al.",
        };
        return $"{who}, {work.Year}";
    }
}

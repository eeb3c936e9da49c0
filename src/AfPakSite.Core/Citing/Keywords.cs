using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Citing;

/// <summary>The keywords of a work, which its record has in one text.</summary>
public static class Keywords
{
    public static ImmutableArray<string> Of(Work work) =>
        [
            .. (work.Find("keyword") ?? "")
                .Split(work.Find("keyword")?.Contains(';') == true ? ';' : ',')
                .Select(WhiteSpace.Collapse)
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
}

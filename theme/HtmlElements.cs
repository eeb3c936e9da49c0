using System.Collections.Frozen;

namespace AfPakSite.Theme;

/// <summary>What HTML says of its elements.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal,
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidSpans = Void.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether an element cannot have content (HTML, section 13.1.2).</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => VoidSpans.Contains(name);
}

using AfPakSite.Studies;

namespace AfPakSite.Theme;

/// <summary>How a citation names a place in the study. The scripts name passages in the same way (<c>passage.js</c>).</summary>
internal static class Locator
{
    /// <summary>A sentence by its section and number: “§7.1, sentence 5”.</summary>
    public static string Of(SentencePlace place) => $"{place.Section.Label}, sentence {place.Number}";
}

using AfPakSite.Annotations;
using AfPakSite.Reading;

namespace AfPakSite.Linking;

/// <summary>
/// What readers see instead of the key of a work: names and year, as in other citations. The text of the study keeps
/// the key.
/// </summary>
internal static class ShownKeys
{
    /// <summary>The words for a citation; null where readers see its text.</summary>
    /// <param name="text">The text that the link contains, which must be the whole citation.</param>
    public static string? Of(LinkedCitation linked, string text)
    {
        var (citation, works) = (linked.Citation, linked.Works);
        if (
            !citation.IsByLabel
            || text.Length != citation.Range.Length
            || !citation.Labels[0].StartsWith('@')
            || linked.Language is not { } tag
            || works.Length != citation.Labels.Length
            || !IsWhole(text, citation.Locator)
        )
            return null;
        var language = StudyLanguage.For(tag);
        var locator = citation.Locator is { } place ? $", {place.Trim()}" : "";
        if (text.StartsWith('-'))
            return $"{YearOf(works[0])}{locator}";
        if (citation.Narrative)
            return $"{string.Join("; ", works.Select(work => $"{NamesOf(work, language)} ({YearOf(work)}{locator})"))}";
        var words = string.Join("; ", works.Select(work => $"{NamesOf(work, language)}, {YearOf(work)}")) + locator;
        return text.StartsWith('@') ? words : $"({words})";
    }

    /// <summary>
    /// Whether names, years and the locator are all that a command of TeX or MyST says: not <c>\citep[see][]{moss}</c>,
    /// and not <c>\citeyear{moss}</c>.
    /// </summary>
    private static bool IsWhole(string text, string? locator)
    {
        if (text[0] is not ('\\' or '{'))
            return true;
        var name = text.AsSpan(1)[..(text.AsSpan(1).IndexOfAny("[{}") is >= 0 and var end ? end : text.Length - 1)];
        var (open, close) = (text.IndexOf('['), text.LastIndexOf(']'));
        return !name.Contains("year", StringComparison.OrdinalIgnoreCase)
            && !name.Contains("author", StringComparison.OrdinalIgnoreCase)
            && (open < 0 || open < close && text[(open + 1)..close].Trim() == locator?.Trim());
    }

    private static string YearOf(Work work) => (work.Year ?? work.Record.Undated) + work.YearSuffix;

    private static string NamesOf(Work work, StudyLanguage language)
    {
        var people = work.Authors.IsEmpty ? work.Names.Take(1).SelectMany(role => role.Names) : work.Authors;
        return people.Select(person => person.Short).ToList() switch
        {
            [] => $"“{work.Title ?? work.Id.Value}”",
            [var one] => one,
            [var first, var second] => $"{first} {language.ShownAnd} {second}",
            [var first, ..] => $"{first} {language.ShownOthers}",
        };
    }
}

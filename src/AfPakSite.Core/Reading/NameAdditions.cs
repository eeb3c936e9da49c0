using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Names without what is written with them that is not part of them: titles, degrees and honors, “with” before the
/// name of a helper, and “et al.”
/// </summary>
/// <param name="Names">The names alone.</param>
/// <param name="HasTitles">Whether something is said of those who are named.</param>
/// <param name="HasOthers">Whether the text says that there are others, whom it does not name.</param>
internal sealed partial record NameAdditions(string Names, bool HasTitles, bool HasOthers)
{
    public static NameAdditions Without(string written)
    {
        var named = Others.Replace(written, "");
        var untitled = Title.Replace(named, "");
        var alone = Together.Replace(Sign.Replace(untitled, "; "), "; ");
        var names = string.Join(';', alone.Split(';').Select(WithoutHonors));
        return new(
            WhiteSpace.Collapse(names),
            names.Length < alone.Length || untitled != named || Together.IsMatch(untitled),
            named != written
        );
    }

    /// <summary>
    /// The names between two semicolons without degrees and honors. Those follow a name of two words, or a name that
    /// two commas end: <c>Brown, Ada, OBE</c>.
    /// </summary>
    private static string WithoutHonors(string names)
    {
        var kept = new List<string>();
        foreach (var piece in names.Split(','))
        {
            var isBehindName = kept.Count > 0 && (kept[^1].Trim().Contains(' ') || kept.Count % 2 == 0);
            if (isBehindName && Honor.Match(piece) is { Success: true } honor)
                kept[^1] += piece[honor.Length..];
            else
                kept.Add(piece);
        }
        return string.Join(',', kept);
    }

    /// <summary>Titles before a name.</summary>
    [GeneratedRegex(
        @"(?<=^\s*|[,;&]\s*|\s(?:and|und|et|y|e|ve|with|mit|avec|con|com)\s+)(?:(?:Prof|Dr|Dra|PD|Mag|Dipl|Assoc|Asst|Doç|Öğr|Gör"
            + @"|Üyesi|Mr|Ms|Mrs|Sir|Dame|Rev|Professor|Professorin|Doctor)\b\.?(?:-?\p{L}{2,6}\.)?\s+)+(?=\p{Lu})"
    )]
    private static partial Regex Title { get; }

    /// <summary>A degree or an honor, of capitals or abbreviated: <c>OBE</c>, <c>PhD</c>, <c>M.A.</c></summary>
    [GeneratedRegex(
        @"^\s*(?!(?:II|III|IV)\b|Ma?c\p{Lu})(?:\p{Lu}[\p{L}.]{0,6}\p{Lu}\p{L}{0,4}\.?|(?:\p{Lu}\p{Ll}{0,4}\.\s?){2,4})"
            + @"(?:\s*\([^()]{1,40}\))?(?=\s*$|\s(?:and|und|et|y|e|ve|&)\s)"
    )]
    private static partial Regex Honor { get; }

    [GeneratedRegex(@"\s+(?:with|plus|mit|avec|con|com)\s+(?=\p{Lu})")]
    private static partial Regex Together { get; }

    /// <summary>A sign between names: <c>Ada Brown / Ben Green</c>.</summary>
    [GeneratedRegex(@"\s*[/·•]\s*|\s\|\s")]
    private static partial Regex Sign { get; }

    [GeneratedRegex($@"[,;]?\s+(?:{CitationWords.Others})\s*$")]
    private static partial Regex Others { get; }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Finds HTML in authored text, which is not read, so that readers see it as it is written.</summary>
internal static class UnreadHtml
{
    /// <summary>The tags of a text and the beginnings of its comments, in order. Linear.</summary>
    /// <param name="text">A text of a file.</param>
    /// <param name="words">What Markdown reads as words in it: not code, nor the addresses of links.</param>
    public static IEnumerable<SourceSpan> In(SourceSpan text, IEnumerable<SourceSpan> words)
    {
        if (!text.Text.Contains('<', StringComparison.Ordinal))
            yield break;
        var sorted = words.OrderBy(word => word.Start).ToImmutableArray();
        var at = 0;
        foreach (Match match in MarkupForms.Html.Matches(text.Text))
        {
            var place = text.Slice(match.Index, match.Length);
            while (at < sorted.Length && sorted[at].End <= place.Start)
                at++;
            if (at < sorted.Length && sorted[at].Start <= place.Start && !IsEscaped(text.Text, match.Index))
                yield return place;
        }
    }

    private static bool IsEscaped(string text, int at)
    {
        var before = at;
        while (before > 0 && text[before - 1] == '\\')
            before--;
        return (at - before) % 2 == 1;
    }
}

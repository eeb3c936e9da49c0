using System.Globalization;
using System.Text.RegularExpressions;

namespace AfPakSite.Theme.Book;

/// <summary>
/// Writes styles of the site in the CSS that reading systems and converters know: without variables, lists in
/// pseudo-classes and mixed colors, for which they leave out a whole rule, so that shapes become black.
/// </summary>
internal static partial class PlainStyle
{
    /// <param name="variables">The values of variables, by their names without hyphens before them.</param>
    public static string Of(string css, IReadOnlyDictionary<string, string> variables)
    {
        var valued = Variable.Replace(css, use => variables.GetValueOrDefault(use.Groups[1].Value, use.Value));
        var mixed = Mix.Replace(valued, use => Transparent(use.Groups[1].Value, use.Groups[2].Value));
        return Rule.Replace(mixed, rule => PlainRule(rule.Groups[1].Value, rule.Groups[2].Value));
    }

    /// <summary>
    /// A rule for those of its selectors that are not about a pointer, the keyboard or a form, without declarations
    /// that stay modern.
    /// </summary>
    private static string PlainRule(string selectors, string declarations)
    {
        var plain = SplitList(selectors).SelectMany(Expand).Where(selector => !Interactive.IsMatch(selector)).ToList();
        var known = declarations
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(one => !Modern.IsMatch(one))
            .ToList();
        return plain.Count == 0 || known.Count == 0 ? "" : $"{string.Join(',', plain)}{{{string.Join(';', known)}}}\n";
    }

    /// <summary>The selectors without lists that select the same as one with <c>:is()</c> and <c>:not()</c>.</summary>
    private static IEnumerable<string> Expand(string selector)
    {
        var chained = NotList.Replace(
            selector.Trim(),
            not => string.Concat(SplitList(not.Groups[1].Value).Select(item => $":not({item.Trim()})"))
        );
        var choice = IsList.Match(chained);
        return choice.Success
            ? SplitList(choice.Groups[1].Value)
                .SelectMany(item =>
                    Expand(
                        string.Concat(
                            chained.AsSpan(0, choice.Index),
                            item.Trim(),
                            chained.AsSpan(choice.Index + choice.Length)
                        )
                    )
                )
            : [chained];
    }

    /// <summary>Splits at the commas that are not in parentheses.</summary>
    private static IEnumerable<string> SplitList(string list)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < list.Length; at++)
        {
            depth += list[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (list[at] != ',' || depth > 0)
                continue;
            yield return list[start..at];
            start = at + 1;
        }
        yield return list[start..];
    }

    /// <summary>A share of an opaque color.</summary>
    private static string Transparent(string color, string percent)
    {
        var (number, share) = (
            int.Parse(color, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(percent, CultureInfo.InvariantCulture)
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"rgba({number >> 16}, {(number >> 8) & 0xFF}, {number & 0xFF}, {share / 100m:0.00})"
        );
    }

    [GeneratedRegex(@"var\(--([\w-]+)\)")]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"color-mix\(in srgb, #([0-9a-f]{6}) (\d+)%, transparent\)")]
    private static partial Regex Mix { get; }

    /// <summary>Matches a rule without rules in it.</summary>
    [GeneratedRegex(@"([^{};@]+)\{([^{}]*)\}\s*")]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@":not\(([^()]*)\)")]
    private static partial Regex NotList { get; }

    [GeneratedRegex(@":is\(([^()]*)\)")]
    private static partial Regex IsList { get; }

    [GeneratedRegex(@"^\s*--|var\(|color-mix\(|light-dark\(")]
    private static partial Regex Modern { get; }

    [GeneratedRegex(@":hover|:focus|:has\(|:checked|:root|:is\(|filters|\.off\b")]
    private static partial Regex Interactive { get; }
}

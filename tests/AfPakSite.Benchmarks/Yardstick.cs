namespace AfPakSite.Benchmarks;

/// <summary>Programs to compare with. They never change: a figure of today can be laid beside one of last year.</summary>
internal static class Yardstick
{
    /// <summary>What it costs to start .NET. On some machines that is half of what it is on others whose builds take as long.</summary>
    public const string Empty = "return 0;\n";

    /// <summary>The kind of work that a build does: words cut, counted in tables, sorted, put together, searched by a pattern.</summary>
    public const string Work = """
        using System.Text;
        using System.Text.RegularExpressions;

        var total = 0;
        var pattern = new Regex(@"\b(\p{Lu}\w+) \((\d{4})\)", RegexOptions.CultureInvariant);
        for (var turn = 0; turn < 120; turn++)
        {
            var text = new StringBuilder();
            for (var number = 0; number < 4000; number++)
                text.Append(number % 9 == 0 ? "Smith (" : "garden").Append(number * 7919 % 2003).Append(number % 9 == 0 ? ") " : " ");
            var words = text.ToString().Split(' ');
            var counts = words.GroupBy(word => word.Length > 6 ? word[..6] : word).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
            total += words.Distinct().Order(StringComparer.Ordinal).Take(100).Sum(word => word.Length) + counts.Count + pattern.Matches(text.ToString()).Count;
        }
        return total > 0 ? 0 : 1;

        """;
}

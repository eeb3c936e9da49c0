namespace AfPakSite.Tests.Linking;

/// <summary>The works that a text cites, and the diagnostics of its citations, in one line.</summary>
internal static class CitedIn
{
    /// <param name="works">Works as mappings of YAML, with one space between them.</param>
    public static string Text(string works, string text, string language = "en")
    {
        var list = works.Replace("} {id", "}\n  - {id").Replace("{id: ", "{type: book, id: ");
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\n")
            .With("input/bibliography.yml", $"references:\n  - {list}\n")
            .Change("input/site.yml", "language: en", $"language: {language}")
            .Compile();
        var cited = site.Linked.Citations.SelectMany(citation => citation.Works).Select(work => work.Id.Value);
        var reported = site
            .Diagnostics.Where(diagnostic => diagnostic.Code.StartsWith("citation-", StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.Severity.ToString().ToLowerInvariant()}[{diagnostic.Code}]");
        return string.Join(' ', cited.Concat(reported));
    }
}

using System.Collections.Immutable;

namespace AfPakSite.Importing;

/// <summary>Writes the glossary of a new site: the acronyms that the study expands.</summary>
internal static class GlossaryDraft
{
    public const string Path = "input/glossary.yml";

    public static string Write(ImmutableArray<AcronymExpansion> acronyms)
    {
        var lines = new YamlLines().Comment(
            "The acronyms and terms of the study. evidence quotes words that exactly one sentence of the study contains; "
                + "a term that is not an acronym has a definition."
        );
        if (acronyms.IsEmpty)
            lines
                .Line("# - term: WHO")
                .Line("#   expansion: World Health Organization")
                .Line("#   evidence: the World Health Organization (WHO)");
        foreach (var acronym in acronyms)
            lines
                .Key("- ", "term", acronym.Acronym)
                .Key("  ", "expansion", acronym.Expansion)
                .Key("  ", "evidence", acronym.Evidence);
        return lines.ToString();
    }
}

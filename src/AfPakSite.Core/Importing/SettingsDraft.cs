using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>Writes the settings of a new site, with a comment on each key.</summary>
internal static class SettingsDraft
{
    /// <param name="title">The title of the study, which is not empty.</param>
    /// <param name="notCitations">Texts that look like citations and have no work.</param>
    /// <param name="missingImages">The images that the study shows and that were not found.</param>
    /// <param name="hasTerms">Whether the site has a glossary.</param>
    public static string Write(
        PaperRecord record,
        string title,
        string language,
        IReadOnlyCollection<string> notCitations,
        IReadOnlyCollection<string> missingImages,
        bool hasTerms,
        Words words
    )
    {
        var lines = new YamlLines()
            .Comment("The settings of the site. A line that begins with # is a comment.")
            .Line()
            .Comment(
                "The address of the site. This one is a placeholder: replace it, or build with --base-url. Printed "
                    + "pages and the EPUB contain no address until then."
            )
            .Line("url: https://study.example/")
            .Line()
            .Comment("The name of the site, in the head of each page and of each bookmark.")
            .Key("", "title", title)
            .Line()
            .Comment("One sentence about the site, for search engines and previews of links.")
            .Key("", "description", record.Description ?? title)
            .Line()
            .Comment("The language of the study, as a tag: en, de-AT, fa. The words of the site follow it.")
            .Line($"language: {language}")
            .Line()
            .Comment("Sections down to this level have a page of their own.")
            .Line("split-level: 1")
            .Line();
        AddStudy(lines, record, title);
        AddLicense(lines, record.License);
        if (notCitations.Count > 0)
        {
            lines.Comment(
                "These citations fit no work of the bibliography, several, or a namesake of an author, so they are not "
                    + "links. Tell the works apart there, by year-suffix or given names, and remove the text here."
            );
            AddList(lines, "not-citations", notCitations);
        }
        if (missingImages.Count > 0)
        {
            lines.Comment(
                "These images of the study were not found, so their figures say that they are missing. Put each file "
                    + "into seeds/, at this path, and remove it here."
            );
            AddList(lines, "missing-images", missingImages);
        }
        AddNavigation(lines, hasTerms, words);
        return lines.ToString();
    }

    private static void AddList(YamlLines lines, string key, IEnumerable<string> texts)
    {
        lines.Line($"{key}:");
        foreach (var text in texts)
            lines.Line($"  - {YamlLines.Quoted(text)}");
        lines.Line();
    }

    private static void AddStudy(YamlLines lines, PaperRecord record, string title)
    {
        var year = record.Issued is { Length: >= 4 } issued ? issued[..4] : "";
        lines
            .Comment(
                "The bibliographic record of the study, as CSL-YAML: how readers cite it. What is here wins over what the "
                    + "study says of itself before its text. The id never changes after the first release."
            )
            .Line("study:")
            .Line($"  id: {Slug.Of($"{record.Authors.FirstOrDefault()?.Short ?? "study"} {year}")}")
            .Comment("article-journal, book, chapter, thesis, report, document …", 2)
            .Line($"  type: {record.Type}");
        if (record.Authors.IsEmpty)
            lines
                .Comment("Who wrote it. ORCID is optional.", 2)
                .Line("  # author:")
                .Line("  #   - family: Brown")
                .Line("  #     given: Ada")
                .Line("  #     ORCID: \"0000-0002-1825-0097\"");
        else
            BibliographyDraft.AddNames(lines, "  ", new("author", record.Authors));
        foreach (var affiliation in record.Affiliations)
            lines.Comment($"Affiliation: {affiliation}", 2);
        if (record.Issued is null)
            lines
                .Comment("When it was published: a year, or a date such as 2026-11-25.", 2)
                .Line("  # issued: \"2026\"");
        lines.Key("  ", "issued", record.Issued).Key("  ", "title", title);
        foreach (var variable in record.Variables)
            lines.Key("  ", variable.Name, variable.Value);
        if (record.Variables.IsEmpty)
            lines
                .Comment("Where it was published, if it was.", 2)
                .Line("  # container-title: Journal of Examples")
                .Line("  # volume: \"1\"")
                .Line("  # DOI: \"10.1234/example\"");
        lines.Line();
    }

    private static void AddLicense(YamlLines lines, PaperLicense? license)
    {
        lines.Comment("What readers may do with the text. Without this key, all rights are reserved.");
        if (license is null)
            lines
                .Line("# license:")
                .Line("#   name: Creative Commons Attribution 4.0 (CC BY 4.0)")
                .Line("#   url: https://creativecommons.org/licenses/by/4.0/");
        else
            lines.Line("license:").Key("  ", "name", license.Name).Key("  ", "url", license.Url);
        lines.Line();
    }

    private static void AddNavigation(YamlLines lines, bool hasTerms, Words words)
    {
        lines
            .Comment(
                "The menu of each page. Add a page here once it has entries: a kind of entries without entries has no page."
            )
            .Line("navigation:");
        Add("  ", words.Study.WholeStudy, Routes.Study);
        Add("  # ", words.Frameworks.Title, "/frameworks/");
        Add("  # ", words.Actors.Title, "/actors/");
        Add("  # ", words.Timeline.Title, Routes.Timeline);
        Add("  # ", words.Places.Title, "/places/");
        Add("  ", words.Bibliography.Title, Routes.Bibliography);
        Add(hasTerms ? "  " : "  # ", words.Glossary.Title, "/glossary/");
        Add("  ", words.Instructors.Title, Routes.Instructors);
        Add("  ", words.Desk.Title, Routes.Desk);
        Add("  ", words.About.Title, Routes.About);

        void Add(string before, string title, string route) =>
            lines.Line($"{before}- title: {YamlLines.Quoted(title)}").Line($"{before}  route: {route}");
    }
}

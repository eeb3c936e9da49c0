namespace AfPakSite.Diagnostics;

/// <summary>Every diagnostic there is. The table in the README is made from it, and the tests run each example.</summary>
public static partial class Catalogue
{
    private const string LedgerPath = "input/anchors.lock.json";

    public static readonly DiagnosticKind StudyEmpty = new(
        "study-empty",
        Severity.Error,
        "The study has no title or no text.",
        "The study holds no title with text below it.",
        new("seeds/study.txt", "A title alone\n")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind HeadingOutOfSequence = new(
        "heading-out-of-sequence",
        Severity.Warning,
        "A heading's number does not follow the one before it.",
        "The heading number “{0}” does not follow “{1}”.",
        new("seeds/study.txt", "On Tea\n1. Leaves\nTea is grown (Smith, 2001).\n3. Water\nWater is hot.\n")
    );

    public static readonly DiagnosticKind AnchorLost = new(
        "anchor-lost",
        Severity.Error,
        "Something that was published stands nowhere in the study, and the ledger does not say what became of it.",
        "The study no longer holds the {0} “{1}”.",
        new(LedgerPath, () => OneAnchor("s-lost22", "The valleys grow none."))
    );

    public static readonly DiagnosticKind LedgerMalformed = new(
        "ledger-malformed",
        Severity.Error,
        "The ledger of anchors cannot be read.",
        "The ledger of anchors cannot be read: {0}.",
        new(LedgerPath, "{\n\"format\": 1,\n<<<<<<< HEAD\n")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind LedgerOutdated = new(
        "ledger-outdated",
        Severity.Error,
        "A build is to use the ledger of anchors as it is, and the study differs from it.",
        "The ledger of anchors is not up to date: {0}.",
        new("--locked", "")
    );

    public static readonly DiagnosticKind StudyMarkupAsText = new(
        "study-markup-as-text",
        Severity.Warning,
        "A study in Markdown holds a link or an image, of which only the text is published.",
        "The study holds {0}, which is published as plain text.",
        new("seeds/study.md", "# On Tea\n\n## 1. Leaves\n\nTea is [grown](https://tea.example) (Smith, 2001).\n")
    );

    public static readonly DiagnosticKind MarkdownTooDeep = new(
        "markdown-too-deep",
        Severity.Error,
        "A Markdown text is nested deeper than any text is meant to be.",
        "The Markdown is nested too deeply.",
        new("input/pages/about.md", "---\ntitle: About\n---\n" + new string('>', 500) + " deep\n")
    );

    public static readonly DiagnosticKind YamlSyntax = new(
        "yaml-syntax",
        Severity.Error,
        "A file is no YAML, or uses a part of YAML that this reader refuses (aliases, several documents).",
        "The YAML cannot be read: {0}.",
        new("input/glossary.yml", "- term: \"Oolong\n")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind YamlTooDeep = new(
        "yaml-too-deep",
        Severity.Error,
        "A YAML file is nested deeper than any file is meant to be.",
        "The YAML is nested more than {0} levels deep.",
        new("input/glossary.yml", new string('[', 80) + new string(']', 80) + "\n")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind YamlTooLarge = new(
        "yaml-too-large",
        Severity.Error,
        "A YAML file is larger than any file is meant to be.",
        "“{0}” is too large.",
        new("input/glossary.yml", () => $"# {new string('x', 1024 * 1024)}\n")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind YamlDuplicateKey = new(
        "yaml-duplicate-key",
        Severity.Error,
        "A key stands twice in one mapping.",
        "The key “{0}” stands here twice.",
        new(
            "input/glossary.yml",
            "- term: tea\n  term: Tea\n  definition: A drink.\n  evidence: Tea is grown in the hills\n"
        )
    );

    public static readonly DiagnosticKind YamlUnknownKey = new(
        "yaml-unknown-key",
        Severity.Error,
        "A key has a name that is not known here.",
        "The key “{0}” is not known here.",
        new(
            "input/glossary.yml",
            "- term: leaves\n  defintion: What tea is made of.\n  definition: What tea is made of.\n  evidence: Tea is grown in the hills\n"
        )
    );

    public static readonly DiagnosticKind YamlMissingKey = new(
        "yaml-missing-key",
        Severity.Error,
        "A key that must be there is missing or empty.",
        "The key “{0}” is missing.",
        new("input/glossary.yml", "- definition: A drink.\n  evidence: Tea is grown in the hills\n")
    );

    public static readonly DiagnosticKind YamlWrongType = new(
        "yaml-wrong-type",
        Severity.Error,
        "A value is of another type than its key takes.",
        "Here is {2}; {0} takes {1}.",
        new("input/glossary.yml", "term: tea\n")
    );

    public static readonly DiagnosticKind YamlUnknownWord = new(
        "yaml-unknown-word",
        Severity.Error,
        "A value is none of the words that its key takes.",
        "“{0}” cannot be “{1}”.",
        new(
            "input/actors/planters.md",
            "---\nname: planters\nkind: personn\nsummary: They grow tea.\nevidence: The planters of the hills\n---\n"
        )
    );

    public static readonly DiagnosticKind LinkScheme = new(
        "link-scheme",
        Severity.Error,
        "A link's address could run a script, or is none that every browser follows.",
        "“{0}” is no address that a page may link to.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n[Tea](javascript:alert(1))\n")
    );

    public static readonly DiagnosticKind FrontMatterMissing = new(
        "front-matter-missing",
        Severity.Error,
        "A Markdown file of the input does not begin with front matter.",
        "The file does not begin with front matter.",
        new("input/pages/about.md", "# About\n")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind DuplicateId = new(
        "duplicate-id",
        Severity.Error,
        "Two works, events or entries have the same key.",
        "“{0}” names two entries.",
        new(
            "input/bibliography.yml",
            "references:\n  - id: smith-2001\n    type: book\n    author: [{family: Smith}]\n    issued: \"2001\"\n  - id: smith-2001\n    type: book\n    author: [{family: Smith}]\n    issued: \"2002\"\n"
        )
    );

    public static readonly DiagnosticKind IdNotSlug = new(
        "id-not-slug",
        Severity.Error,
        "A key or a file name that becomes part of an address holds other characters than a–z, 0–9 and hyphens.",
        "“{0}” cannot stand in an address.",
        new(
            "input/actors/Tea_Planters.md",
            "---\nname: planters\nkind: community\nsummary: They grow tea.\nevidence: The planters of the hills\n---\n"
        )
    );

    public static readonly DiagnosticKind DateNotEdtf = new(
        "date-not-edtf",
        Severity.Error,
        "A date is not written in EDTF.",
        "“{0}” is no EDTF date.",
        new(
            "input/timeline.yml",
            "- id: trade\n  date: \"the 1820s\"\n  title: The trade begins\n  evidence: The trade began in 1820\n"
        )
    );

    public static readonly DiagnosticKind FileMissing = new(
        "file-missing",
        Severity.Error,
        "A file that every site has is missing.",
        "The file “{0}” is missing.",
        new("-input/site.yml", "")
    )
    {
        LeavesFileUnread = true,
    };

    public static readonly DiagnosticKind FileUnread = new(
        "file-unread",
        Severity.Warning,
        "A file lies in the input that nothing reads.",
        "Nothing reads the file “{0}”.",
        new("input/glosary.yml", "")
    );

    public static readonly DiagnosticKind RouteTaken = new(
        "route-taken",
        Severity.Error,
        "Two pages would answer the same address.",
        "The route “{0}” belongs to another page.",
        new("input/pages/sections.md", "---\ntitle: Sections\ndescription: Sections.\n---\nText.\n")
    );

    public static readonly DiagnosticKind BaseUrlNotAbsolute = new(
        "base-url-not-absolute",
        Severity.Error,
        "The site's address is no absolute http or https address.",
        "“{0}” is no address of a site.",
        new(
            "input/site.yml",
            "url: tea.example\ntitle: Tea\nlanguage: en\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}], issued: \"2020\"}\n"
        )
    );

    public static readonly DiagnosticKind LanguageUnknown = new(
        "language-unknown",
        Severity.Error,
        "The site's language is no language tag.",
        "“{0}” is no language tag.",
        new(
            "input/site.yml",
            "url: https://tea.example/\ntitle: Tea\nlanguage: the Queen's English\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}], issued: \"2020\"}\n"
        )
    );

    public static readonly DiagnosticKind ReferenceUnknown = new(
        "reference-unknown",
        Severity.Error,
        "A work, actor, framework, term, place or event is named by a key that no entry has.",
        "No {0} is called “{1}”.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\nTea is drunk by [[planter]].\n")
    );

    public static readonly DiagnosticKind PathTargetUnknown = new(
        "path-target-unknown",
        Severity.Error,
        "A reading path leads to something that the site does not have.",
        "Nothing on the site answers to “{0}”.",
        new(
            "input/paths.yml",
            "- id: hills\n  title: Tea in the hills\n  note: Where tea is grown.\n  evidence: Tea is grown in the hills\n  targets: [/actors/planters/, /actors/planter/]\n"
        )
    );

    public static readonly DiagnosticKind EvidenceNotInStudy = new(
        "evidence-not-in-study",
        Severity.Error,
        "A quotation that proves a statement stands in no sentence of the study.",
        "No sentence of the study holds “{0}”.",
        new(
            "input/timeline.yml",
            "- id: trade\n  date: \"1820\"\n  title: The trade begins\n  evidence: \"The trade begam in 1820\"\n"
        )
    );

    public static readonly DiagnosticKind EvidenceNotUnique = new(
        "evidence-not-unique",
        Severity.Error,
        "A quotation that proves a statement stands in several sentences, so that it is not known which is meant.",
        "More than one sentence of the study holds “{0}”.",
        new("input/timeline.yml", "- id: trade\n  date: XXXX\n  title: Tea is grown\n  evidence: Tea\n")
    );

    public static readonly DiagnosticKind DateNotInEvidence = new(
        "date-not-in-evidence",
        Severity.Error,
        "An event is dated by a year or words that the sentences quoted for it do not hold.",
        "The evidence does not hold “{0}”.",
        new(
            "input/timeline.yml",
            "- id: trade\n  date: \"1821\"\n  title: The trade begins\n  evidence: \"The trade began in 1820\"\n"
        )
    );

    public static readonly DiagnosticKind ExpansionNotInEvidence = new(
        "expansion-not-in-evidence",
        Severity.Error,
        "An acronym is spelled out by words that the sentences quoted for it do not hold.",
        "The evidence for “{0}” does not hold “{1}”.",
        new(
            "input/glossary.yml",
            "- term: TTA\n  expansion: Tea Trade Agency\n  evidence: the Tea Trade Association (TTA)\n"
        )
    );

    public static readonly DiagnosticKind StatementWithoutEvidence = new(
        "statement-without-evidence",
        Severity.Warning,
        "A paragraph about an actor or a framework quotes nothing from the study.",
        "This paragraph quotes no evidence.",
        new(
            "input/actors/planters.md",
            "---\nname: planters\nkind: community\nsummary: They grow tea.\nevidence: The planters of the hills\n---\nThey live well.\n"
        )
    );

    public static readonly DiagnosticKind CitationNotListed = new(
        "citation-not-listed",
        Severity.Error,
        "The study cites a work that the bibliography does not list.",
        "The bibliography lists no work for “{0}”.",
        new("input/bibliography.yml", "references: []\n")
    );

    public static readonly DiagnosticKind CitationAmbiguous = new(
        "citation-ambiguous",
        Severity.Error,
        "A citation fits several works of the bibliography.",
        "“{0}” fits several works: “{1}”.",
        new(
            "input/bibliography.yml",
            "references:\n  - {id: smith-2001, type: book, author: [{family: Smith}], issued: \"2001\"}\n  - {id: other-smith-2001, type: book, author: [{family: Smith}], issued: \"2001\"}\n"
        )
    );

    public static readonly DiagnosticKind NotCitationUnused = new(
        "not-citation-unused",
        Severity.Warning,
        "A text listed under `not-citations` is nowhere in the study.",
        "The study holds no “{0}” that looks like a citation.",
        new(
            "input/site.yml",
            "url: https://tea.example/\ntitle: Tea\nlanguage: en\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}], issued: \"2020\"}\nnot-citations: [Tea (1820)]\n"
        )
    );

    public static readonly DiagnosticKind WorkNotCited = new(
        "work-not-cited",
        Severity.Warning,
        "The bibliography lists a work that the study never cites.",
        "The study never cites “{0}”.",
        new(
            "input/bibliography.yml",
            "references:\n  - {id: smith-2001, type: book, author: [{family: Smith}], issued: \"2001\"}\n  - {id: jones-1999, type: book, author: [{family: Jones}], issued: \"1999\"}\n"
        )
    );

    public static readonly DiagnosticKind NameStandsForTwo = new(
        "name-stands-for-two",
        Severity.Error,
        "A name or alias stands for two entries.",
        "The name “{0}” stands for two things.",
        new(
            "input/places.yml",
            "- {slug: hills, name: hills, aliases: [planters], kind: region, description: Where tea is grown., evidence: Tea is grown in the hills}\n"
        )
    );

    public static readonly DiagnosticKind EntityNotMentioned = new(
        "entity-not-mentioned",
        Severity.Warning,
        "An actor, framework, term or place has an entry, and the study never names it.",
        "The study never names “{0}”.",
        new(
            "input/places.yml",
            "- {slug: valleys, name: valleys, kind: region, description: Where tea is grown., evidence: Tea is grown in the hills}\n"
        )
    );

    public static readonly DiagnosticKind AcronymNotExpanded = new(
        "acronym-not-expanded",
        Severity.Warning,
        "The study uses an acronym that neither it nor the glossary spells out.",
        "Nothing spells out “{0}”.",
        new(
            "seeds/study.txt",
            "On Tea\n1. Leaves\nTea is grown in the hills (Smith, 2001). The planters of the hills met the FAO. The trade began in 1820.\n"
        )
    );

    public static readonly DiagnosticKind PageDead = new(
        "page-dead",
        Severity.Error,
        "A link leads to a page that does not exist.",
        "No page answers “{0}”.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n[Actors](/actor/)\n")
    );

    public static readonly DiagnosticKind FragmentDead = new(
        "fragment-dead",
        Severity.Error,
        "A link leads to a place that its page does not have.",
        "The page “{0}” has no place “{1}”.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n[Tea](/glossary/#teas)\n")
    );

    public static readonly DiagnosticKind AssetDead = new(
        "asset-dead",
        Severity.Error,
        "A page loads a file that does not exist.",
        "No file answers “{0}”.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n![A cup of tea](/cup.png)\n")
    );

    public static readonly DiagnosticKind AssetForeign = new(
        "asset-foreign",
        Severity.Error,
        "A page loads a file from another site, which the site's own policy blocks.",
        "“{0}” lies on another site.",
        new(
            "input/pages/about.md",
            "---\ntitle: About\ndescription: About.\n---\n![A cup of tea](https://tea.example.org/cup.png)\n"
        )
    );

    public static readonly DiagnosticKind PageOrphan = new(
        "page-orphan",
        Severity.Error,
        "A page exists to which no chain of links from the home page leads.",
        "No link leads to “{0}”.",
        new("input/pages/hidden.md", "---\ntitle: Hidden\ndescription: Hidden.\n---\nText.\n")
    );

    public static readonly DiagnosticKind HtmlIdTwice = new(
        "html-id-twice",
        Severity.Error,
        "A page has two places of one name.",
        "The id “{0}” stands twice on “{1}”.",
        new(
            "output/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/\"></head><body><h1>T</h1><p id=\"a\">One</p><p id=\"a\">Two</p></body></html>"
        )
    );

    public static readonly DiagnosticKind LinkWithoutText = new(
        "link-without-text",
        Severity.Error,
        "A link has no text, so that a screen reader has nothing to say.",
        "The link to “{0}” has no text.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n[](/actors/)\n")
    );

    public static readonly DiagnosticKind ImageWithoutAlternative = new(
        "image-without-alternative",
        Severity.Error,
        "An image has no text for those who do not see it.",
        "The image “{0}” has no alternative text.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n![](/study.json)\n")
    );

    public static readonly DiagnosticKind HeadingOutOfOrder = new(
        "heading-out-of-order",
        Severity.Error,
        "A heading skips a level, or a page has two headings of level 1.",
        "The heading “{0}” is of level {1} here.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n## Leaves\n\n#### Water\n")
    );

    public static readonly DiagnosticKind HeadIncomplete = new(
        "head-incomplete",
        Severity.Error,
        "A page lacks its title, language, canonical address or heading.",
        "The page “{0}” has no {1}.",
        new(
            "output/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><link rel=\"canonical\" href=\"https://tea.example/\"></head><body><h1>T</h1></body></html>"
        )
    );

    public static readonly DiagnosticKind BaseUrlMixed = new(
        "base-url-mixed",
        Severity.Error,
        "A page gives another address of the site than its own.",
        "The page “{0}” calls itself “{1}”.",
        new(
            "output/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://coffee.example/\"></head><body><h1>T</h1></body></html>"
        )
    );

    public static readonly DiagnosticKind InlineCode = new(
        "inline-code",
        Severity.Error,
        "A page holds a script or a style of its own, which the site's policy blocks.",
        "The page holds code in “{0}”.",
        new(
            "output/index.html",
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title><link rel=\"canonical\" href=\"https://tea.example/\"></head><body><h1>T</h1><p style=\"color:red\">Red</p></body></html>"
        )
    );

    public static readonly DiagnosticKind RedirectMalformed = new(
        "redirect-malformed",
        Severity.Error,
        "A redirect has an address that no server understands, or hides a page.",
        "No redirect can use the address “{0}”.",
        new(
            "input/site.yml",
            "url: https://tea.example/\ntitle: Tea\nlanguage: en\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}], issued: \"2020\"}\nredirects: [{from: \"/old/#leaf\", to: /about/}]\n"
        )
    );

    public static readonly DiagnosticKind RedirectCircle = new(
        "redirect-circle",
        Severity.Error,
        "Redirects lead back to where they began.",
        "The redirect from “{0}” leads in a circle.",
        new(
            "input/site.yml",
            "url: https://tea.example/\ntitle: Tea\nlanguage: en\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}], issued: \"2020\"}\nredirects: [{from: /a/, to: /b/}, {from: /b/, to: /a/}]\n"
        )
    );

    public static readonly DiagnosticKind RedirectDead = new(
        "redirect-dead",
        Severity.Error,
        "A redirect ends at a page that does not exist.",
        "The redirect from “{0}” leads to “{1}”, which no page answers.",
        new(
            "input/site.yml",
            "url: https://tea.example/\ntitle: Tea\nlanguage: en\nstudy: {id: s, type: book, title: On Tea, author: [{family: Brown, given: Ada}], issued: \"2020\"}\nredirects: [{from: /old/, to: /abuot/}]\n"
        )
    );

    /// <summary>A ledger of one section and one sentence of it.</summary>
    private static string OneAnchor(string id, string text) =>
        $$"""
            {
            "format":1,
            "title":"On Tea",
            "releases":[
            {"date":"2026-01-01","before":[]}
            ],
            "editions":[],
            "anchors":[
            {"id":"h-leaves","kind":"section","route":"/sections/leaves/","level":1,"number":"1.","slug":"leaves","page":true,"text":"Leaves","first":"2026-01-01","changed":"2026-01-01"},
            {"id":"p-leaves","kind":"paragraph","route":"/sections/leaves/","text":"Tea is grown in the hills. {{text}}","first":"2026-01-01","changed":"2026-01-01"},
            {"id":"{{id}}","kind":"sentence","route":"/sections/leaves/","text":"{{text}}","first":"2026-01-01","changed":"2026-01-01"}
            ],
            "gone":[]
            }

            """;
}

namespace AfPakSite.Diagnostics;

/// <summary>Every diagnostic there is. The table in the README is made from it, and the tests run each example.</summary>
public static class Catalogue
{
    public static readonly DiagnosticKind StudyEmpty = new(
        "study-empty", Severity.Error,
        "The study has no title or no text.",
        "The study holds no title with text below it.",
        new("seeds/study.txt", "A title alone\n"));

    public static readonly DiagnosticKind HeadingOutOfSequence = new(
        "heading-out-of-sequence", Severity.Warning,
        "A heading's number does not follow the one before it.",
        "The heading number “{0}” does not follow “{1}”.",
        new("seeds/study.txt", "On Tea\n1. Leaves\nTea is grown (Smith, 2001).\n3. Water\nWater is hot.\n"));

    public static readonly DiagnosticKind StudyMarkupAsText = new(
        "study-markup-as-text", Severity.Warning,
        "A study in Markdown holds a link, an image or HTML, of which only the text is published.",
        "The study holds {0}, which is published as plain text.",
        new("seeds/study.md", "# On Tea\n\n## 1. Leaves\n\nTea is [grown](https://tea.example) (Smith, 2001).\n"));

    public static readonly DiagnosticKind MarkdownTooDeep = new(
        "markdown-too-deep", Severity.Error,
        "A Markdown text is nested deeper than any text is meant to be.",
        "The Markdown is nested too deeply.",
        new("input/pages/about.md", "---\ntitle: About\n---\n" + new string('>', 500) + " deep\n"));

    public static readonly DiagnosticKind YamlSyntax = new(
        "yaml-syntax", Severity.Error,
        "A file is no YAML, or uses a part of YAML that this reader refuses (aliases, several documents).",
        "The YAML cannot be read: {0}.",
        new("input/glossary.yml", "- term: \"Oolong\n"));

    public static readonly DiagnosticKind YamlTooDeep = new(
        "yaml-too-deep", Severity.Error,
        "A YAML file is nested deeper than any file is meant to be.",
        "The YAML is nested more than {0} levels deep.",
        new("input/glossary.yml", new string('[', 80) + new string(']', 80) + "\n"));

    public static readonly DiagnosticKind YamlTooLarge = new(
        "yaml-too-large", Severity.Error,
        "A YAML file is larger than any file is meant to be.",
        "“{0}” is too large.",
        new("input/glossary.yml", () => $"# {new string('x', 1024 * 1024)}\n"));

    public static readonly DiagnosticKind YamlDuplicateKey = new(
        "yaml-duplicate-key", Severity.Error,
        "A key stands twice in one mapping.",
        "The key “{0}” stands here twice.",
        new("input/glossary.yml", "- term: tea\n  term: Tea\n  definition: A drink.\n  evidence: Tea is grown in the hills\n"));

    public static readonly DiagnosticKind YamlUnknownKey = new(
        "yaml-unknown-key", Severity.Error,
        "A key has a name that is not known here.",
        "The key “{0}” is not known here.",
        new("input/glossary.yml", "- term: leaves\n  defintion: What tea is made of.\n  definition: What tea is made of.\n  evidence: Tea is grown in the hills\n"));

    public static readonly DiagnosticKind YamlMissingKey = new(
        "yaml-missing-key", Severity.Error,
        "A key that must be there is missing or empty.",
        "The key “{0}” is missing.",
        new("input/glossary.yml", "- definition: A drink.\n  evidence: Tea is grown in the hills\n"));

    public static readonly DiagnosticKind YamlWrongType = new(
        "yaml-wrong-type", Severity.Error,
        "A value is of another type than its key takes.",
        "“{0}” takes {1}; here is {2}.",
        new("input/glossary.yml", "term: tea\n"));

    public static readonly DiagnosticKind YamlUnknownWord = new(
        "yaml-unknown-word", Severity.Error,
        "A value is none of the words that its key takes.",
        "“{0}” cannot be “{1}”.",
        new("input/actors/planters.md", "---\nname: planters\nkind: personn\nsummary: They grow tea.\nevidence: The planters of the hills\n---\n"));

    public static readonly DiagnosticKind LinkScheme = new(
        "link-scheme", Severity.Error,
        "A link's address has a scheme that could run a script or that no reader's browser knows.",
        "The address “{0}” has a scheme that is not allowed.",
        new("input/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n[Tea](javascript:alert(1))\n"));

    public static readonly DiagnosticKind FrontMatterMissing = new(
        "front-matter-missing", Severity.Error,
        "A Markdown file of the input does not begin with front matter.",
        "The file does not begin with front matter.",
        new("input/pages/about.md", "# About\n"));

    public static readonly DiagnosticKind DuplicateId = new(
        "duplicate-id", Severity.Error,
        "Two works, events or entries have the same key.",
        "“{0}” names two entries.",
        new("input/bibliography.yml", "references:\n  - id: smith-2001\n    type: book\n    author: [{family: Smith}]\n    issued: \"2001\"\n  - id: smith-2001\n    type: book\n    author: [{family: Smith}]\n    issued: \"2002\"\n"));

    public static readonly DiagnosticKind IdNotSlug = new(
        "id-not-slug", Severity.Error,
        "A key or a file name that becomes part of an address holds other characters than a–z, 0–9 and hyphens.",
        "“{0}” cannot stand in an address.",
        new("input/actors/Tea_Planters.md", "---\nname: planters\nkind: community\nsummary: They grow tea.\nevidence: The planters of the hills\n---\n"));

    public static readonly DiagnosticKind DateNotEdtf = new(
        "date-not-edtf", Severity.Error,
        "A date is not written in EDTF.",
        "“{0}” is no EDTF date.",
        new("input/timeline.yml", "- id: trade\n  date: \"the 1820s\"\n  title: The trade begins\n  evidence: The trade began in 1820\n"));
}

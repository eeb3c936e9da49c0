using System.Text;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes works as BibTeX, with fields that both BibTeX and biblatex read.</summary>
internal static class BibTex
{
    /// <summary>The note of a work that is not identified, whose title is unknown.</summary>
    public const string NotIdentified = "status: not identified; only the citation is known";

    private static readonly (string Variable, string Field)[] Fields =
    [
        ("volume", "volume"),
        ("edition", "edition"),
        ("publisher-place", "address"),
        ("collection-title", "series"),
        ("ISBN", "isbn"),
        ("ISSN", "issn"),
    ];

    /// <summary>The entries of works, separated by empty lines.</summary>
    public static string Write(IEnumerable<Work> works) => string.Join("\n", works.Select(Write));

    /// <summary>One entry; unknown values have no field.</summary>
    public static string Write(Work work)
    {
        var entry = new StringBuilder($"@{TypeOf(work)}{{{work.Id.Value}");
        foreach (var (field, value) in FieldsOf(work))
            entry.Append(",\n  ").Append(field).Append(" = {").Append(value).Append('}');
        return entry.Append("\n}\n").ToString();
    }

    /// <summary>The note about a work's status; null for an identified work.</summary>
    public static string? StatusOf(Work work) =>
        work.Status switch
        {
            WorkStatus.Identified or WorkStatus.Listed => null,
            WorkStatus.Ambiguous => "status: ambiguous; several works match the citation",
            _ => NotIdentified,
        };

    /// <summary>
    /// Escapes a text for LaTeX. BibTeX counts braces whatever comes before them, so they get names.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(Escape(c) is { } sequence ? sequence : c);
        return escaped.ToString();
    }

    private static string? RoleOf(string variable) =>
        variable switch
        {
            "author" or "editor" or "translator" => variable,
            "container-author" => "bookauthor",
            _ => null,
        };

    private static IEnumerable<(string Field, string Value)> FieldsOf(Work work)
    {
        foreach (var names in work.Names)
            if (RoleOf(names.Name) is { } role)
                yield return (role, string.Join(" and ", names.Names.Select(Name)));
        if (work.Title is { } title)
            yield return ("title", Title(title));
        if (work.Find("container-title") is { } container)
            yield return (
                work.IsArticle() ? "journal"
                : work.IsWebPage() ? "organization"
                : "booktitle",
                Title(container)
            );
        if (CitedDate.Year(work) is { } year)
            yield return ("year", work.Issued!.IsInterval ? Escape(year) : year);
        if (work.Issued is { IsInterval: false, Start.Month: { } month and <= 12 })
            yield return ("month", $"{month}");
        if ((work.Find("issue") ?? work.Find("number") ?? work.Find("collection-number")) is { } number)
            yield return ("number", Escape(number));
        if (work.Find("page") is { } pages)
            yield return ("pages", Escape(PageRange.Expanded(pages)));
        if (work.Find("publisher") is { } publisher)
            yield return (PublisherField(work), Escape(publisher));
        foreach (var (variable, field) in Fields.Where(field => work.Has(field.Variable)))
            yield return (field, Escape(work.Find(variable)!));
        if (work.Find("genre") is { } genre)
            yield return ("type", Escape(genre));
        if (work.Find("DOI") is { } doi)
            yield return ("doi", Verbatim(doi));
        if (work.Find("URL") is { } url)
            yield return ("url", Verbatim(url));
        if (work.Record.Accessed is { } accessed)
            yield return ("urldate", accessed.Text);
        string?[] notes = [work.Find("locator"), work.Find("note"), StatusOf(work)];
        if (string.Join("; ", notes.OfType<string>()) is { Length: > 0 } note)
            yield return ("note", Escape(note));
    }

    private static string TypeOf(Work work) =>
        work.Type switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" => "article",
            "book" => "book",
            "chapter" or "entry-dictionary" or "entry-encyclopedia" => "incollection",
            "paper-conference" => "inproceedings",
            "report" => "techreport",
            "thesis" => work.Find("genre")?.Contains("aster", StringComparison.Ordinal) == true
                ? "mastersthesis"
                : "phdthesis",
            _ => "misc",
        };

    private static string PublisherField(Work work) =>
        work.Type switch
        {
            "report" => "institution",
            "thesis" => "school",
            _ => "publisher",
        };

    /// <summary>
    /// The family name, a comma and the given name; an institution in braces, so that it is not read as a person; and
    /// <c>others</c> without them, which BibTeX reads as “et al.”
    /// </summary>
    private static string Name(PersonName name) =>
        name.IsOthers ? name.Short
        : name.Literal is { } literal ? $"{{{Escape(literal)}}}"
        : name.Given is { } given ? $"{NamePart(name.Family!)}, {NamePart(given)}"
        : $"{{{Escape(name.Short)}}}";

    /// <summary>A part of a name; in braces if BibTeX would split it at a comma or at “and”.</summary>
    private static string NamePart(string text) =>
        text.Contains(',', StringComparison.Ordinal)
        || text.Split((char[]?)null).Contains("and", StringComparer.OrdinalIgnoreCase)
            ? $"{{{Escape(text)}}}"
            : Escape(text);

    /// <summary>
    /// A title with its capitals in braces, because BibTeX styles change other letters to lower case.
    /// </summary>
    private static string Title(string title) =>
        string.Join(
            ' ',
            title
                .Split(' ')
                .Select((word, index) => ContainsCapital(word, index) ? $"{{{Escape(word)}}}" : Escape(word))
        );

    private static bool ContainsCapital(string word, int index) => word.Skip(index == 0 ? 1 : 0).Any(char.IsUpper);

    /// <summary>
    /// An unescaped address in one line; only characters that would end the field are percent-encoded.
    /// </summary>
    private static string Verbatim(string address) =>
        address
            .ReplaceLineEndings(" ")
            .Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    private static string? Escape(char c) =>
        c switch
        {
            '\\' => @"\textbackslash{}",
            '{' => @"{\textbraceleft}",
            '}' => @"{\textbraceright}",
            '&' or '%' or '$' or '#' or '_' => $@"\{c}",
            '~' => @"\textasciitilde{}",
            '^' => @"\textasciicircum{}",
            '–' => "--",
            '—' => "---",
            '\r' or '\n' => " ",
            _ => null,
        };
}

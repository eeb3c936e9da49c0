using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;

namespace AfPakSite.Importing;

/// <summary>Reads who made a cited work, and the institution that published it.</summary>
internal static class JatsRoles
{
    private const string Author = "author";

    private static readonly GatheredKind OtherRole = new(
        "group of names in the references",
        "groups of names in the references",
        "left out, because their part in the work is not known",
        "Add them to the work in input/bibliography.yml"
    );

    /// <summary>The titles of the work, and of what contains it.</summary>
    private static readonly string[] Titles = ["article-title", "chapter-title", "data-title", "source"];

    /// <summary>The variables of CSL, and the types of groups whose names they have.</summary>
    private static readonly (string Variable, string[] Types)[] Roles =
    [
        (Author, [Author, "allauthors", "inventor"]),
        ("editor", ["editor", "guest-editor"]),
        ("translator", ["translator"]),
        ("editor-translator", ["transed"]),
        ("collection-editor", ["series-editor"]),
        ("compiler", ["compiler"]),
        ("curator", ["curator"]),
        ("director", ["director"]),
        ("illustrator", ["illustrator"]),
    ];

    public static IEnumerable<NameVariable> In(XElement citation)
    {
        var groups = citation.All("person-group").ToList();
        var alone = NamesAlone(citation).ToLookup(one => one.Variable, one => one.Name);
        foreach (var (variable, types) in Roles)
        {
            var names = groups.Where(group => types.Contains(TypeOf(group))).SelectMany(JatsNames.In).ToList();
            names.AddRange(alone[variable]);
            if (variable == Author && names.Count == 0 && groups.Count == 0 && !IsThesis(citation))
                names.AddRange(citation.Children("institution").Select(JatsNames.Of).OfType<PersonName>());
            if (names.Count > 0)
                yield return new(variable, [.. names]);
        }
    }

    /// <summary>
    /// The names outside of groups, with their variables. What the words between the parts say of a name decides, such
    /// as “translated by”. Without such words, names are those of authors, unless they are behind the title and others
    /// are before it: then their part in the work is not known.
    /// </summary>
    private static IEnumerable<(string? Variable, PersonName Name)> NamesAlone(XElement citation)
    {
        var read = new Lazy<Reference?>(() => JatsReferenceText.Read(citation));
        var (hasNames, isBehindTitle) = (citation.All("person-group").Any(group => TypeOf(group) == Author), false);
        foreach (var part in citation.Elements())
        {
            isBehindTitle |= IsTitle(part);
            if (part.Is("institution") || JatsNames.Of(part) is not { } name)
                continue;
            var known = read.Value?.Record.Names.Where(variable => variable.Names.Any(one => AreSame(one, name)));
            var said =
                (isBehindTitle ? known?.LastOrDefault(variable => variable.Name != Author) : null)
                ?? known?.FirstOrDefault();
            yield return (said?.Name ?? (isBehindTitle && hasNames && read.Value is not null ? null : Author), name);
            hasNames |= !isBehindTitle;
        }
    }

    public static bool IsTitle(XElement part) => Titles.Contains(part.Name.LocalName);

    private static bool AreSame(PersonName read, PersonName marked) =>
        read.Family is null ? read.Literal == marked.Literal : read.Family == marked.Family;

    /// <summary>Who published a work: an institution, unless it is the only author.</summary>
    public static string? Publisher(XElement citation) =>
        JatsReferences.Text(citation, "publisher-name")
        ?? (
            citation.Children("institution").Select(JatsNames.Of).OfType<PersonName>().FirstOrDefault() is { } school
            && In(citation).All(variable => variable.Names.All(name => name.Literal != school.Literal))
                ? school.Literal
                : null
        );

    /// <summary>Reports the names whose part in the work is not known.</summary>
    public static void ReportOthers(XElement citation, ImportLog log)
    {
        foreach (var group in citation.All("person-group"))
        {
            var names = JatsNames.In(group).Select(name => name.Direct).ToList();
            if (names.Count > 0 && !Roles.Any(role => role.Types.Contains(TypeOf(group))))
                log.Gather(OtherRole, $"{TypeOf(group)}: {string.Join(", ", names)}");
        }
        foreach (var (variable, name) in NamesAlone(citation))
        {
            if (!Roles.Any(role => role.Variable == variable))
                log.Gather(OtherRole, name.Direct);
        }
    }

    private static string TypeOf(XElement group) => group.Get("person-group-type") ?? Author;

    private static bool IsThesis(XElement citation) =>
        (citation.Get("publication-type") ?? citation.Get("citation-type") ?? "").StartsWith(
            "thesis",
            StringComparison.OrdinalIgnoreCase
        );
}

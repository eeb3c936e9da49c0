using System.Xml.Linq;
using AfPakSite.Annotations;

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
        foreach (var (variable, types) in Roles)
        {
            var names = groups.Where(group => types.Contains(TypeOf(group))).SelectMany(JatsNames.In).ToList();
            if (variable == Author)
                names.AddRange(
                    citation.Elements().Where(part => !part.Is("institution")).Select(JatsNames.Of).OfType<PersonName>()
                );
            if (variable == Author && names.Count == 0 && groups.Count == 0 && !IsThesis(citation))
                names.AddRange(JatsNames.In(citation));
            if (names.Count > 0)
                yield return new(variable, [.. names]);
        }
    }

    /// <summary>Who published a work: an institution, unless it is the only author.</summary>
    public static string? Publisher(XElement citation) =>
        JatsReferences.Text(citation, "publisher-name")
        ?? (
            citation.Children("institution").Select(JatsNames.Of).OfType<PersonName>().FirstOrDefault() is { } school
            && In(citation).All(variable => variable.Names.All(name => name.Literal != school.Literal))
                ? school.Literal
                : null
        );

    /// <summary>Reports the groups whose part in the work is not known.</summary>
    public static void ReportOthers(XElement citation, ImportLog log)
    {
        foreach (var group in citation.All("person-group"))
        {
            var names = JatsNames.In(group).Select(name => name.Direct).ToList();
            if (names.Count > 0 && !Roles.Any(role => role.Types.Contains(TypeOf(group))))
                log.Gather(OtherRole, $"{TypeOf(group)}: {string.Join(", ", names)}");
        }
    }

    private static string TypeOf(XElement group) => group.Get("person-group-type") ?? Author;

    private static bool IsThesis(XElement citation) =>
        (citation.Get("publication-type") ?? citation.Get("citation-type") ?? "").StartsWith(
            "thesis",
            StringComparison.OrdinalIgnoreCase
        );
}

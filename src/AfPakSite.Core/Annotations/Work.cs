using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>How well a work is known that the study cites.</summary>
public enum WorkStatus
{
    /// <summary>One known work matches.</summary>
    Identified,

    /// <summary>Several works match; none of them is shown as the one meant.</summary>
    Ambiguous,

    /// <summary>Nothing is known but what the citation says.</summary>
    Unidentified,
}

/// <summary>A work that the study cites, as CSL describes it (CSL 1.0.2, appendix III and IV).</summary>
/// <param name="Names">The name variables (<c>author</c>, <c>editor</c> …) that are given.</param>
/// <param name="Variables">The plain variables (<c>title</c>, <c>DOI</c> …) that are given, in ordinal order.</param>
/// <param name="YearSuffix">The letter that parts two works of the same year; empty where there is none.</param>
/// <param name="SeenAt">The public records in which the work was found; empty when none could be viewed, null when nobody has said.</param>
public sealed record Work(
    Located<string> Id,
    string Type,
    ImmutableArray<NameVariable> Names,
    EdtfDate? Issued,
    string YearSuffix,
    ImmutableArray<Variable> Variables,
    WorkStatus Status,
    string? Confidence,
    ImmutableArray<string>? SeenAt,
    ImmutableArray<WorkCandidate> Candidates
)
{
    public ImmutableArray<PersonName> Authors =>
        Names.FirstOrDefault(variable => variable.Name == "author")?.Names ?? [];

    public string? Title => Find("title");

    /// <summary>The value of a plain variable; null where it is not known.</summary>
    public string? Find(string variable) => Variable.Find(Variables, variable);

    /// <summary>The year as citations give it, with its letter; <c>n.d.</c> where it is unknown.</summary>
    public string Year => Issued?.Start is { } point ? point.Digits + YearSuffix : "n.d.";

    /// <summary>The address by which the DOI is resolved; null where there is none.</summary>
    public string? DoiAddress => Find("DOI") is { } doi ? $"https://doi.org/{doi}" : null;
}

/// <summary>A plain variable of CSL and its value.</summary>
public sealed record Variable(string Name, string Value)
{
    public static string? Find(ImmutableArray<Variable> variables, string name) =>
        variables.FirstOrDefault(variable => variable.Name == name)?.Value;
}

/// <summary>A name variable of CSL and its names in order.</summary>
public sealed record NameVariable(string Name, ImmutableArray<PersonName> Names);

/// <summary>A name: of a person (family and given) or of an institution (literal).</summary>
public sealed record PersonName(string? Family, string? Given, string? Literal, string? Orcid)
{
    /// <summary>What a citation calls it.</summary>
    public string Short => Literal ?? Family ?? Given ?? "";

    /// <summary>The family name first, as in a list of works.</summary>
    public string Inverted => Given is null || Literal is not null ? Short : $"{Family}, {Given}";

    /// <summary>The given name first, as in a byline.</summary>
    public string Direct => Given is null || Literal is not null ? Short : $"{Given} {Family}";

    /// <summary>The address of the person's ORCID record; null where no ORCID is known.</summary>
    public string? OrcidAddress => Orcid is null ? null : $"https://orcid.org/{Orcid}";
}

/// <summary>One of several works that an ambiguous citation may mean.</summary>
/// <param name="Seen">The public record in which it was found.</param>
public sealed record WorkCandidate(string Title, string? Type, string? Seen, ImmutableArray<Variable> Variables)
{
    public string? Find(string variable) => Variable.Find(Variables, variable);
}

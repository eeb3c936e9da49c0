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
/// <param name="Names">The name variables (<c>author</c>, <c>editor</c> …) in the order written.</param>
/// <param name="Fields">The plain variables (<c>title</c>, <c>DOI</c> …) by their CSL names.</param>
/// <param name="YearSuffix">The letter that parts two works of the same year; empty where there is none.</param>
/// <param name="SeenAt">The public records in which the work was found.</param>
public sealed record Work(
    Located<string> Id,
    string Type,
    ImmutableSortedDictionary<string, ImmutableArray<PersonName>> Names,
    EdtfDate? Issued,
    string YearSuffix,
    ImmutableSortedDictionary<string, string> Fields,
    WorkStatus Status,
    string? Confidence,
    ImmutableArray<string> SeenAt,
    ImmutableArray<WorkCandidate> Candidates)
{
    public ImmutableArray<PersonName> Authors => Names.GetValueOrDefault("author", []);

    public string? Title => Fields.GetValueOrDefault("title");

    /// <summary>The year as citations give it, with its letter; <c>n.d.</c> where it is unknown.</summary>
    public string Year => Issued?.Start is { } point ? point.Digits + YearSuffix : "n.d.";
}

/// <summary>A name: of a person (family and given) or of an institution (literal).</summary>
public sealed record PersonName(string? Family, string? Given, string? Literal, string? Orcid)
{
    /// <summary>What a citation calls it.</summary>
    public string Short => Literal ?? Family ?? Given ?? "";
}

/// <summary>One of several works that an ambiguous citation may mean.</summary>
public sealed record WorkCandidate(string Title, ImmutableSortedDictionary<string, string> Fields);

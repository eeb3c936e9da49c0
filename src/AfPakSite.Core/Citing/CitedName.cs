using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>
/// A name in the parts that the styles order differently (CSL 1.0.2, “names”): “van der” before the family name stays
/// with it, “von” after the given names does not, and “Jr.” comes last.
/// </summary>
internal sealed record CitedName(string Family, string Particle, string Given, string Dropping, string Suffix)
{
    /// <summary>The name in its normal order: “Jan van der Juliet”.</summary>
    public string Direct => Spaced(Given, Dropping, Whole, Suffix);

    /// <summary>The name with its particle first: “van der Juliet, Jan”.</summary>
    public string Inverted => Separated(Whole, Spaced(Given, Dropping));

    /// <summary>The name with its particle last, as in Chicago: “Juliet, Jan van der”.</summary>
    public string Demoted => Separated(Family, Spaced(Given, Dropping, Particle));

    /// <summary>The name in in-text citations.</summary>
    public string Whole =>
        Particle.EndsWith('-') || Particle.EndsWith('’') ? Particle + Family : Spaced(Particle, Family);

    public static CitedName Of(PersonName name)
    {
        if (name.Literal is not null || name.Given is not { Length: > 0 } given)
            return new(name.Short, "", "", "", "");
        var comma = given.IndexOf(',');
        var (names, suffix) = comma < 0 ? (given, "") : (given[..comma], given[(comma + 1)..].Trim());
        var family = StartOfName(name.Family!);
        var dropping = EndOfNames(names);
        return new(
            name.Family![family..],
            name.Family[..family].TrimEnd(),
            names[..dropping].TrimEnd(),
            names[dropping..].TrimStart(),
            suffix
        );
    }

    /// <summary>The name with initials for given names, as in APA: “J.-P.” for Jean-Pierre.</summary>
    public CitedName WithInitials() => this with { Given = Initials.Of(Given) };

    /// <summary>The name with full stops and spaces after its initials, as in MLA.</summary>
    public CitedName WithSpacedInitials() => this with { Given = Initials.Space(Given) };

    private string Separated(string family, string given) =>
        string.Join(", ", new[] { family, given, Suffix }.Where(part => part.Length > 0));

    private static string Spaced(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    /// <summary>
    /// The start of the family name after its particles: words in lower case, or “al-” before a capital.
    /// </summary>
    private static int StartOfName(string family)
    {
        var start = 0;
        for (var at = 0; at < family.Length && char.IsLower(family[start]); at++)
        {
            if (family[at] is ' ' or '-' or '’' or '\'' && at + 1 < family.Length)
                start = at + 1;
        }
        return start < family.Length && !char.IsLower(family[start]) ? start : 0;
    }

    /// <summary>The end of the given names before particles in lower case.</summary>
    private static int EndOfNames(string given)
    {
        var end = given.Length;
        for (
            var space = given.LastIndexOf(' ');
            space > 0 && char.IsLower(given[space + 1]);
            space = given.LastIndexOf(' ', space - 1)
        )
            end = space;
        return end;
    }
}

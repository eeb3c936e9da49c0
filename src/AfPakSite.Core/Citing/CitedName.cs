using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>
/// A name in the parts that the styles order differently (CSL 1.0.2, “names”): “van der” before a family name stays with it,
/// “von” behind given names does not, and “Jr.” comes last.
/// </summary>
internal sealed record CitedName(string Family, string Particle, string Given, string Dropping, string Suffix)
{
    /// <summary>A name in its own order: “Jan van der Juliet”.</summary>
    public string Direct => Spaced(Given, Dropping, Whole, Suffix);

    /// <summary>A name as it is sorted, its particle in front: “van der Juliet, Jan”.</summary>
    public string Inverted => Separated(Whole, Spaced(Given, Dropping));

    /// <summary>A name as Chicago sorts it, by what follows the particle: “Juliet, Jan van der”.</summary>
    public string Demoted => Separated(Family, Spaced(Given, Dropping, Particle));

    /// <summary>What a citation in a text calls it.</summary>
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

    /// <summary>The name with initials for given names, as APA has it: “J.-P.” for Jean-Pierre.</summary>
    public CitedName WithInitials() => this with { Given = Initials.Of(Given) };

    /// <summary>The name with full stops and spaces behind the initials that it is given with, as MLA has it.</summary>
    public CitedName WithSpacedInitials() => this with { Given = Initials.Space(Given) };

    private string Separated(string family, string given) =>
        string.Join(", ", new[] { family, given, Suffix }.Where(part => part.Length > 0));

    private static string Spaced(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    /// <summary>Where the family name begins behind its particles: words in lower case, or “al-” before a capital.</summary>
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

    /// <summary>Where the given names end before particles in lower case.</summary>
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

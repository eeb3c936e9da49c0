using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>In what a listed work differs from a citation that may mean it.</summary>
public enum NearMissKind
{
    /// <summary>The letter after the year: <c>2001</c>, <c>2001a</c>.</summary>
    Letter,

    /// <summary>The capital of a name: <c>smith</c>, <c>Smith</c>.</summary>
    Capital,

    /// <summary>The accents of a name: <c>Muller</c>, <c>Müller</c>.</summary>
    Accents,

    /// <summary>The order of the authors.</summary>
    Order,

    /// <summary>One letter of a name.</summary>
    Spelling,

    /// <summary>The authors after the first.</summary>
    Authors,

    /// <summary>The year.</summary>
    Year,
}

/// <summary>The listed works that nearly agree with a citation.</summary>
/// <param name="Works">How each is cited, and where it is listed; a work that two lists have is there twice.</param>
public sealed record NearMiss(NearMissKind Kind, IReadOnlyList<Located<string>> Works);

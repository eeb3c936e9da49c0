using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Another form in which a citation may be meant, with more or fewer words before the year.</summary>
/// <param name="MayBeReported">Whether it is meant also if several works resolve it, or one with other given names;
/// otherwise exactly one work must.</param>
internal readonly record struct OtherForm(Citation Citation, FormPrecedence Over, bool MayBeReported = false);

/// <summary>When another form of a citation is meant instead of the citation itself.</summary>
internal enum FormPrecedence
{
    /// <summary>Also if works resolve the citation itself.</summary>
    Resolved,

    /// <summary>Only if no work, several works or one with other given names resolve the citation itself.</summary>
    Unresolved,

    /// <summary>Only if no work has the names and the year of the citation itself.</summary>
    Unlisted,
}

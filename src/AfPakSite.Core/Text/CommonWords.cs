namespace AfPakSite.Text;

/// <summary>The stop words of a language, folded, which the search and the concordance skip.</summary>
public static class CommonWords
{
    private static readonly HashSet<string> English = """
        a about above across after again against all almost along already also although always among an and another any are around as at away
        be became because become becomes been before began behind being below between beyond both but by can cannot come could define did do does doing
        done down due during each either else even ever every exactly explain few first for
        four from further get give given goes had happen happened happens has have having he hence her here
        hers him his how however i if in indeed instead into is it its itself just last later least less like made make makes making many may me might
        more moreover most much must my near neither never next no nor not now of off often on once one only onto or other others our out over own part
        per perhaps quite rather said same saw say second see seen several shall she should since so some still such take taken tell than that the their them
        themselves then there therefore these they third this those though three through throughout thus to together too toward towards two under until
        up upon use used using very was way we well were what when where whereas whether which while who whom whose why will with within without would
        yet you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> None = [];

    /// <summary>The stop words of a language; empty for a language without a list here.</summary>
    /// <param name="language">A language tag, such as <c>en-GB</c>.</param>
    public static IReadOnlySet<string> Of(string language) =>
        language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase) ? English : None;
}

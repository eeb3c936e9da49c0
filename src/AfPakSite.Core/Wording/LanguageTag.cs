using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AfPakSite.Wording;

/// <summary>Interprets language tags (BCP 47).</summary>
public static partial class LanguageTag
{
    /// <summary>
    /// The languages that are usually written from right to left: the likely subtags of Unicode CLDR 48, with the
    /// former codes of languages (<c>iw</c>).
    /// </summary>
    private static readonly FrozenSet<string> RightToLeft = """
        aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq ajp ajt aju amw apc apd ar ara
        arb arc arq ars ary arz ask atn auj auz avd ave avl ayh ayl ayn ayp azb bal bcc bdz bej bft bgn bgp bhe
        bhm bhn bjf bjm bqi brh brk bsh bsk chg cja ckb cld clh czk dcc def deh dgl div dmk dml drw dv esh fa
        fas fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo he heb hkh hnd
        hno hoh hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kas kbu kby kcy kfm
        khw klj kmz kqd ks ktl kvx kxp kzh lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mey mfa mfi
        mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar odk oru ota pbt pbu per pes phl phr phv plk
        pmu pnb prc prd prs prx ps psh psi pst pus qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgl sgr
        sgy shd shm shu shv siy siz skr smp smy snd sqo sqt srh srz ssh sts swb syc syn syr tjo tks tmr tnf tov
        tra trg trm trw ug uig ur urd ush uzs vaf vgr vmh wbk wlo wne wni wsv xhe xka xkc xkj xkp xvi ydd ydg
        yhd yi yid yih yud zba zdj zrp zum
        """.Split((char[]?)null).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The scripts that are written from right to left (ISO 15924).</summary>
    private static readonly string[] RightToLeftScripts =
    [
        "adlm",
        "arab",
        "aran",
        "hebr",
        "mand",
        "mend",
        "nkoo",
        "rohg",
        "samr",
        "syrc",
        "thaa",
    ];

    /// <summary>
    /// The languages that are written as another one is: the members of the macrolanguages Arabic, Pashto and Persian
    /// (ISO 639-3) that have codes of their own in use.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Macrolanguages = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["arb"] = "ar",
        ["pbt"] = "ps",
        ["pbu"] = "ps",
        ["pes"] = "fa",
        ["prs"] = "fa",
        ["pst"] = "ps",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The tag and its truncations in the order of a lookup (RFC 4647, section 3.4): <c>de-AT</c>, then <c>de</c>; last
    /// the language of which it is a variety: <c>fa</c> for <c>prs</c>.
    /// </summary>
    public static IEnumerable<string> LookupOf(string language)
    {
        var parts = language.Split('-');
        for (var count = parts.Length; count > 0; count--)
        {
            if (count == parts.Length || parts[count - 1].Length > 1)
                yield return string.Join('-', parts[..count]);
        }
        if (Macrolanguages.TryGetValue(PrimaryOf(language), out var macrolanguage))
            yield return macrolanguage;
    }

    /// <summary>The first part of a tag in lowercase: <c>de</c> of <c>de-AT</c>.</summary>
    public static string PrimaryOf(string language) => language.Split('-')[0].ToLowerInvariant();

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool IsRightToLeft(string language)
    {
        var script = Tag.Match(language).Groups["script"];
        return script.Success
            ? RightToLeftScripts.Contains(script.Value.ToLowerInvariant())
            : RightToLeft.Contains(PrimaryOf(language));
    }

    /// <summary>
    /// Whether a text has the syntax of a tag that begins with a language's code of two or three letters (RFC 5646,
    /// section 2.1).
    /// </summary>
    public static bool IsWellFormed(string text) => Tag.IsMatch(text);

    /// <summary>Whether nouns are capitalized inside a sentence too.</summary>
    public static bool CapitalizesNouns(string language) => PrimaryOf(language) is "de" or "lb";

    [GeneratedRegex(
        @"\A[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}"
            + @"(?:-(?<script>[A-Za-z]{4}))?"
            + @"(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
            + @"(?:-(?:[0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*"
            + @"(?:-[0-9A-WYZa-wyz](?:-[0-9A-Za-z]{2,8})+)*"
            + @"(?:-[Xx](?:-[0-9A-Za-z]{1,8})+)?\z"
    )]
    private static partial Regex Tag { get; }
}

using System.Collections.Frozen;

namespace AfPakSite.Text;

/// <summary>
/// Writes letters of other scripts with Latin letters, so that any keyboard can type an address. It is made for
/// addresses: it ignores what only the sound of a word would tell, such as the short vowels of Arabic.
/// </summary>
internal static class Romanization
{
    private const char FirstSyllable = '\uAC00';
    private const int Vowels = 21;
    private const int Endings = 28;
    private const int Syllables = 19 * Vowels * Endings;
    private const int FromKatakanaToHiragana = 'ァ' - 'ぁ';

    /// <summary>The Latin letters of each small letter: the letters, a colon, and their Latin letters.</summary>
    private static readonly FrozenDictionary<char, string> Letters = Table(
        // Cyrillic
        "а:a б:b в:v гґѓ:g д:d еэ:e ё:yo ж:zh зѕ:z иӣі:i йј:y к:k л:l м:m н:n оөо:o п:p р:r с:s т:t уўӯ:u ф:f х:kh "
            + "ц:ts ч:ch ш:sh щ:shch "
            + "ъь: ы:y ю:yu я:ya ї:yi є:ye љ:lj њ:nj ћ:c ђ:dj џ:dz ң:ng ү:u қ:q ғ:gh ҳ:h ҷ:j һ:h ә:a ќ:k "
            // Greek
            + "αά:a β:v γ:g δ:d εέ:e ζ:z ηή:i θ:th ιίϊΐ:i κ:k λ:l μ:m ν:n ξ:x οό:o π:p ρ:r σς:s τ:t υύϋΰ:y φ:f χ:ch "
            + "ψ:ps ωώ:o "
            // Arabic, Persian, Pashto and Urdu
            + "اآأإٱىة:a ب:b پ:p تټٹط:t ث:th ج:j چ:ch ځ:dz څ:ts حهہھۀ:h خ:kh دډڈض:d ذ:dh رړڑ:r زظ:z ژږ:zh سص:s شښ:sh "
            + "غ:gh ف:f ق:q كک:k "
            + "ګگ:g ل:l م:m نڼں:n وؤ:w يیۍئ:y ېےۓ:e عء: ٠۰:0 ١۱:1 ٢۲:2 ٣۳:3 ٤۴:4 ٥۵:5 ٦۶:6 ٧۷:7 ٨۸:8 ٩۹:9 "
            // Hebrew
            + "א:a ב:b ג:g ד:d ה:h ו:v ז:z ח:h טת:t י:y כך:k ל:l מם:m נן:n ס:s ע: פ:p ף:f צץ:ts ק:k ר:r ש:sh "
            // Japanese, in hiragana
            + "あぁ:a いぃ:i うぅ:u えぇ:e おぉを:o か:ka き:ki く:ku け:ke こ:ko が:ga ぎ:gi ぐ:gu げ:ge ご:go さ:sa し:shi す:su せ:se そ:so "
            + "ざ:za じぢ:ji ずづ:zu ぜ:ze ぞ:zo た:ta ち:chi つ:tsu て:te と:to だ:da で:de ど:do な:na に:ni ぬ:nu ね:ne の:no は:ha ひ:hi "
            + "ふ:fu へ:he ほ:ho ば:ba び:bi ぶ:bu べ:be ぼ:bo ぱ:pa ぴ:pi ぷ:pu ぺ:pe ぽ:po ま:ma み:mi む:mu め:me も:mo や:ya ゆ:yu "
            + "よ:yo "
            + "ゃ:ya ゅ:yu ょ:yo ら:ra り:ri る:ru れ:re ろ:ro わゎ:wa ゐ:wi ゑ:we ゔ:vu ん:n っー:"
    );

    private static readonly string[] KoreanInitials = "g kk n d tt r m b pp s ss  j jj ch k t p h".Split(' ');
    private static readonly string[] KoreanVowels =
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".Split(' ');
    private static readonly string[] KoreanFinals = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(
        ' '
    );

    /// <summary>
    /// The Latin letters of a small letter; empty for one without a sound of its own, null for one of another script.
    /// </summary>
    public static string? Of(char letter) =>
        letter < 'ʰ' ? null
        : letter - FirstSyllable is >= 0 and < Syllables and var place ? Korean(place)
        : Letters.GetValueOrDefault(letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - FromKatakanaToHiragana) : letter);

    /// <summary>A syllable of Korean, by its place in its block (The Unicode Standard, section 3.12).</summary>
    private static string Korean(int place) =>
        KoreanInitials[place / (Vowels * Endings)]
        + KoreanVowels[place / Endings % Vowels]
        + KoreanFinals[place % Endings];

    private static FrozenDictionary<char, string> Table(string rows) =>
        rows.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(':'))
            .SelectMany(row => row[0].Select(letter => (Letter: letter, Latin: row[1])))
            .DistinctBy(row => row.Letter)
            .ToFrozenDictionary(row => row.Letter, row => row.Latin);
}

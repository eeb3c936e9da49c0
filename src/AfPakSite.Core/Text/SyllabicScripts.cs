using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Writes letters of scripts of India, of Thai, Ethiopic, Georgian and Armenian with Latin letters, for addresses.
/// </summary>
/// <remarks>
/// The blocks of the scripts of India have the same order (The Unicode Standard, chapter 12): a consonant has the vowel
/// a, unless the sign of another one or of none follows it. Ethiopic has eight forms of each consonant.
/// </remarks>
internal static class SyllabicScripts
{
    private const char FirstIndian = '\u0900';
    private const char FirstSouthern = '\u0B80';
    private const char LastIndian = '\u0D7F';
    private const int Block = 0x80;
    private const int FirstConsonant = 0x15;
    private const int LastConsonant = 0x39;
    private const int NoVowel = 0x4D;
    private const char FirstEthiopic = '\u1200';
    private const int Forms = 8;

    private const char FirstThai = '\u0E01';
    private const char FirstThaiVowel = '\u0E30';
    private const char FirstVowelBefore = '\u0E40';
    private const char LastVowelBefore = '\u0E44';

    private static readonly string[] Consonants =
        "k kh g gh ng ch chh j jh ny t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h".Split(' ');
    private static readonly string[] OtherConsonants = "q kh gh z r rh f y".Split(' ');
    private static readonly string[] Vowels = "a a i i u u ri li e e e ai o o o au".Split(' ');
    private static readonly string[] Signs = "a i i u u ri ri e e e ai o o o au".Split(' ');

    private static readonly string[] Thai =
        "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l o h".Split(
            ' '
        );
    private static readonly string[] ThaiVowels = "a a a am i i ue ue u u u      e ae o ai ai".Split(' ');

    private static readonly string[] Ethiopic =
        "h l h m s r s sh q qw q qw b v t ch h hw n ny  k kw kh khw w  z zh y d d j g gw g t ch p ts ts f p".Split(' ');
    private static readonly string[] EthiopicVowels = "e u i a e  o wa".Split(' ');
    private static readonly string[] EthiopicVowelsAlone = "a u i a e i o wa".Split(' ');

    private static readonly string[] Georgian =
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".Split(' ');
    private static readonly string[] Armenian =
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f ew".Split(' ');

    /// <summary>The text with the letters of these scripts in Latin letters.</summary>
    public static string Romanized(string text)
    {
        if (
            text.AsSpan().IndexOfAnyInRange('\u0531', '\u137F') < 0
            && text.AsSpan().IndexOfAnyInRange('\u1C90', '\u1CBF') < 0
        )
            return text;
        var latin = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is >= FirstIndian and <= LastIndian)
                AppendIndian(latin, text, at);
            else if (text[at] is >= FirstVowelBefore and <= LastVowelBefore && at + 1 < text.Length)
                latin.Append(Other(text[at + 1])).Append(Other(text[at++]));
            else
                latin.Append(Other(text[at]) ?? text[at].ToString());
        }
        return latin.ToString();
    }

    private static void AppendIndian(StringBuilder latin, string text, int at)
    {
        var place = (text[at] - FirstIndian) % Block;
        if (ConsonantAt(place) is { } consonant)
            latin.Append(consonant).Append(HasOwnVowel(text, at) ? "a" : "");
        else if (place is >= 0x05 and <= 0x14)
            latin.Append(Vowels[place - 0x05]);
        else if (place is >= 0x3E and <= 0x4C)
            latin.Append(Signs[place - 0x3E]);
        else if (place is 0x01 or 0x02)
            latin.Append('n');
        else if (place == 0x03)
            latin.Append('h');
        else if (!char.IsLetter(text[at]) && place is not (0x3C or NoVowel))
            latin.Append(text[at]);
    }

    private static string? ConsonantAt(int place) =>
        place is >= FirstConsonant and <= LastConsonant ? Consonants[place - FirstConsonant]
        : place is >= 0x58 and <= 0x5F ? OtherConsonants[place - 0x58]
        : null;

    /// <summary>
    /// Whether a consonant has its own vowel, which northern languages leave out at the end of a word.
    /// </summary>
    private static bool HasOwnVowel(string text, int at)
    {
        var next = at + 1;
        if (next < text.Length && (text[next] - FirstIndian) % Block == 0x3C)
            next++;
        if (next >= text.Length || text[next] is < FirstIndian or > LastIndian)
            return text[at] >= FirstSouthern || at == 0 || text[at - 1] is < FirstIndian or > LastIndian;
        return (text[next] - FirstIndian) % Block is not (>= 0x3E and <= NoVowel);
    }

    /// <summary>The Latin letters of a letter of another script; null for one of none of these.</summary>
    private static string? Other(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            >= FirstThai and <= '\u0E2E' => Thai[letter - FirstThai],
            >= FirstThaiVowel and <= LastVowelBefore => ThaiVowels[letter - FirstThaiVowel],
            >= '\u0E45' and <= '\u0E4E' => "",
            >= FirstEthiopic and <= '\u1357' => EthiopicOf(letter - FirstEthiopic),
            var small and >= '\u10D0' and <= '\u10F0' => Georgian[small - '\u10D0'],
            var small and >= '\u0561' and <= '\u0587' => Armenian[small - '\u0561'],
            _ => null,
        };

    private static string EthiopicOf(int place) =>
        Ethiopic[place / Forms] is { Length: > 0 } consonant
            ? consonant + EthiopicVowels[place % Forms]
            : EthiopicVowelsAlone[place % Forms];
}

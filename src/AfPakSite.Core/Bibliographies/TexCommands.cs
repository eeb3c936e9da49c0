using System.Collections.Frozen;
using AfPakSite.Formulas;

namespace AfPakSite.Bibliographies;

/// <summary>
/// The commands of TeX that the fields of BibTeX contain, and the characters that they mean; <see cref="TexSymbols"/>
/// has those of formulas.
/// </summary>
internal static class TexCommands
{
    /// <summary>The combining mark of each accent.</summary>
    public static readonly FrozenDictionary<string, char> Accents = Pairs(
            "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C "
                + "d \u0323 c \u0327 k \u0328 b \u0331 t \u0361 textcommabelow \u0326"
        )
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);

    /// <summary>
    /// Letters and signs that formulas do not have, or have in another form; “␣” is a space, and “∅” nothing.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Symbols = Pairs(
            "ss ß SS SS o ø O Ø ae æ AE Æ oe œ OE Œ aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng "
                + "ŋ NG Ŋ textbackslash \\ textbraceleft { textbraceright } textasciitilde ~ textasciicircum ^ "
                + "textendash – textemdash — textunderscore _ textless < textgreater > textbar | textdollar $ "
                + "textasteriskcentered * textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” "
                + "quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » "
                + "guilsinglleft ‹ guilsinglright › textquotesingle ' textquotedbl \" glqq „ grqq “ flqq « frqq » lq "
                + "‘ rq ’ textellipsis … textdegree ° degreecelsius °C textregistered ® texttrademark ™ "
                + "textcopyright © copyright © textsterling £ euro € texteuro € textsection § dag † ddag ‡ "
                + "textperiodcentered · textbullet • textordfeminine ª textordmasculine º textexclamdown ¡ "
                + "textquestiondown ¿ textonehalf ½ LaTeX LaTeX LaTeXe LaTeX TeX TeX BibTeX BibTeX epsilon ε phi φ "
                + "textmu µ cdot · circ ° hbar ħ star ⋆ hyphen - circledR ® less < greater > , ␣ ; ␣ : ␣ > ␣ quad ␣ "
                + "qquad ␣ space ␣ newline ␣ par ␣ \\ ␣ - ∅ / ∅ ! ∅ @ ∅ relax ∅ protect ∅ noindent ∅ ignorespaces ∅ "
                + "allowbreak ∅"
        )
        .ToFrozenDictionary(
            pair => pair.Key,
            pair =>
                pair.Value switch
                {
                    "␣" => " ",
                    "∅" => "",
                    var value => value,
                },
            StringComparer.Ordinal
        );

    /// <summary>The characters of a command; null if it means none.</summary>
    public static string? CharactersOf(string name) =>
        Symbols.TryGetValue(name, out var symbol) ? symbol : TexSymbols.CharacterOf(name);

    /// <summary>The commands that put their text in quotation marks.</summary>
    public static readonly FrozenSet<string> Quoting = Words("enquote mkbibquote textquote");

    /// <summary>The commands whose first text is not printed.</summary>
    public static readonly FrozenSet<string> WithoutText = Words(
        "noopsort href label hspace vspace color fontsize foreignlanguage vphantom"
    );

    /// <summary>The commands that only change the look of a text.</summary>
    public static readonly FrozenSet<string> Looks = Words(
        "emph textit textbf textsc textsl texttt textrm textsf textup textnormal textmd underline uline em it bf sc sl "
            + "tt rm sf up itshape bfseries scshape slshape ttfamily rmfamily sffamily upshape normalfont mbox hbox "
            + "text mathrm mathbf mathit mathcal mathsf mathtt mathbb mathfrak boldsymbol bm ensuremath mkbibemph "
            + "mkbibbold mkbibitalic mkbibparens mkbibacro MakeUppercase MakeLowercase uppercase lowercase url path "
            + "nolinkurl small footnotesize large displaystyle textstyle scriptstyle left right bgroup egroup "
            + "autocap midsentence ce overline bar textgreek"
    );

    public static char Lowered(char c) => c is >= '0' and <= '9' ? (char)('₀' + (c - '0')) : c;

    public static char Raised(char c) =>
        c switch
        {
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '0' or (>= '4' and <= '9') => (char)('⁰' + (c - '0')),
            '+' => '⁺',
            '-' or '−' => '⁻',
            'n' => 'ⁿ',
            _ => c,
        };

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string list) =>
        list.Split(' ').Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

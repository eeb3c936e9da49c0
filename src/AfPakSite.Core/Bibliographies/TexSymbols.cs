using System.Collections.Frozen;

namespace AfPakSite.Bibliographies;

/// <summary>The commands of TeX that the fields of BibTeX contain, and the characters that they mean.</summary>
internal static class TexSymbols
{
    /// <summary>The combining mark of each accent.</summary>
    public static readonly FrozenDictionary<string, char> Accents = Pairs(
            "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C "
                + "d \u0323 c \u0327 k \u0328 b \u0331 t \u0361 textcommabelow \u0326"
        )
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);

    /// <summary>Letters and signs; “␣” stands for a space, and “∅” for nothing.</summary>
    public static readonly FrozenDictionary<string, string> Symbols = Pairs(
            "ss ß SS SS o ø O Ø ae æ AE Æ oe œ OE Œ aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ "
                + "textbackslash \\ textbraceleft { textbraceright } textasciitilde ~ textasciicircum ^ textendash – "
                + "textemdash — textunderscore _ textless < textgreater > textbar | textdollar $ textasteriskcentered * "
                + "textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” quotedblbase „ "
                + "quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ "
                + "guilsinglright › textquotesingle ' textquotedbl \" glqq „ grqq “ flqq « frqq » lq ‘ rq ’ ldots … "
                + "dots … textellipsis … textdegree ° degree ° degreecelsius °C textregistered ® texttrademark ™ "
                + "textcopyright © copyright © pounds £ textsterling £ euro € texteuro € S § textsection § P ¶ dag † "
                + "ddag ‡ textperiodcentered · textbullet • textordfeminine ª textordmasculine º textexclamdown ¡ "
                + "textquestiondown ¿ textonehalf ½ LaTeX LaTeX LaTeXe LaTeX TeX TeX BibTeX BibTeX "
                + "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ "
                + "mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ "
                + "Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω textmu µ times × cdot · pm ± le ≤ leq ≤ ge ≥ "
                + "geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ infty ∞ to → rightarrow → leftarrow ← "
                + "leftrightarrow ↔ Rightarrow ⇒ circ ° odot ⊙ ell ℓ hbar ħ partial ∂ nabla ∇ sum ∑ int ∫ in ∈ prime ′ "
                + "star ⋆ ast ∗ hyphen - slash / circledR ® less < greater > lbrace { rbrace } "
                + ", ␣ ; ␣ : ␣ > ␣ quad ␣ qquad ␣ space ␣ newline ␣ par ␣ \\ ␣ - ∅ / ∅ ! ∅ @ ∅ relax ∅ protect ∅ "
                + "noindent ∅ ignorespaces ∅ allowbreak ∅"
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

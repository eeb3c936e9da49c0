using System.Collections.Frozen;
using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Formulas;

/// <summary>The commands of TeX for the characters of formulas.</summary>
internal static class TexSymbols
{
    private static readonly (string Character, string Command)[] Table =
    [
        .. """
            α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu
            ν nu ξ xi π pi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega
            Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
            ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge
            ∞ infty ∂ partial ∇ nabla ∆ Delta ± pm ∓ mp × times ÷ div ⋅ cdot · cdot ∙ cdot ∗ ast ∘ circ √ surd
            ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ≅ cong ∼ sim ≃ simeq ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ
            ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∅ emptyset ∖ setminus
            ∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee ⊕ oplus ⊗ otimes ⊥ perp ∥ parallel ∠ angle ∣ mid
            → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow
            … ldots ⋯ cdots ⋮ vdots ⋱ ddots ℝ mathbb{R} ℕ mathbb{N} ℤ mathbb{Z} ℚ mathbb{Q} ℂ mathbb{C} ℓ ell ℏ hbar ′ prime ° circ
            ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0], pair[1])),
    ];

    /// <summary>Other names of characters, and characters that only TeX names.</summary>
    private static readonly (string Character, string Command)[] OtherNames =
    [
        .. """
            ≤ le ≥ ge ≠ ne ⩽ leqslant ⩾ geqslant ≲ lesssim ≳ gtrsim ≜ triangleq ≔ coloneqq ≐ doteq ≍ asymp ⊨ models ⊢ vdash
            ← gets → rightarrow ⟶ longrightarrow ⟵ longleftarrow ⟹ implies ⟺ iff ⟹ Longrightarrow ⟺ Longleftrightarrow
            ↪ hookrightarrow ⇑ Uparrow ⇓ Downarrow ⟼ longmapsto ⇌ rightleftharpoons ↗ nearrow ↘ searrow
            ∧ land ∨ lor ¬ lnot ∋ owns ∤ nmid ∦ nparallel ⊊ subsetneq ⊈ nsubseteq ∄ nexists ⊤ top ⊥ bot ∴ therefore ∵ because
            … dots ⋯ dotsb … dotsc ⋯ dotsm ∗ star • bullet † dagger ‡ ddagger ⋄ diamond △ triangle □ square □ Box ⊙ odot ⊖ ominus
            ⨁ bigoplus ⨂ bigotimes ∅ varnothing ℵ aleph ℘ wp ℜ Re ℑ Im ℏ hslash ∁ complement ° degree £ pounds § S ¶ P
            : colon | vert | lvert | rvert ‖ lVert ‖ rVert { lbrace } rbrace [ lbrack ] rbrack / slash \ backslash ′ prime
            ϰ varkappa ϖ varpi ϵ epsilon ∡ measuredangle ≁ nsim ⊲ triangleleft ⊳ triangleright ⋆ star < lt > gt
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0], pair[1])),
    ];

    private static readonly FrozenDictionary<int, string> Commands = Table.ToFrozenDictionary(
        pair => char.ConvertToUtf32(pair.Character, 0),
        pair => pair.Command
    );

    private static readonly FrozenDictionary<string, string> Characters = Table
        .Concat(OtherNames)
        .DistinctBy(pair => pair.Command, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Command, pair => pair.Character, StringComparer.Ordinal);

    /// <summary>The character of a command without its backslash; null if there is none.</summary>
    public static string? CharacterOf(string command) => Characters.GetValueOrDefault(command);

    /// <summary>The functions that TeX knows.</summary>
    public static FrozenSet<string> Functions { get; } =
        """
            sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan log ln lg exp lim max min sup inf det dim ker gcd arg
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The characters of a formula in TeX.</summary>
    public static string Of(string text)
    {
        var tex = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Commands.TryGetValue(rune.Value, out var command))
                tex.Append('\\').Append(command).Append(' ');
            else if (rune.Value is '#' or '$' or '%' or '&' or '_' or '{' or '}')
                tex.Append('\\').Append(rune.ToString());
            else if (rune.Value == '\\')
                tex.Append("\\backslash ");
            else
                tex.Append(Letter(rune));
        }
        return tex.ToString();
    }

    /// <summary>Words inside a formula.</summary>
    public static string Words(string text) =>
        string.Concat(
            text.Where(c => c is not ('\\' or '{' or '}'))
                .Select(c => c is '#' or '$' or '%' or '&' or '_' ? $"\\{c}" : $"{c}")
        );

    /// <summary>A delimiter that grows with what it encloses; an empty one is a dot.</summary>
    public static string Delimiter(string sign) =>
        sign.Trim() switch
        {
            "" => ".",
            "{" or "}" => $"\\{sign.Trim()}",
            var other => Of(other),
        };

    /// <summary>A formula in one line, without spaces that TeX ignores.</summary>
    public static string Tidy(string tex) =>
        WhiteSpace.Collapse(tex).Replace(" }", "}", StringComparison.Ordinal).Trim();

    /// <summary>The letter that a mathematical letter stands for: Word writes variables with them.</summary>
    private static string Letter(Rune rune)
    {
        const int first = 0x1D400;
        const int lettersOfAlphabet = 52;
        var offset = rune.Value - first;
        if (offset is < 0 or >= 13 * lettersOfAlphabet)
            return rune.Value == 0x210E ? "h" : rune.ToString();
        var letter = offset % lettersOfAlphabet;
        return ((char)(letter < 26 ? 'A' + letter : 'a' + letter - 26)).ToString();
    }
}

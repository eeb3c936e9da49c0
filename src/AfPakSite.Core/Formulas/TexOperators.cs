using System.Collections.Frozen;

namespace AfPakSite.Formulas;

/// <summary>How TeX sets the characters and words of formulas.</summary>
internal static class TexOperators
{
    private const string Fences = "()[]{}|‖⟨⟩⌊⌋⌈⌉/";

    /// <summary>Characters that are neither letters nor operators.</summary>
    private const string LetterLike = "∞∂∇∅ℓℏℝℕℤℚℂ∠°";

    private static readonly FrozenSet<string> Limits =
        "sum prod coprod bigcup bigcap bigvee bigwedge bigoplus bigotimes lim max min sup inf limsup liminf argmax argmin det gcd"
            .Split(' ')
            .Select(name => $"\\{name}")
            .ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> MoreFunctions { get; } =
        SetOf("limsup liminf argmax argmin hom deg coth mod bmod Pr");

    /// <summary>The commands for words.</summary>
    public static FrozenSet<string> Texts { get; } = SetOf("text textrm textnormal textit textbf mbox hbox");

    /// <summary>The commands for alphabets.</summary>
    public static FrozenSet<string> Variants { get; } =
        SetOf("mathrm mathbf mathit mathbb mathcal mathfrak mathsf mathtt mathscr boldsymbol bm");

    /// <summary>The commands for delimiters of a size.</summary>
    public static FrozenSet<string> Sizes { get; } =
        SetOf("big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr middle");

    /// <summary>
    /// The commands that are passed over: they change sizes, the places of scripts or the number, not what a formula
    /// says.
    /// </summary>
    public static FrozenSet<string> WithoutEffect { get; } =
        SetOf("displaystyle textstyle scriptstyle nonumber notag limits nolimits");

    /// <summary>The signs of accents, by their commands.</summary>
    public static FrozenDictionary<string, string> Accents { get; } =
        new Dictionary<string, string>
        {
            ["hat"] = "^",
            ["widehat"] = "^",
            ["bar"] = "¯",
            ["overline"] = "¯",
            ["underline"] = "_",
            ["tilde"] = "~",
            ["widetilde"] = "~",
            ["vec"] = "→",
            ["overrightarrow"] = "→",
            ["dot"] = "˙",
            ["ddot"] = "¨",
            ["check"] = "ˇ",
            ["breve"] = "˘",
            ["acute"] = "´",
            ["grave"] = "`",
            ["overbrace"] = "⏞",
            ["underbrace"] = "⏟",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The widths of spaces, by their commands; empty where MathML needs none.</summary>
    public static FrozenDictionary<string, string> Spaces { get; } =
        new Dictionary<string, string>
        {
            [","] = "0.17em",
            [":"] = "0.22em",
            [">"] = "0.22em",
            [";"] = "0.28em",
            [" "] = "0.33em",
            ["\n"] = "0.33em",
            ["quad"] = "1em",
            ["qquad"] = "2em",
            ["!"] = "",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether scripts are above and below instead of beside.</summary>
    public static bool HasLimits(string token) =>
        Limits.Contains(token) || token is "\\underbrace" or "\\overbrace" or "∑" or "∏";

    public static bool IsFence(string sign) => sign.Length == 1 && Fences.Contains(sign[0]);

    /// <summary>Whether a character is set as a variable.</summary>
    public static bool IsLetterLike(string sign) =>
        sign.Length > 0 && (LetterLike.Contains(sign[0]) || char.IsLetter(sign, 0));

    private static FrozenSet<string> SetOf(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a function: <c>arg max</c>.</summary>
    public static string NameOf(string function) =>
        function switch
        {
            "limsup" => "lim sup",
            "liminf" => "lim inf",
            "argmax" => "arg max",
            "argmin" => "arg min",
            "bmod" => "mod",
            _ => function,
        };
}

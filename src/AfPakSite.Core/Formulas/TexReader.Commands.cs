using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Formulas;

/// <content>The commands.</content>
internal sealed partial class TexReader
{
    private string Command(string token)
    {
        var name = token[1..];
        return name switch
        {
            "frac" or "dfrac" or "tfrac" or "cfrac" => $"<mfrac>{Argument()}{Argument()}</mfrac>",
            "binom" or "dbinom" or "tbinom" =>
                $"<mrow><mo>(</mo><mfrac linethickness=\"0\">{Argument()}{Argument()}</mfrac><mo>)</mo></mrow>",
            "sqrt" => Root(),
            "operatorname" => Operator(token),
            "left" => Fenced(),
            "begin" => Environment(),
            "tag" => Named(token, tokens.TakeGroup()?.Trim(), tag => Tag = tag),
            "label" => Named(token, tokens.TakeGroup()?.Trim(), label => Label = label),
            "overset" or "stackrel" => Swapped("mover"),
            "underset" => Swapped("munder"),
            "not" => Negated(),
            "pmod" =>
                $"<mrow><mspace width=\"1em\"/><mo>(</mo><mi>mod</mi><mspace width=\"0.33em\"/>{Argument()}<mo>)</mo></mrow>",
            "substack" => Substack(),
            _ when TexOperators.Texts.Contains(name) => Words(token),
            _ when TexOperators.Variants.Contains(name) => InVariant(name),
            _ when TexOperators.Sizes.Contains(name) => Delimiter(tokens.Take()),
            _ when TexOperators.WithoutEffect.Contains(name) => "",
            _ => Symbol(token, name),
        };
    }

    /// <summary>Keeps a number or an id, which is not a part of what the formula shows.</summary>
    private string Named(string token, string? name, Action<string> keep)
    {
        if (name is null)
            return Failed(WithoutGroup(token));
        keep(name);
        return "";
    }

    private string Symbol(string token, string name) =>
        TexOperators.Accents.TryGetValue(name, out var accent) ? Accented(name, accent)
        : TexOperators.Spaces.TryGetValue(name, out var width)
            ? width.Length == 0 ? ""
                : $"<mspace width=\"{width}\"/>"
        : TexSymbols.Functions.Contains(name) || TexOperators.MoreFunctions.Contains(name) ? Function(name)
        : name is ['{' or '}' or '|' or '[' or ']' or '(' or ')'] ? Fence(name == "|" ? "‖" : name)
        : name is ['$' or '%' or '&' or '#' or '_'] ? $"<mo>{XmlText.Escape(name)}</mo>"
        : TexSymbols.CharacterOf(name) is { } character
            ? TexOperators.IsLetterLike(character) ? Identifier(character)
                : TexOperators.IsFence(character) ? Fence(character)
                : $"<mo>{XmlText.Escape(character)}</mo>"
        : Failed(Unknown(token));

    private static string Fence(string sign) => $"<mo stretchy=\"false\">{XmlText.Escape(sign)}</mo>";

    private static string Function(string name) =>
        TexOperators.HasLimits($"\\{name}")
            ? $"<mo movablelimits=\"true\">{TexOperators.NameOf(name)}</mo>"
            : $"<mrow><mi>{TexOperators.NameOf(name)}</mi><mo>\u2061</mo></mrow>";

    private string Operator(string token)
    {
        if (tokens.TakeGroup() is not { } name)
            return Failed(WithoutGroup(token));
        return OperatorName(name) is { } words
            ? $"<mrow><mi mathvariant=\"normal\">{XmlText.Escape(words)}</mi><mo>\u2061</mo></mrow>"
            : Failed(Unknown($"{token}{{{name}}}"));
    }

    /// <summary>The words of an operator, with commands for spaces between them; null for anything else.</summary>
    private static string? OperatorName(string tex)
    {
        var words = new StringBuilder();
        for (var at = 0; at < tex.Length; at++)
        {
            if (
                tex[at] == '\\'
                && at + 1 < tex.Length
                && TexOperators.Spaces.TryGetValue($"{tex[at + 1]}", out var width)
            )
            {
                words.Append(width.Length == 0 ? "" : " ");
                at++;
            }
            else if (char.IsLetterOrDigit(tex[at]) || tex[at] is ' ' or '-')
                words.Append(tex[at]);
            else
                return null;
        }
        return words.ToString();
    }

    private string Root()
    {
        var degree = tokens.TakeGroup('[', ']');
        return degree is null ? $"<msqrt>{Argument()}</msqrt>" : $"<mroot>{Argument()}{Inner(degree)}</mroot>";
    }

    /// <summary>A part that is read by itself, because its end is not a token of its own.</summary>
    private string Inner(string part)
    {
        var reader = new TexReader(part) { depth = depth + 1, variant = variant };
        var content = reader.Read();
        if (reader.Fault is { } fault)
            Fail(fault);
        return Boxed(content);
    }

    private string Words(string token)
    {
        if (tokens.TakeGroup() is not { } words)
            return Failed(WithoutGroup(token));
        if (words.Contains('$') || words.Contains('{'))
            return Failed(Unknown($"{token}{{{words}}}"));
        var text = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '\\' && at + 1 < words.Length && "$%&#_ ".Contains(words[at + 1]))
                at++;
            else if (words[at] == '\\')
                return Failed(Unknown($"{token}{{{words}}}"));
            text.Append(words[at] is ' ' or '~' ? '\u00A0' : words[at]);
        }
        return $"<mtext{StyleOf(token)}>{XmlText.Escape(text.ToString())}</mtext>";
    }

    /// <summary>The style of words, for those who read MathML 3, and for browsers, which know only classes.</summary>
    private static string StyleOf(string token) =>
        token switch
        {
            "\\textbf" => " mathvariant=\"bold\" class=\"bold\"",
            "\\textit" => " mathvariant=\"italic\" class=\"italic\"",
            _ => "",
        };

    private string InVariant(string name)
    {
        var before = variant;
        variant = name is "boldsymbol" or "bm" ? "mathbfit" : name;
        var content = Argument();
        variant = before;
        return content;
    }

    private string Accented(string name, string accent)
    {
        var content = Argument();
        var stretches =
            name.StartsWith("over", StringComparison.Ordinal) || name.StartsWith("wide", StringComparison.Ordinal);
        return name.StartsWith("under", StringComparison.Ordinal)
            ? $"<munder>{content}<mo stretchy=\"true\">{accent}</mo></munder>"
            : $"<mover accent=\"true\">{content}<mo stretchy=\"{(stretches ? "true" : "false")}\">{accent}</mo></mover>";
    }

    private string Swapped(string element)
    {
        var (script, nucleus) = (Argument(), Argument());
        return $"<{element}>{nucleus}{script}</{element}>";
    }

    private string Negated()
    {
        var content = Nucleus();
        var end = content.IndexOf("</mo>", StringComparison.Ordinal);
        return end < 0 || end + "</mo>".Length != content.Length
            ? Failed(Misplaced("\\not"))
            : content.Insert(end, "\u0338");
    }

    private string Fenced()
    {
        var opening = Delimiter(tokens.Take());
        var content = Row();
        if (Fault is null && !tokens.TryTake("\\right"))
            Fail(new FormulaFault.Unclosed("\\left"));
        return $"<mrow>{opening}{content}{(Fault is null ? Delimiter(tokens.Take()) : "")}</mrow>";
    }

    /// <summary>A delimiter that grows with what it encloses; a dot is an empty one.</summary>
    private string Delimiter(string token)
    {
        var sign =
            token is "." ? ""
            : token is "<" ? "⟨"
            : token is ">" ? "⟩"
            : token is "\\{" or "\\}" ? token[1..]
            : token is "\\|" ? "‖"
            : token is ['\\', .. var name] ? TexSymbols.CharacterOf(name)
            : TexOperators.IsFence(token) || token == "/" ? token
            : null;
        return sign is null ? Failed(Unknown(token))
            : sign.Length == 0 ? ""
            : $"<mo stretchy=\"true\">{XmlText.Escape(sign)}</mo>";
    }
}

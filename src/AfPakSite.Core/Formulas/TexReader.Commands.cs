using System.Text;
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
            "operatorname" => Operator(tokens.TakeGroup()),
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
            _ when TexOperators.Texts.Contains(name) => Words(),
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
            return Failed(token);
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
        : Failed(token);

    private static string Fence(string sign) => $"<mo stretchy=\"false\">{XmlText.Escape(sign)}</mo>";

    private static string Function(string name) =>
        TexOperators.HasLimits($"\\{name}")
            ? $"<mo movablelimits=\"true\">{TexOperators.NameOf(name)}</mo>"
            : $"<mrow><mi>{TexOperators.NameOf(name)}</mi><mo>\u2061</mo></mrow>";

    private string Operator(string? name) =>
        name is null ? Failed("\\operatorname")
        : name.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '-' or '\\' or ',')) ? Failed("\\operatorname")
        : $"<mrow><mi mathvariant=\"normal\">{XmlText.Escape(name.Replace("\\,", " ", StringComparison.Ordinal))}</mi><mo>\u2061</mo></mrow>";

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

    private string Words()
    {
        var words = tokens.TakeGroup();
        if (words is null || words.Contains('$') || words.Contains('{'))
            return Failed("\\text");
        var text = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '\\' && at + 1 < words.Length && "$%&#_ ".Contains(words[at + 1]))
                at++;
            else if (words[at] == '\\')
                return Failed("\\text");
            text.Append(words[at] is ' ' or '~' ? '\u00A0' : words[at]);
        }
        return $"<mtext>{XmlText.Escape(text.ToString())}</mtext>";
    }

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
        return end < 0 || end + "</mo>".Length != content.Length ? Failed("\\not") : content.Insert(end, "\u0338");
    }

    private string Fenced()
    {
        var opening = Delimiter(tokens.Take());
        var content = Row();
        if (Fault is null && !tokens.TryTake("\\right"))
            Fail("\\left");
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
        return sign is null ? Failed(token)
            : sign.Length == 0 ? ""
            : $"<mo stretchy=\"true\">{XmlText.Escape(sign)}</mo>";
    }
}

using System.Buffers;
using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Reads the letters, accents, marks and simple formulas of TeX in the fields of BibTeX, in time proportional to their
/// length. Commands for the look of a text leave the text; other commands that are not known stay as they are written.
/// </summary>
internal sealed class TexText
{
    /// <summary>The characters that a field without TeX does not have.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\{}~$&-`'""");

    private readonly string field;
    private readonly StringBuilder text;

    /// <summary>The groups that are open: what is written at their ends, and whether their digits are small.</summary>
    private readonly Stack<(string Closing, Height Height)> groups = new();

    /// <summary>The accents that wait for their letter; the last one is next to it.</summary>
    private readonly Stack<char> accents = new();

    private readonly HashSet<int> formulaSigns;
    private Height height = Height.Line;
    private bool isFormula;
    private int at;

    private enum Height
    {
        Line,
        Raised,
        Lowered,
    }

    private TexText(string field)
    {
        this.field = field;
        text = new(field.Length);
        formulaSigns = FormulaSigns(field);
    }

    /// <summary>The text that a field means.</summary>
    public static string Read(string field)
    {
        if (!field.AsSpan().ContainsAny(Signs))
            return WhiteSpace.Collapse(field);
        var reader = new TexText(field);
        while (reader.at < field.Length)
            reader.ReadNext();
        reader.EndAccents();
        var read = reader.text.Replace("---", "—").Replace("--", "–").Replace("``", "“").Replace("''", "”").ToString();
        return CanonicalText.Of(ExportedFields.Unescaped(read));
    }

    private void ReadNext()
    {
        var c = field[at++];
        if (c == '\\' && at < field.Length)
            ReadCommand();
        else if (c == '{')
            groups.Push(("", height));
        else if (c == '}')
            EndGroup();
        else if (c == '$' && formulaSigns.Contains(at - 1))
            isFormula = !isFormula;
        else if (c is '_' or '^' && isFormula)
            ReadScript(c == '_' ? Height.Lowered : Height.Raised);
        else
            Add(c == '~' ? ' ' : c);
    }

    private void ReadCommand()
    {
        var start = at;
        while (at < field.Length && char.IsAsciiLetter(field[at]))
            at++;
        if (at == start)
            at++;
        var name = field[start..at];
        if (TexCommands.Accents.TryGetValue(name, out var accent) && !IsEmptyAccent())
            accents.Push(accent);
        else if (TexCommands.CharactersOf(name) is { } symbol)
            AddSymbol(name, symbol);
        else if (TexCommands.Quoting.Contains(name))
            BeginGroup("“", "”", height);
        else if (name is "textsubscript" or "textsuperscript")
            BeginGroup("", "", name is "textsubscript" ? Height.Lowered : Height.Raised);
        else if (TexCommands.WithoutText.Contains(name))
            SkipGroup();
        else if (!char.IsAsciiLetter(name[0]))
            Add(name[0]);
        else if (JournalMacros.TitleOf(name) is { } journal)
            AddSymbol(name, journal);
        else if (!TexCommands.Looks.Contains(name))
            AddUnknown(name);
        else
            SkipSpace();
    }

    /// <summary>Whether an accent is on nothing, as in <c>\~{}</c>, which is the sign itself.</summary>
    private bool IsEmptyAccent() => field.AsSpan(at).StartsWith("{}");

    private void AddSymbol(string name, string symbol)
    {
        if (field.AsSpan(at).StartsWith("{}"))
            at += 2;
        else if (char.IsAsciiLetter(name[0]))
            SkipSpace();
        if (accents.Count > 0 && symbol is "ı" or "ȷ")
            symbol = symbol == "ı" ? "i" : "j";
        foreach (var c in symbol)
            Add(c);
    }

    private void AddUnknown(string name)
    {
        text.Append('\\').Append(name);
        if (at < field.Length && field[at] == '{')
            text.Append(' ');
    }

    private void Add(char c)
    {
        if (accents.Count > 0 && c == ' ')
            return;
        text.Append(
            height switch
            {
                Height.Lowered => TexCommands.Lowered(c),
                Height.Raised => TexCommands.Raised(c),
                _ => c,
            }
        );
        EndAccents();
    }

    private void EndAccents()
    {
        while (accents.TryPop(out var accent))
            text.Append(accent);
    }

    private void BeginGroup(string opening, string closing, Height of)
    {
        SkipSpace();
        if (at >= field.Length || field[at] != '{')
            return;
        at++;
        text.Append(opening);
        groups.Push((closing, height));
        height = of;
    }

    private void EndGroup()
    {
        EndAccents();
        if (!groups.TryPop(out var group))
            return;
        text.Append(group.Closing);
        height = group.Height;
    }

    private void ReadScript(Height of)
    {
        if (at < field.Length && field[at] == '{')
            BeginGroup("", "", of);
        else if (at < field.Length && field[at] != '\\')
        {
            var before = height;
            height = of;
            Add(field[at++]);
            height = before;
        }
    }

    /// <summary>Skips the text of a command that is not printed, as that of <c>\noopsort{1973}</c>.</summary>
    private void SkipGroup()
    {
        SkipSpace();
        if (at >= field.Length || field[at] != '{')
            return;
        for (var depth = 0; at < field.Length; at++)
        {
            depth +=
                field[at] == '{' ? 1
                : field[at] == '}' ? -1
                : 0;
            if (depth != 0)
                continue;
            at++;
            return;
        }
    }

    private void SkipSpace()
    {
        while (at < field.Length && char.IsWhiteSpace(field[at]))
            at++;
    }

    /// <summary>
    /// Where the dollar signs of formulas are: in pairs, of which none is two amounts of money, <c>$5 and $10</c>; none
    /// if a sign is alone.
    /// </summary>
    private static HashSet<int> FormulaSigns(string field)
    {
        var signs = new List<int>();
        for (var index = 0; index < field.Length; index++)
        {
            if (field[index] == '\\')
                index++;
            else if (field[index] == '$')
                signs.Add(index);
        }
        return signs.Count % 2 == 0
            ? [.. signs.Chunk(2).Where(pair => !AreAmounts(field, pair[0], pair[1])).SelectMany(pair => pair)]
            : [];
    }

    private static bool AreAmounts(string field, int first, int second) =>
        char.IsAsciiDigit(field[first + 1])
        && (char.IsWhiteSpace(field[second - 1]) || second + 1 < field.Length && char.IsAsciiDigit(field[second + 1]));
}

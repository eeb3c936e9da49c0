using System.Text;
using AfPakSite.Diagnostics;

namespace AfPakSite.Formulas;

/// <content>Environments with rows and cells.</content>
internal sealed partial class TexReader
{
    private const string Start = " class=\"start\"";
    private const string End = " class=\"end\"";

    private const int MostCells = 2000;

    private int cells;

    private string Environment()
    {
        if (tokens.TakeGroup()?.TrimEnd('*') is not { } name)
            return Failed(WithoutGroup("\\begin"));
        var (opening, closing) = name switch
        {
            "pmatrix" => ("(", ")"),
            "bmatrix" => ("[", "]"),
            "Bmatrix" => ("{", "}"),
            "vmatrix" => ("|", "|"),
            "Vmatrix" => ("‖", "‖"),
            "cases" => ("{", ""),
            "matrix"
            or "smallmatrix"
            or "array"
            or "aligned"
            or "align"
            or "split"
            or "gather"
            or "gathered"
            or "alignat"
            or "eqnarray"
            or "equation"
            or "multline" => ("", ""),
            _ => ("?", "?"),
        };
        if (opening == "?")
            return Failed(Unknown($"\\begin{{{name}}}"));
        if (name is "array" or "alignat" && tokens.TakeGroup() is null)
            return Failed(WithoutGroup($"\\begin{{{name}}}"));
        var table = name == "equation" ? Row() : Table(AlignmentOf(name));
        if (Fault is null && !(tokens.TryTake("\\end") && tokens.TakeGroup()?.TrimEnd('*') == name))
            Fail(new FormulaFault.Unclosed($"\\begin{{{name}}}"));
        return $"<mrow>{Large(opening)}{table}{Large(closing)}</mrow>";
    }

    private static string Large(string sign) => sign.Length == 0 ? "" : $"<mo stretchy=\"true\">{sign}</mo>";

    /// <summary>The attributes of the columns, which repeat; a cell without one is centered.</summary>
    private static string[] AlignmentOf(string environment) =>
        environment switch
        {
            "cases" => [Start],
            "aligned" or "align" or "split" or "alignat" => [End, Start],
            "eqnarray" => [End, "", Start],
            _ => [""],
        };

    private string Table(string[] alignments)
    {
        var table = new StringBuilder();
        do
        {
            while (tokens.TryTake("\\hline")) { }
            if (tokens.Peek() == "\\end")
                break;
            table.Append("<mtr>");
            var column = 0;
            do
            {
                if (++cells > MostCells)
                    Fail(new FormulaFault.TooLarge());
                var alignment = alignments[column++ % alignments.Length];
                table.Append($"<mtd{alignment}>{Row()}</mtd>");
            } while (Fault is null && tokens.TryTake("&"));
            table.Append("</mtr>");
        } while (Fault is null && TakeRowEnd());
        return $"<mtable>{table}</mtable>";
    }

    private bool TakeRowEnd()
    {
        if (!tokens.TryTake("\\\\") && !tokens.TryTake("\\cr"))
            return false;
        tokens.TakeGroup('[', ']');
        return true;
    }

    /// <summary>Lines below a sum.</summary>
    private string Substack()
    {
        if (tokens.TakeGroup() is not { } lines)
            return Failed(WithoutGroup("\\substack"));
        return $"<mtable>{string.Concat(lines.Split("\\\\").Select(line => $"<mtr><mtd>{Inner(line)}</mtd></mtr>"))}</mtable>";
    }
}

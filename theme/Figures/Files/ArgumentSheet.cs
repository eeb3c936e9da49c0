using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>The map of the argument as a picture: its page shows it as lists, which wrap to the window.</summary>
/// <param name="Braces">The braces between an item and its answers, as SVG path data.</param>
public sealed record ArgumentSheet(int Height, ImmutableArray<ArgumentLabel> Labels, ImmutableArray<string> Braces)
{
    private const int Indent = 22;
    private const int Brace = 276;
    private const int Answers = 300;
    private const int LineHeight = 17;
    private const int ItemGap = 5;
    private const int RowGap = 18;
    private const int BandGap = 16;

    public static int Width => FigureSize.Wide.Width;

    public static ArgumentSheet Of(ArgumentFigure figure, AnnotationSet annotations, Words words)
    {
        var (labels, braces, y) = (
            ImmutableArray.CreateBuilder<ArgumentLabel>(),
            ImmutableArray.CreateBuilder<string>(),
            0
        );
        foreach (var band in figure.Bands)
        {
            labels.Add(Title(band.Group, 0, Routes.Of(band.Group), ref y));
            var width = band.HasAnswers ? Brace - 10 - Indent : Width - Indent;
            foreach (var row in band.Rows)
            {
                var (top, answers) = (y, AnswersOf(row, annotations, words, ref y));
                var asked = TextWidth.Wrap(row.Item.Statement.Text, width, FigureSize.Wide.TextSize);
                var height = Math.Max(y - top, asked.Length * LineHeight);
                var first = top + ((height - (asked.Length * LineHeight)) / 2) + 13;
                labels.Add(new(new(0, first), [$"{row.Item.Number}"], null, "number"));
                labels.Add(new(new(Indent, first), asked, Routes.Of(row.Item), null));
                labels.AddRange(answers);
                if (!row.Lists.IsEmpty)
                    braces.Add(BraceOf(top, y - ItemGap));
                y = top + height + (band.HasAnswers ? RowGap : ItemGap);
            }
            y += BandGap;
        }
        return new(y - BandGap, labels.ToImmutable(), braces.ToImmutable());
    }

    private static List<ArgumentLabel> AnswersOf(ArgumentRow row, AnnotationSet annotations, Words words, ref int y)
    {
        var labels = new List<ArgumentLabel>();
        ArgumentGroup? shown = null;
        foreach (var list in row.Lists)
        {
            if (list.Group != shown)
                labels.Add(Title(shown = list.Group, Answers, null, ref y));
            foreach (var item in list.Items)
                labels.Add(Wrapped(item.Statement.Text, Routes.Of(item), null, ref y));
        }
        if (!row.SeeAlso.IsEmpty)
        {
            var names = row.SeeAlso.Select(id => NameOf(id, annotations, words));
            var list = string.Join(words.Lists.Comma, names);
            var text = words.Argument.SeeAlso(list).Join(part => part, part => part);
            labels.Add(Wrapped(text, null, "see-also", ref y));
        }
        return labels;
    }

    private static string NameOf(string id, AnnotationSet annotations, Words words)
    {
        var (group, item) = annotations.ItemOf(id);
        return words.Argument.ItemName(group.Label, item.Number);
    }

    private static ArgumentLabel Title(ArgumentGroup group, int x, string? target, ref int y)
    {
        var label = new ArgumentLabel(new(x, y + 13), [group.Title], target, "group");
        y += LineHeight + ItemGap;
        return label;
    }

    private static ArgumentLabel Wrapped(string text, string? target, string? kind, ref int y)
    {
        var label = new ArgumentLabel(
            new(Answers, y + 13),
            TextWidth.Wrap(text, Width - Answers, FigureSize.Wide.TextSize),
            target,
            kind
        );
        y += (label.Lines.Length * LineHeight) + ItemGap;
        return label;
    }

    /// <summary>A brace that opens to the right.</summary>
    private static string BraceOf(int top, int bottom)
    {
        var (middle, curve) = ((top + bottom) / 2, Math.Min(8, (bottom - top) / 4));
        var (left, right) = (Brace, Brace + 16);
        var stem = (left + right) / 2;
        return $"M{right} {top}Q{stem} {top} {stem} {top + curve}V{middle - curve}Q{stem} {middle} {left} {middle}"
            + $"Q{stem} {middle} {stem} {middle + curve}V{bottom - curve}Q{stem} {bottom} {right} {bottom}";
    }

    /// <summary>The distance between two baselines.</summary>
    public static int Leading => LineHeight;
}

/// <summary>The title of an item or a group, in lines.</summary>
/// <param name="At">The start of the first baseline.</param>
/// <param name="Target">The route that it leads to; null if it is not a link.</param>
/// <param name="Kind">The class that the stylesheet selects it by.</param>
public sealed record ArgumentLabel(FigurePoint At, ImmutableArray<string> Lines, string? Target, string? Kind);

using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// The file in which a maintainer decides about lost anchors: a list of ids in YAML, each with its suggestion, and the
/// texts as comments.
/// </summary>
public static class DecisionFile
{
    /// <summary>The name of the file in the site's folder, unless another is given.</summary>
    public const string Name = "decisions.yml";

    private const string Note = "note";
    private const int LongestLine = 100;

    /// <summary>The number of decisions that somebody must make, and the file that contains them.</summary>
    /// <param name="name">The name of the file, as the command line takes it.</param>
    public static (int Count, string Text) Write(AnchoredStudy anchored, string name)
    {
        var decisions = OpenDecision.Of(anchored);
        var text = new StringBuilder();
        AppendComment(
            text,
            "",
            $"{Quantity.Of(decisions.Length, "published passage is", "published passages are")} no longer in the study."
        );
        AppendComment(
            text,
            "",
            "`to` is a suggestion. An id leads the links to that passage; `note` shows the old words at the old address. A decision that you delete, or whose `to` is empty, stays open. A decision about a section or paragraph covers its parts, unless they have decisions of their own."
        );
        AppendComment(text, "", $"Then run: anchors retire --decisions {name}");
        text.Append($"state: {OpenDecision.StateOf(anchored)}\ndecisions:\n");
        foreach (var decision in decisions)
            Append(text, decision);
        return (decisions.Length, text.ToString());
    }

    /// <summary>
    /// The decisions of a file; those whose <c>to</c> is empty are left out. What cannot be applied is reported.
    /// </summary>
    public static ImmutableArray<Decision> Read(SourceText file, AnchoredStudy anchored, DiagnosticBag diagnostics)
    {
        var (state, decisions) = ReadFields(file, diagnostics);
        if (state is { Value.Length: > 0 } && state.Value.Value != OpenDecision.StateOf(anchored))
            diagnostics.Add(Catalog.DecisionImpossible(state.Value.Span, new DecisionFault.OtherState()));
        foreach (var (decision, fault) in DecisionChecker.Check(anchored, decisions))
            diagnostics.Add(Catalog.DecisionImpossible(PlaceOf(decision, fault), fault));
        return decisions;
    }

    /// <summary>Whether a file contains decisions and none of them is open, so that it can be replaced.</summary>
    public static bool IsDone(SourceText file, AnchoredStudy anchored)
    {
        var diagnostics = new DiagnosticBag();
        var open = OpenDecision.Of(anchored).Select(decision => decision.Anchor.Id).ToHashSet(StringComparer.Ordinal);
        var (state, decisions) = ReadFields(file, diagnostics);
        return diagnostics.Count == 0 && state is not null && !decisions.Any(decision => open.Contains(decision.Id));
    }

    private static (Located<string>? State, ImmutableArray<Decision> Decisions) ReadFields(
        SourceText file,
        DiagnosticBag diagnostics
    )
    {
        if (FieldReader.Read(file.Whole, new YamlHolder.File(), diagnostics) is not { } fields)
            return (null, []);
        var state = fields.Expect("state", "decisions").Text("state");
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        foreach (var item in fields.FieldsOfEach("decisions", mayBeEmpty: true))
        {
            item.Expect("retire", "to");
            var (id, to) = (item.Text("retire"), item.OptionalText("to"));
            item.Close();
            if (id.Value.Length > 0 && to is { } choice)
                decisions.Add(new(id.Value, choice.Value == Note ? null : choice.Value, id.Span, choice.Span));
        }
        fields.Close();
        return (state, decisions.ToImmutable());
    }

    private static SourceSpan PlaceOf(Decision decision, DecisionFault fault) =>
        fault
            is DecisionFault.Itself
                or DecisionFault.UnknownSuccessor
                or DecisionFault.LostSuccessor
                or DecisionFault.Circle
            ? decision.ToPlace!.Value
            : decision.Place!.Value;

    private static void Append(StringBuilder text, OpenDecision decision)
    {
        var anchor = decision.Anchor;
        var section = decision.Section is { } it ? $" of {it.Heading!.CitedNumber ?? $"“{it.Text}”"}" : "";
        text.Append('\n');
        AppendComment(text, "", $"{JsonText.Word(anchor.Kind)}{section}, published {anchor.First}");
        AppendComment(text, "was: ", $"{anchor.Heading?.Number} {anchor.Text}");
        if (decision.Nearest is { } nearest)
        {
            AppendComment(text, decision.Successor is null ? "nearest: " : "now: ", nearest.Text);
            AppendComment(
                text,
                "",
                $"{nearest.Id} contains {nearest.Percent}% of the old words, weighted by their rarity"
            );
        }
        text.Append($"- retire: {anchor.Id}\n  to: {decision.Successor?.Id ?? Note}\n");
    }

    /// <summary>Writes a text as comments, with its lines indented below its label.</summary>
    private static void AppendComment(StringBuilder text, string label, string content)
    {
        var start = $"# {label}";
        foreach (
            var line in LineWrap.Of(WhiteSpace.Collapse(content), line => start.Length + line.Length <= LongestLine)
        )
        {
            text.Append(start).Append(line).Append('\n');
            start = $"# {new string(' ', label.Length)}";
        }
    }
}

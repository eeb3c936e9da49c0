using AfPakSite.Markup;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// Moves the evidence of authored prose to where books put the mark of a note: directly after the words and their
/// punctuation mark, without a space.
/// </summary>
internal static class NoteOrder
{
    private const string Punctuation = ".,;:!?";

    /// <summary>The inlines in the order of the page. Evidence that encloses words follows them.</summary>
    public static IReadOnlyList<MarkupInline> Of(IReadOnlyList<MarkupInline> inlines)
    {
        var placed = new List<MarkupInline>();
        for (var index = 0; index < inlines.Count; index++)
        {
            switch (inlines[index])
            {
                case MarkupEvidence evidence:
                    placed.AddRange(evidence.Inlines);
                    placed.Add(evidence with { Inlines = [] });
                    break;
                case MarkupText text:
                    Add(
                        placed,
                        text,
                        isBeforeMark: inlines.ElementAtOrDefault(index + 1) is MarkupEvidence { Inlines.IsEmpty: true }
                    );
                    break;
                case var inline:
                    placed.Add(inline);
                    break;
            }
        }
        return placed;
    }

    private static void Add(List<MarkupInline> placed, MarkupText text, bool isBeforeMark)
    {
        var rest = text.Text;
        if (placed.Count > 0 && placed[^1] is MarkupEvidence)
        {
            var marks = rest.Length - rest.TrimStart(Punctuation.ToCharArray()).Length;
            if (marks > 0)
                placed.Insert(
                    placed.FindLastIndex(inline => inline is not MarkupEvidence) + 1,
                    text with
                    {
                        Text = rest[..marks],
                    }
                );
            rest = rest[marks..];
        }
        if (isBeforeMark)
            rest = rest.TrimEnd();
        if (rest.Length > 0)
            placed.Add(text with { Text = rest });
    }
}

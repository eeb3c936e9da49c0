namespace AfPakSite.Tests.Anchors;

/// <summary>The steps of an editor that are about paragraphs, which the beginning of any of their sentences names.</summary>
/// <param name="doubtful">Gets the texts that may keep their ids or not.</param>
internal sealed class ParagraphEdits(Draft draft, IReadOnlyList<Draft> former, HashSet<Origin> doubtful)
{
    /// <summary>Of two parts of a text, one that is this many times as long as the other is the text.</summary>
    private const double LeastLead = 1.3;

    public void Take(EditorsStep step)
    {
        switch (step.Verb)
        {
            case "add paragraph":
                Insert(DraftPlace.Of(step.Subject), DraftReader.NewParagraph(step.Lines));
                break;
            case "cut paragraph":
                Cut(draft.Paragraph(step.Subject));
                break;
            case "move paragraph":
                var moved = draft.Paragraph(step.Subject);
                Cut(moved);
                Insert(DraftPlace.Of(step.Target), moved);
                break;
            case "return paragraph":
                Insert(DraftPlace.Of(step.Target), former.Last(Former(step.Subject)).Copy());
                break;
            case "split paragraph":
                Split(draft.Paragraph(step.Subject), draft.Sentence(step.Subject));
                break;
            case "join paragraph":
                Join(draft.Paragraph(step.Subject));
                break;
            case "order paragraphs":
                draft
                    .SectionOf(draft.Paragraph(step.Lines[0]))
                    .Paragraphs.Reorder([.. step.Lines.Select(draft.Paragraph)]);
                break;
            default:
                throw new InvalidDataException($"There is no step “{step.Verb}”.");
        }
    }

    /// <summary>Begins a new paragraph with a sentence. The longer part stays the paragraph.</summary>
    private void Split(DraftParagraph whole, DraftSentence first)
    {
        var at = whole.Sentences.IndexOf(first);
        var (before, after) = (whole.Sentences[..at], whole.Sentences[at..]);
        var (head, tail) = (LengthOf(before), LengthOf(after));
        if (Math.Max(head, tail) < LeastLead * Math.Min(head, tail))
            doubtful.Add(whole.Origin);
        DraftParagraph Kept(List<DraftSentence> sentences) => new(whole.Origin, whole.Others, sentences);
        DraftParagraph New(List<DraftSentence> sentences) => new(new(sentences[0].Text), whole.Origins, sentences);
        var paragraphs = draft.SectionOf(whole).Paragraphs;
        var place = paragraphs.IndexOf(whole);
        paragraphs[place] = head >= tail ? Kept(before) : New(before);
        paragraphs.Insert(place + 1, head >= tail ? New(after) : Kept(after));
    }

    /// <summary>Joins a paragraph and the next one. The longer one stays, the other becomes a part of it.</summary>
    private void Join(DraftParagraph first)
    {
        var paragraphs = draft.SectionOf(first).Paragraphs;
        var at = paragraphs.IndexOf(first);
        var second = paragraphs[at + 1];
        var (longer, shorter) = first.Text.Length >= second.Text.Length ? (first, second) : (second, first);
        if (longer.Text.Length < LeastLead * shorter.Text.Length)
            doubtful.UnionWith([first.Origin, second.Origin]);
        paragraphs[at] = new(
            longer.Origin,
            longer.Others.Concat(shorter.Origins),
            first.Sentences.Concat(second.Sentences)
        );
        paragraphs.RemoveAt(at + 1);
    }

    private void Insert(DraftPlace place, DraftParagraph inserted)
    {
        if (place.Side == "into")
        {
            draft.Section(place.Name).Paragraphs.Add(inserted);
            return;
        }
        var beside = draft.Paragraph(place.Name);
        place.Insert(draft.SectionOf(beside).Paragraphs, beside, [inserted]);
    }

    private void Cut(DraftParagraph paragraph) => draft.SectionOf(paragraph).Paragraphs.Remove(paragraph);

    private static int LengthOf(List<DraftSentence> sentences) => sentences.Sum(sentence => sentence.Text.Length);

    private static Func<Draft, DraftParagraph?> Former(string beginning) =>
        text =>
            text.Paragraphs.SingleOrDefault(paragraph =>
                paragraph.Sentences.Exists(old => old.Text.StartsWith(beginning, StringComparison.Ordinal))
            );
}

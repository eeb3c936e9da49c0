namespace AfPakSite.Tests.Anchors;

/// <summary>The steps of an editor that are about sentences.</summary>
/// <param name="doubtful">Gets the texts that may keep their ids or not.</param>
internal sealed class SentenceEdits(Draft draft, IReadOnlyList<Draft> former, HashSet<Origin> doubtful)
{
    /// <summary>Of two parts of a text, one that is this many times as long as the other is the text.</summary>
    private const double LeastLead = 1.3;

    public void Take(EditorsStep step)
    {
        switch (step.Verb)
        {
            case "add sentence":
                Insert(DraftPlace.Of(step.Subject), step.Lines.Select(DraftSentence.New));
                break;
            case "cut sentence":
                Cut(draft.Sentence(step.Subject));
                break;
            case "move sentence":
                Move(draft.Sentence(step.Subject), DraftPlace.Of(step.Target));
                break;
            case "return sentence":
                Insert(DraftPlace.Of(step.Target), [former.Last(Former(step.Subject)).Copy()]);
                break;
            case "reword sentence":
                var reworded = draft.Sentence(step.Subject);
                reworded.Text = step.Lines.Single();
                doubtful.Add(reworded.Origin);
                break;
            case "split sentence":
                Split(draft.Sentence(step.Subject), step.Lines);
                break;
            case "join sentence":
                Join(draft.Sentence(step.Subject), step.Lines.Single());
                break;
            case "order sentences":
                draft.Paragraph(step.Lines[0]).Sentences.Reorder([.. step.Lines.Select(draft.Sentence)]);
                break;
            default:
                throw new InvalidDataException($"There is no step “{step.Verb}”.");
        }
    }

    /// <summary>A paragraph whose last sentence moves away becomes a part of the other paragraph.</summary>
    private void Move(DraftSentence sentence, DraftPlace place)
    {
        var from = draft.Paragraph(sentence.Text);
        Cut(sentence);
        Insert(place, [sentence]);
        if (from.Sentences.Count == 0)
            draft.Paragraph(place.Name).Others.UnionWith(from.Origins);
    }

    /// <summary>The longest part stays the sentence, unless another is nearly as long: then any of the two may.</summary>
    private void Split(DraftSentence whole, List<string> parts)
    {
        var greatest = parts.MaxBy(part => part.Length)!;
        if (parts.Any(part => part != greatest && LeastLead * part.Length > greatest.Length))
            doubtful.Add(whole.Origin);
        var pieces = parts.Select(part =>
            part == greatest
                ? new DraftSentence(part, whole.Origin, whole.Others)
                : new DraftSentence(part, OriginOf(part), whole.Origins)
        );
        var sentences = ListOf(whole);
        var at = sentences.IndexOf(whole);
        sentences.RemoveAt(at);
        sentences.InsertRange(at, pieces);
    }

    /// <summary>A part that was split off before is the same text again.</summary>
    private Origin OriginOf(string part) =>
        former
            .SelectMany(text => text.Sentences)
            .LastOrDefault(old => old.Text == part && !draft.Sentences.Any(sentence => sentence.Origin == old.Origin))
            ?.Origin
        ?? new(part);

    /// <summary>Joins a sentence and the next one. The longer one stays, the other becomes a part of it.</summary>
    private void Join(DraftSentence first, string text)
    {
        var sentences = ListOf(first);
        var at = sentences.IndexOf(first);
        var second = sentences[at + 1];
        var (longer, shorter) = first.Text.Length >= second.Text.Length ? (first, second) : (second, first);
        if (LeastLead * shorter.Text.Length > longer.Text.Length)
            doubtful.UnionWith([first.Origin, second.Origin]);
        sentences[at] = new(text, longer.Origin, longer.Others.Concat(shorter.Origins));
        sentences.RemoveAt(at + 1);
    }

    private void Insert(DraftPlace place, IEnumerable<DraftSentence> inserted)
    {
        var beside = draft.Sentence(place.Name);
        place.Insert(ListOf(beside), beside, inserted);
    }

    /// <summary>A paragraph without sentences goes too.</summary>
    private void Cut(DraftSentence sentence)
    {
        var paragraph = draft.Paragraph(sentence.Text);
        paragraph.Sentences.Remove(sentence);
        if (paragraph.Sentences.Count == 0)
            draft.SectionOf(paragraph).Paragraphs.Remove(paragraph);
    }

    private List<DraftSentence> ListOf(DraftSentence sentence) =>
        draft.Paragraphs.Select(paragraph => paragraph.Sentences).First(sentences => sentences.Contains(sentence));

    private static Func<Draft, DraftSentence?> Former(string beginning) =>
        text => text.Sentences.SingleOrDefault(old => old.Text.StartsWith(beginning, StringComparison.Ordinal));
}

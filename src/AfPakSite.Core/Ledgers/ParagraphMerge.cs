using System.Collections.Immutable;
using System.Text;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Gives a merged paragraph the text of its merged sentences.</summary>
internal sealed class ParagraphMerge(AnchorTree ours, AnchorTree theirs)
{
    /// <param name="paragraph">The paragraph, merged as a single anchor.</param>
    /// <param name="before">The version that both branches started from; null if they started from none.</param>
    /// <param name="sentences">Its merged sentences, in reading order.</param>
    public Anchor Of(Anchor paragraph, Anchor? before, ImmutableArray<Anchor> sentences)
    {
        var fitting = new[] { ours, theirs }
            .Where(tree => HasSentences(tree, paragraph.Id, sentences))
            .Select(tree => tree.Find(paragraph.Id)!)
            .ToList();
        return fitting switch
        {
            [var one] => WithText(paragraph, one),
            [var own, var other] => WithText(paragraph, AnchorMerge.LeadOf(before, own, other)) with
            {
                Form = own.Text == other.Text ? paragraph.Form : AnchorMerge.LeadOf(before, own, other).Form,
            },
            _ => Compose(paragraph, sentences),
        };
    }

    private static Anchor WithText(Anchor paragraph, Anchor source) =>
        paragraph with
        {
            Text = source.Text,
            Form = source.Form,
            Changed = source.HasTextOf(paragraph) ? paragraph.Changed : source.Changed,
        };

    private static bool HasSentences(AnchorTree tree, string paragraph, ImmutableArray<Anchor> sentences) =>
        tree.Find(paragraph) is not null
        && tree.AnchorsIn(paragraph)
            .Select(sentence => (sentence.Id, sentence.Text))
            .SequenceEqual(sentences.Select(sentence => (sentence.Id, sentence.Text)));

    /// <summary>Puts a paragraph together from sentences of both branches, with their styles.</summary>
    private Anchor Compose(Anchor paragraph, ImmutableArray<Anchor> sentences)
    {
        var text = new StringBuilder();
        var styles = ImmutableArray.CreateBuilder<StyledPiece>();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length == 0 ? "" : GapBefore(paragraph.Id, sentence.Id));
            styles.AddRange(StylesOf(sentence, text.Length));
            text.Append(sentence.Text);
        }
        var kind = paragraph.Form?.Kind ?? ParagraphKind.Text;
        return paragraph with
        {
            Text = text.ToString(),
            Form = kind == ParagraphKind.Text && styles.Count == 0 ? null : new(kind, styles.ToImmutable()),
            Changed = new[] { ours, theirs }.Max(tree => tree.Find(paragraph.Id)?.Changed),
        };
    }

    /// <summary>The white space before a sentence in a branch that has it in this paragraph.</summary>
    private string GapBefore(string paragraph, string sentence)
    {
        foreach (var tree in new[] { ours, theirs }.Where(tree => tree.ParentOf(sentence) == paragraph))
        {
            var range = RangeOf(tree, sentence);
            var previous = tree.ChildrenOf(paragraph).TakeWhile(id => id != sentence).LastOrDefault();
            if (range is { } found && previous is not null && RangeOf(tree, previous) is { } last)
                return tree.Find(paragraph)!.Text[last.End..found.Start];
        }
        return " ";
    }

    /// <summary>The styles of a sentence in the branch that its text is from, moved to a new place.</summary>
    private IEnumerable<StyledPiece> StylesOf(Anchor sentence, int place)
    {
        var tree = ours.Find(sentence.Id)?.Text == sentence.Text ? ours : theirs;
        if (tree.Find(tree.ParentOf(sentence.Id)!)?.Form is not { } form || RangeOf(tree, sentence.Id) is not { } range)
            yield break;
        foreach (var (piece, style, note) in form.Styles)
        {
            var (start, end) = (Math.Max(piece.Start, range.Start), Math.Min(piece.End, range.End));
            if (start < end || (note > 0 && start == end))
                yield return new(new(start - range.Start + place, end - start), style, note);
        }
    }

    /// <summary>The place of a sentence in its paragraph; null if the paragraph does not contain it in order.</summary>
    private static TextRange? RangeOf(AnchorTree tree, string sentence)
    {
        var paragraph = tree.ParentOf(sentence)!;
        var (text, at) = (tree.Find(paragraph)!.Text, 0);
        foreach (var anchor in tree.AnchorsIn(paragraph))
        {
            var start = text.IndexOf(anchor.Text, at, StringComparison.Ordinal);
            if (anchor.Id == sentence)
                return start < 0 ? null : new(start, anchor.Text.Length);
            at = start < 0 ? at : start + anchor.Text.Length;
        }
        return null;
    }
}

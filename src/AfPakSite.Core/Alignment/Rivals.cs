using System.Collections.Immutable;

namespace AfPakSite.Alignment;

/// <summary>
/// Tells whether an old text and a new one are the same text, edited, where other texts read almost the same. The pair
/// must lead every other pair of each of its texts, also those with texts that match already: in names, else in
/// context, else in years, else in the other words. A pair that does not lead is left to the editor.
/// </summary>
/// <param name="matching">The sentences or paragraphs.</param>
internal sealed class Rivals(Matching matching, Matching sentences, WordWeights weights, Surroundings surroundings)
{
    /// <summary>
    /// A text that has this much less in common with a text than another one is not its rival, unless names differ.
    /// </summary>
    private const double RivalRange = 0.2;

    /// <summary>The lead in the words that are neither names nor numbers that decides.</summary>
    private const double LeastLead = 0.1;

    /// <summary>The same for a text between the neighbors that it had.</summary>
    private const double LeastLeadInPlace = 0.03;

    /// <summary>
    /// The share of its words, by weight, that a text without near-duplicates keeps when a name in it is replaced.
    /// </summary>
    private const double LeastUnderNewName = 0.75;

    private readonly Likeness oldLikeness = new(matching.OldItems, sentences.OldItems, weights);
    private readonly Likeness newLikeness = new(matching.NewItems, sentences.NewItems, weights);

    private enum Level
    {
        None,
        Words,
        Years,
        Context,
        Names,
    }

    /// <summary>Whether nothing but its place tells a text from another one: no pair with it can lead.</summary>
    public bool HasDouble(Passage passage) => oldLikeness.HasDouble(passage) || newLikeness.HasDouble(passage);

    /// <summary>The new texts that read like an old one.</summary>
    public IEnumerable<Passage> NewLike(Passage oldItem) =>
        newLikeness.FamilyOf(oldItem).Members.Select(member => member.Passage);

    /// <summary>Whether a pair leads its rivals.</summary>
    /// <param name="isInPlace">Whether both texts are between the same neighbors.</param>
    public bool AreBeatenBy(Passage oldItem, Passage newItem, bool isInPlace)
    {
        if (HasDouble(oldItem) || HasDouble(newItem) || surroundings.AreTitlesReplaced(oldItem, newItem))
            return false;
        var (before, after) = (oldLikeness.FamilyOf(newItem), newLikeness.FamilyOf(oldItem));
        var areNamesReplaced = AreReplaced(oldItem, newItem, before, after, traits => traits.Names);
        if (before.CountWithout(oldItem) + after.CountWithout(newItem) == 0)
            return !areNamesReplaced || isInPlace && weights.Similarity(oldItem, newItem) >= LeastUnderNewName;
        if (areNamesReplaced)
            return false;
        var least = weights.ShareOfOthers(oldItem, newItem) - RivalRange;
        var rivals = before
            .Members.Where(member => member.Passage != oldItem && member.Share >= least)
            .Select(member => (Old: member.Passage, New: newItem))
            .Concat(
                after
                    .Members.Where(member => member.Passage != newItem && member.Share >= least)
                    .Select(member => (Old: oldItem, New: member.Passage))
            );
        var weakest = Level.Names;
        foreach (var rival in rivals)
        {
            weakest = Min(weakest, LeadOver((oldItem, newItem), rival, isInPlace ? LeastLeadInPlace : LeastLead));
            if (weakest == Level.None)
                return false;
        }
        return weakest > Level.Years || !AreReplaced(oldItem, newItem, before, after, traits => traits.Years);
    }

    private static Level Min(Level left, Level right) => left < right ? left : right;

    /// <summary>The level at which a pair leads a rival; none where it does not.</summary>
    private Level LeadOver((Passage Old, Passage New) pair, (Passage Old, Passage New) rival, double least)
    {
        var (pairOld, pairNew) = (weights.TraitsOf(pair.Old), weights.TraitsOf(pair.New));
        var (rivalOld, rivalNew) = (weights.TraitsOf(rival.Old), weights.TraitsOf(rival.New));
        var names = Traits.Agreement(pairOld.Names, pairNew.Names) - Traits.Agreement(rivalOld.Names, rivalNew.Names);
        if (names != 0)
            return names > 0 ? Level.Names : Level.None;
        var context = surroundings.Agreement(pair.Old, pair.New) - surroundings.Agreement(rival.Old, rival.New);
        if (context != 0)
            return context > 0 ? Level.Context : Level.None;
        var years = Traits.Agreement(pairOld.Years, pairNew.Years) - Traits.Agreement(rivalOld.Years, rivalNew.Years);
        if (years != 0)
            return years > 0 ? Level.Years : Level.None;
        var words = weights.SimilarityOfOthers(pair.Old, pair.New) - weights.SimilarityOfOthers(rival.Old, rival.New);
        return words >= least ? Level.Words : Level.None;
    }

    /// <summary>
    /// Whether words that distinguish an old text from its family were replaced by others that distinguish the new one.
    /// </summary>
    private bool AreReplaced(
        Passage oldItem,
        Passage newItem,
        Likeness.Family before,
        Likeness.Family after,
        Func<Traits, ImmutableArray<int>> wordsOf
    )
    {
        var (removed, added) = (wordsOf(weights.TraitsOf(oldItem)), wordsOf(weights.TraitsOf(newItem)));
        return Traits.Missing(removed, added).Any(word => before.IsDistinguishedBy(word, oldItem))
            && Traits.Missing(added, removed).Any(word => after.IsDistinguishedBy(word, newItem));
    }
}

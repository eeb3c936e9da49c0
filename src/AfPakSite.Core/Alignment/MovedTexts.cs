namespace AfPakSite.Alignment;

/// <summary>
/// Matches texts that were moved and edited. Each candidate must lead all others of both its texts; texts in doubt are
/// left unmatched.
/// </summary>
internal static class MovedTexts
{
    /// <param name="isLikely">Whether two texts have enough in common to be compared at all.</param>
    public static void Match(Matching matching, Rivals rivals, Func<Passage, Passage, bool> isLikely)
    {
        List<PassagePair> chosen =
        [
            .. matching
                .FreeOld.Where(oldItem => !rivals.HasDouble(oldItem))
                .SelectMany(oldItem =>
                    rivals
                        .NewLike(oldItem)
                        .Where(newItem =>
                            matching.IsFreeNew(newItem)
                            && !rivals.HasDouble(newItem)
                            && isLikely(oldItem, newItem)
                            && rivals.AreBeatenBy(oldItem, newItem, isInPlace: false)
                        )
                        .Select(newItem => new PassagePair(oldItem, newItem))
                ),
        ];
        // two pairs with one text may each lead what they are compared with
        var (oldCounts, newCounts) = (
            chosen.CountBy(pair => pair.Old).ToDictionary(),
            chosen.CountBy(pair => pair.New).ToDictionary()
        );
        foreach (var (oldItem, newItem) in chosen)
        {
            if (oldCounts[oldItem] == 1 && newCounts[newItem] == 1)
                matching.Match(oldItem, newItem);
        }
    }
}

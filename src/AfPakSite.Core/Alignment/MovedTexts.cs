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
            .. matching.FreeOld.SelectMany(oldItem =>
                rivals
                    .NewLike(oldItem)
                    .Where(newItem =>
                        matching.IsFreeNew(newItem)
                        && isLikely(oldItem, newItem)
                        && rivals.AreBeatenBy(oldItem, newItem, isInPlace: false)
                    )
                    .Select(newItem => new PassagePair(oldItem, newItem))
            ),
        ];
        foreach (var (oldItem, newItem) in chosen)
            matching.Match(oldItem, newItem);
    }
}

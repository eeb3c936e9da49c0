namespace AfPakSite.Ledgers;

/// <summary>Follows successors: each answers for an anchor whose text is gone.</summary>
internal static class SuccessorChain
{
    /// <summary>Whether the successors of an anchor lead back to it.</summary>
    /// <param name="successors">The successors by the ids that they answer for.</param>
    public static bool LeadsBack(string id, Dictionary<string, string> successors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var next = successors.GetValueOrDefault(id);
        while (next is not null && seen.Add(next))
            next = successors.GetValueOrDefault(next);
        return next == id;
    }
}

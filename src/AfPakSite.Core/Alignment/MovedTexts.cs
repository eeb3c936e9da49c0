namespace AfPakSite.Alignment;

/// <summary>
/// Matches texts that were moved and edited: each with the one that is most like it, when each is the other's nearest by
/// far. Neighbours that are matched speak for a pair. What stays in doubt is left unmatched.
/// </summary>
internal sealed class MovedTexts(IReadOnlyList<int[]> old, IReadOnlyList<int[]> fresh, Matching matching, int words)
{
    /// <summary>By how much the best must be ahead of the second best.</summary>
    private const double LeastLead = 0.15;

    /// <summary>What a matched neighbour counts.</summary>
    private const double Neighbour = 0.2;

    /// <summary>Words that two texts far from each other must share at least.</summary>
    private const int LeastWords = 4;

    /// <summary>A word that stands in more texts tells nothing about which is meant.</summary>
    private const int MostPostings = 400;

    private const int Rounds = 4;

    public void MatchAll()
    {
        var pairs = Candidates();
        for (var round = 0; round < Rounds; round++)
        {
            var scored = pairs
                .Where(pair => matching.IsOldFree(pair.Old) && matching.IsFreshFree(pair.Fresh))
                .Select(pair =>
                    pair with
                    {
                        Score = pair.Similarity + Neighbour * matching.SharedNeighbors(pair.Old, pair.Fresh),
                    }
                )
                .ToList();
            var chosen = Chosen(scored);
            if (chosen.Count == 0)
                return;
            foreach (var pair in chosen)
                matching.Match(pair.Old, pair.Fresh);
        }
    }

    private List<Pair> Candidates()
    {
        var postings = new List<int>?[words];
        foreach (var index in matching.FreeFresh)
        {
            foreach (var word in fresh[index].Distinct())
                (postings[word] ??= []).Add(index);
        }
        var sorted = new int[]?[fresh.Count];
        return [.. matching.FreeOld.SelectMany(index => CandidatesOf(index, postings, sorted))];
    }

    private IEnumerable<Pair> CandidatesOf(int index, List<int>?[] postings, int[]?[] sorted)
    {
        var shared = new Dictionary<int, int>();
        foreach (var word in old[index].Distinct())
        {
            if (postings[word] is { Count: <= MostPostings } texts)
            {
                foreach (var text in texts)
                    shared[text] = shared.GetValueOrDefault(text) + 1;
            }
        }
        int[] own = [.. old[index].Order()];
        foreach (var text in shared.Keys.Order())
        {
            var similarity = TextPairing.Similarity(
                old[index],
                fresh[text],
                own,
                sorted[text] ??= [.. fresh[text].Order()]
            );
            if (similarity > 0 && similarity * (old[index].Length + fresh[text].Length) / 2 >= LeastWords)
                yield return new(index, text, similarity, similarity);
        }
    }

    /// <summary>The pairs that are the best of both their texts, by a clear lead.</summary>
    private static List<Pair> Chosen(List<Pair> pairs)
    {
        var byOld = Leaders(pairs, pair => pair.Old);
        var byFresh = Leaders(pairs, pair => pair.Fresh);
        return pairs.FindAll(pair => byOld[pair.Old] == pair && byFresh[pair.Fresh] == pair);
    }

    /// <summary>The best pair of each text; null where the second best is too near.</summary>
    private static Dictionary<int, Pair?> Leaders(List<Pair> pairs, Func<Pair, int> side)
    {
        var leaders = new Dictionary<int, Pair?>();
        foreach (var group in pairs.GroupBy(side))
        {
            var ranked = group.OrderByDescending(pair => pair.Score).Take(2).ToList();
            leaders[group.Key] = ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= LeastLead ? ranked[0] : null;
        }
        return leaders;
    }

    private sealed record Pair(int Old, int Fresh, double Similarity, double Score);
}

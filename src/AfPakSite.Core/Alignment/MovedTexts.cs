namespace AfPakSite.Alignment;

/// <summary>
/// Matches texts that were moved and edited. Each candidate must be clearly the best of both its texts; matching
/// neighbors speak for it. Texts in doubt are left unmatched.
/// </summary>
internal sealed class MovedTexts(Matching matching)
{
    /// <summary>A word that occurs in more texts does not tell which one is meant.</summary>
    private const int MostPostings = 400;

    /// <summary>Each round finds more matching neighbors than the round before.</summary>
    private const int Rounds = 4;

    public void MatchAll()
    {
        var candidates = Candidates();
        for (var round = 0; round < Rounds; round++)
        {
            var chosen = Chosen([.. candidates.Where(IsFree).Select(Weighed)]);
            if (chosen.Count == 0)
                return;
            foreach (var candidate in chosen)
                matching.Match(candidate.Old, candidate.New);
        }
    }

    private bool IsFree(Candidate candidate) => matching.IsFreeOld(candidate.Old) && matching.IsFreeNew(candidate.New);

    private Candidate Weighed(Candidate candidate) =>
        candidate with
        {
            Weight = Evidence.OfMove(candidate.Similarity, matching.SharedNeighbors(candidate.Old, candidate.New)),
        };

    private List<Candidate> Candidates()
    {
        var postings = new Dictionary<int, List<Passage>>();
        foreach (var item in matching.FreeNew)
        {
            foreach (var word in item.Words.Distinct())
            {
                if (!postings.TryGetValue(word, out var items))
                    postings[word] = items = [];
                items.Add(item);
            }
        }
        return [.. matching.FreeOld.SelectMany(item => CandidatesOf(item, postings))];
    }

    private static IEnumerable<Candidate> CandidatesOf(Passage oldItem, Dictionary<int, List<Passage>> postings) =>
        oldItem
            .Words.Distinct()
            .SelectMany(word => postings.GetValueOrDefault(word) is { Count: <= MostPostings } items ? items : [])
            .Distinct()
            .OrderBy(newItem => newItem.Index)
            .Select(newItem => new Candidate(oldItem, newItem, Evidence.Similarity(oldItem, newItem), 0))
            .Where(candidate => Evidence.IsEnoughForMove(candidate.Similarity, oldItem, candidate.New));

    /// <summary>The candidates that are the best of both their texts, by a clear lead.</summary>
    private static List<Candidate> Chosen(List<Candidate> candidates)
    {
        var byOld = Leaders(candidates, candidate => candidate.Old);
        var byNew = Leaders(candidates, candidate => candidate.New);
        return candidates.FindAll(candidate => byOld.Contains(candidate) && byNew.Contains(candidate));
    }

    /// <summary>The best candidate of each text that has a clear one.</summary>
    private static HashSet<Candidate> Leaders(List<Candidate> candidates, Func<Candidate, Passage> side) =>
        [
            .. candidates
                .GroupBy(side)
                .Select(group => group.OrderByDescending(candidate => candidate.Weight).Take(2).ToList())
                .Where(ranked => ranked.Count == 1 || Evidence.IsClear(ranked[0].Weight, ranked[1].Weight))
                .Select(ranked => ranked[0]),
        ];

    /// <param name="Weight">What speaks for the pair in this round.</param>
    private readonly record struct Candidate(Passage Old, Passage New, double Similarity, double Weight);
}

namespace AfPakSite.Ledgers;

/// <summary>Looks up anchors: their aliases and successors, and whether they are permanent.</summary>
public sealed class AnchorRegister
{
    private readonly Dictionary<string, Anchor> byId;
    private readonly ILookup<string, string> aliases;
    private readonly ILookup<string?, Anchor> answered;
    private readonly Lazy<LedgerStates> states;

    /// <param name="published">The accepted ledger.</param>
    /// <param name="current">The ledger that matches the study, which may be ahead of the accepted one.</param>
    public AnchorRegister(Ledger published, Ledger current)
    {
        (Published, Current, IsUpToDate) = (published, current, LedgerUpdate.IsSame(published, current));
        states = new(() => new(published));
        byId = current.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        aliases = current
            .AllAnchors.SelectMany(anchor => AliasesFrom(anchor))
            .ToLookup(alias => alias.Id, alias => alias.Name, StringComparer.Ordinal);
        answered = current.Gone.ToLookup(anchor => SuccessorOf(anchor)?.Id);
    }

    /// <summary>The register of a site without a ledger.</summary>
    public static AnchorRegister Empty { get; } = new(Ledger.Empty, Ledger.Empty);

    /// <summary>Whether a ledger keeps the ids; without one they are made from the content alone.</summary>
    public bool IsKept => !Published.IsEmpty;

    /// <summary>Whether the accepted ledger already matches the study.</summary>
    public bool IsUpToDate { get; }

    /// <summary>Whether the study may read in another way than in its first release.</summary>
    public bool HasHistory => Published.Releases.Length > 1 || IsKept && !IsUpToDate;

    /// <summary>The accepted ledger.</summary>
    public Ledger Published { get; }

    /// <summary>The study at each release of the accepted ledger.</summary>
    public LedgerStates States => states.Value;

    /// <summary>The ledger that matches the study.</summary>
    public Ledger Current { get; }

    /// <summary>Whether the id of an anchor may still change, because no ledger has accepted it.</summary>
    public bool IsProvisional(string id) => IsKept && byId.TryGetValue(id, out var anchor) && anchor.IsProvisional;

    public Anchor? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The former names of an anchor, and the ids and names of the anchors that it answers for.</summary>
    public IEnumerable<string> AliasesOf(string id) => aliases[id];

    /// <summary>The anchors that were taken out, and that an anchor answers for in the end.</summary>
    public IEnumerable<Anchor> AnsweredBy(string id) => answered[id];

    /// <summary>
    /// The anchor that answers for an anchor in the end, itself if it is in the study; null where only a note does.
    /// </summary>
    public Anchor? SuccessorOf(Anchor anchor) =>
        ChainFrom(anchor).Last() is { Retired: null } successor ? successor : null;

    /// <summary>Why links to an anchor that was taken out lead to its successor.</summary>
    public SuccessorReason ReasonOf(Anchor anchor) =>
        ChainFrom(anchor).All(step => step.Retired is null or { IsDecided: true }) ? SuccessorReason.Decision
        : SuccessorOf(anchor) is { } successor && successor.ContainsMostWordsOf(anchor) ? SuccessorReason.Words
        : SuccessorReason.Unknown;

    /// <summary>An anchor, the one that answers for it, and so on until one is in the study or has none.</summary>
    private IEnumerable<Anchor> ChainFrom(Anchor anchor)
    {
        var next = anchor;
        for (var steps = 0; next is not null && steps <= byId.Count; steps++)
        {
            yield return next;
            next = next.Retired?.To is { } to ? byId.GetValueOrDefault(to) : null;
        }
    }

    /// <summary>The aliases that an anchor adds to itself, or to its successor.</summary>
    private IEnumerable<(string Id, string Name)> AliasesFrom(Anchor anchor) =>
        anchor.Retired is null ? anchor.Names.Skip(1).Select(name => (anchor.Id, name))
        : SuccessorOf(anchor) is { } successor
            ? anchor.Names.Prepend(anchor.Id).Distinct(StringComparer.Ordinal).Select(name => (successor.Id, name))
        : [];
}

/// <summary>Why links to an anchor that was taken out lead to its successor: what the site may say.</summary>
public enum SuccessorReason
{
    /// <summary>The editor decided so.</summary>
    Decision,

    /// <summary>The successor contains most of the words today.</summary>
    Words,

    /// <summary>
    /// The program found the text in it once, but does not any more; or an earlier version did not write down why.
    /// </summary>
    Unknown,
}

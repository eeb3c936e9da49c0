using System.Collections.Immutable;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.History;

/// <summary>The words of an anchor from one release on.</summary>
/// <param name="Since">The day of the release that published them; null while no release has.</param>
public sealed record PassageVersion(string? Since, string Text)
{
    /// <summary>Whether a text has the same words, perhaps in other bytes.</summary>
    public bool HasWords(string text) => CanonicalText.IsSameText(Text, text);
}

/// <summary>The words that each anchor has had, as the releases of a ledger tell them.</summary>
internal sealed class PassageVersions
{
    private readonly Dictionary<string, string> publishedTexts;
    private readonly ILookup<string, (string Date, string Before)> replaced;

    public PassageVersions(Ledger published)
    {
        publishedTexts = published.AllAnchors.ToDictionary(
            anchor => anchor.Id,
            anchor => anchor.Text,
            StringComparer.Ordinal
        );
        replaced = published
            .Releases.SelectMany(release =>
                release.Splices.SelectMany(splice => splice.Put).Select(anchor => (release.Date, anchor))
            )
            .ToLookup(pair => pair.anchor.Id, pair => (pair.Date, pair.anchor.Text), StringComparer.Ordinal);
    }

    /// <summary>
    /// The different words of an anchor, those of its publication first, the present or last ones last.
    /// </summary>
    /// <param name="anchor">The anchor in the ledger that matches the study.</param>
    public ImmutableArray<PassageVersion> Of(Anchor anchor)
    {
        var versions = ImmutableArray.CreateBuilder<PassageVersion>();
        var changes = replaced[anchor.Id].ToList();
        var last = publishedTexts.GetValueOrDefault(anchor.Id, anchor.Text);
        Add(anchor.First, changes.Count > 0 ? changes[0].Before : last);
        for (var index = 0; index < changes.Count; index++)
            Add(changes[index].Date, index + 1 < changes.Count ? changes[index + 1].Before : last);
        Add(null, anchor.Text);
        return versions.ToImmutable();

        void Add(string? since, string text)
        {
            if (versions.Count == 0 || !versions[^1].HasWords(text))
                versions.Add(new(since, text));
        }
    }
}

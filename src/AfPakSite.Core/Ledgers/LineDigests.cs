using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Computes the digests of lists of anchors; it hashes a line that several states share only once.</summary>
internal sealed class LineDigests
{
    private readonly Dictionary<Anchor, byte[]> lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Anchor, byte[]> texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The digest of a state that a release published. A retirement that no release has published is not part of it.
    /// </summary>
    public string OfState(Snapshot state) =>
        Digest(
            state.Title,
            state.Anchors,
            anchor =>
                anchor.Retired is null
                    ? Hash(anchor, lines, LineOf)
                    : Sha256.Hash(LineOf(anchor with { Retired = null }))
        );

    /// <summary>The digest of the title and the anchors with the retirements that no release has published.</summary>
    public string OfMarked(string title, ImmutableArray<Anchor> anchors) =>
        Digest(title, anchors, anchor => Hash(anchor, lines, LineOf));

    /// <summary>The digest of the anchors that are gone.</summary>
    public string OfGone(ImmutableArray<Anchor> gone) => Digest(null, gone, anchor => Hash(anchor, lines, LineOf));

    /// <summary>The digest of the text of a state.</summary>
    public string OfText(Snapshot state) => Digest(state.Title, state.Anchors, anchor => Hash(anchor, texts, TextOf));

    /// <summary>The digest of the hash of a title, if there is one, and of the hashes of anchors.</summary>
    private static string Digest(string? title, ImmutableArray<Anchor> anchors, Func<Anchor, byte[]> hash)
    {
        var start = title is null ? 0 : Sha256.Length;
        var hashes = new byte[start + (anchors.Length * Sha256.Length)];
        if (title is not null)
            Sha256.Hash(title).CopyTo(hashes, 0);
        for (var index = 0; index < anchors.Length; index++)
            hash(anchors[index]).CopyTo(hashes, start + (index * Sha256.Length));
        return Sha256.Hex(hashes);
    }

    private static byte[] Hash(Anchor anchor, Dictionary<Anchor, byte[]> known, Func<Anchor, string> write)
    {
        if (!known.TryGetValue(anchor, out var hash))
            known.Add(anchor, hash = Sha256.Hash(write(anchor)));
        return hash;
    }

    private static string LineOf(Anchor anchor) =>
        CanonicalJson.Object(
            ("changed", Quote(anchor.Changed)),
            ("decided", anchor.Retired is { IsDecided: true } ? "true" : null),
            ("first", Quote(anchor.First)),
            ("form", FormOf(anchor)),
            ("id", Quote(anchor.Id)),
            ("level", LevelOf(anchor)),
            ("number", Quote(anchor.Heading?.Number)),
            (
                "page",
                anchor.Heading is { } heading
                    ? heading.HasPage
                        ? "true"
                        : "false"
                    : null
            ),
            ("retired", Quote(anchor.Retired?.Date)),
            ("route", Quote(anchor.Route)),
            ("slug", Quote(anchor.Heading?.Slug)),
            ("styles", StylesOf(anchor)),
            ("text", Quote(anchor.Text)),
            ("to", Quote(anchor.Retired?.To)),
            ("was", anchor.Was.IsEmpty ? null : CanonicalJson.Array(anchor.Was.Select(CanonicalJson.Quote)))
        );

    private static string TextOf(Anchor anchor) =>
        CanonicalJson.Object(
            ("form", FormOf(anchor)),
            ("id", Quote(anchor.Id)),
            ("level", LevelOf(anchor)),
            ("number", Quote(anchor.Heading?.Number)),
            ("slug", Quote(anchor.Heading?.Slug)),
            ("styles", StylesOf(anchor)),
            ("text", Quote(anchor.Text))
        );

    private static string? Quote(string? text) => text is null ? null : CanonicalJson.Quote(text);

    private static string? FormOf(Anchor anchor) => anchor.Form is { } form ? Quote(JsonText.Word(form.Kind)) : null;

    private static string? LevelOf(Anchor anchor) =>
        anchor.Heading is { } heading ? CanonicalJson.Number(heading.Level) : null;

    private static string? StylesOf(Anchor anchor) =>
        anchor.Form is { Styles: { IsEmpty: false } styles }
            ? CanonicalJson.Array(
                styles.Select(piece =>
                    CanonicalJson.Array([
                        CanonicalJson.Number(piece.Range.Start),
                        CanonicalJson.Number(piece.Range.Length),
                        CanonicalJson.Number((int)piece.Style),
                    ])
                )
            )
            : null;
}

namespace AfPakSite.Alignment;

/// <summary>A study as three lists in reading order, from the ledger or from the text, so that the two can be laid side by side.</summary>
internal sealed record Outline(
    IReadOnlyList<Passage> Sections,
    IReadOnlyList<Passage> Paragraphs,
    IReadOnlyList<Passage> Sentences
)
{
    /// <summary>Whether both read the same, word for word, in the same places.</summary>
    public bool ReadsLike(Outline other) =>
        Same(Sections, other.Sections) && Same(Paragraphs, other.Paragraphs) && Same(Sentences, other.Sentences);

    private static bool Same(IReadOnlyList<Passage> left, IReadOnlyList<Passage> right)
    {
        if (left.Count != right.Count)
            return false;
        for (var index = 0; index < left.Count; index++)
        {
            if (left[index].Parent != right[index].Parent || left[index].Text != right[index].Text)
                return false;
        }
        return true;
    }
}

/// <summary>A section's title, a paragraph or a sentence, with its place in its list and the place of what holds it; -1 for none.</summary>
internal sealed class Passage(int index, int parent, string text)
{
    private string? key;
    private int[]? words;

    public int Index => index;

    public int Parent => parent;

    public string Text => text;

    /// <summary>The text without what does not matter: the kind of white space.</summary>
    public string Key => key ??= KeyOf(text);

    public static string KeyOf(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words as numbers; equal words have equal numbers.</summary>
    public int[] Words(Vocabulary vocabulary) => words ??= vocabulary.Read(Key);
}

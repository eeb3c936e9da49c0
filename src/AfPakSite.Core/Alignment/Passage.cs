using AfPakSite.Text;

namespace AfPakSite.Alignment;

/// <summary>
/// A section's title, a paragraph or a sentence; each has its own identity, even where two read the same.
/// </summary>
internal sealed class Passage(string text, Passage? parent, int index, Vocabulary vocabulary)
{
    private string? key;
    private string? path;
    private int[]? words;
    private int[]? sortedWords;

    public string Text => text;

    /// <summary>
    /// The section above a section, the section of a paragraph, the paragraph of a sentence; null for none.
    /// </summary>
    public Passage? Parent => parent;

    /// <summary>The position among the passages of its kind, from 0.</summary>
    public int Index => index;

    /// <summary>The text in one form; passages with equal keys read the same, whatever their bytes.</summary>
    public string Key => key ??= CanonicalText.Of(text);

    /// <summary>The keys of the passage and of those that contain it.</summary>
    public string Path => path ??= parent is null ? Key : $"{parent.Path}\n{Key}";

    /// <summary>The words as numbers of the vocabulary.</summary>
    public int[] Words => words ??= vocabulary.Read(Key);

    public int[] SortedWords => sortedWords ??= [.. Words.Order()];

    public IEnumerable<Passage> SelfAndAncestors
    {
        get
        {
            for (var passage = this; passage is not null; passage = passage.Parent)
                yield return passage;
        }
    }
}

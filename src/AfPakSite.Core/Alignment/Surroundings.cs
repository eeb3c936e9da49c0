namespace AfPakSite.Alignment;

/// <summary>Tells how far the surroundings of an old and a new text agree.</summary>
/// <param name="paragraphs">The paragraphs of sentences, matched as far as they are known; null for paragraphs.</param>
internal sealed class Surroundings(Matching? paragraphs)
{
    /// <summary>A matching paragraph tells more than the titles of all sections above.</summary>
    private const int OfParagraph = 100;

    /// <summary>The title of the section that contains a passage.</summary>
    public string TitleOver(Passage passage) => SectionOf(passage)?.Key ?? "";

    /// <summary>The titles of all sections that contain a passage.</summary>
    public string PathOver(Passage passage) => SectionOf(passage)?.Path ?? "";

    /// <summary>Whether the same section contains both passages of one outline.</summary>
    public bool AreInOneSection(Passage left, Passage right) => SectionOf(left) == SectionOf(right);

    /// <summary>
    /// Whether the old text contains words of the title above it, and the new one has words of the title above it
    /// instead: each is about its own section.
    /// </summary>
    public bool AreTitlesReplaced(Passage oldItem, Passage newItem) =>
        TitleOver(oldItem) != TitleOver(newItem)
        && WordsOfTitle(oldItem).Except(newItem.Words).Any()
        && WordsOfTitle(newItem).Except(oldItem.Words).Any();

    private IEnumerable<int> WordsOfTitle(Passage passage) => SectionOf(passage)?.Words.Intersect(passage.Words) ?? [];

    /// <summary>A number that grows with the agreement: of the paragraphs, and of each title above.</summary>
    public int Agreement(Passage oldItem, Passage newItem)
    {
        var (oldSection, newSection) = (SectionOf(oldItem), SectionOf(newItem));
        var agreement =
            paragraphs is not null
            && oldItem.Parent is { } parent
            && paragraphs.NewOf(parent) is { } match
            && match == newItem.Parent
                ? OfParagraph
                : 0;
        for (; oldSection is not null && newSection is not null; oldSection = oldSection.Parent)
        {
            agreement += oldSection.Key == newSection.Key ? 1 : 0;
            newSection = newSection.Parent;
        }
        return agreement;
    }

    /// <summary>The section of a paragraph, or of a sentence’s paragraph.</summary>
    private Passage? SectionOf(Passage passage) => paragraphs is not null ? passage.Parent?.Parent : passage.Parent;
}

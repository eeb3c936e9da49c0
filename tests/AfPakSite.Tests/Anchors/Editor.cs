namespace AfPakSite.Tests.Anchors;

/// <summary>
/// Takes the steps of a release. Each step says which texts stay the same ones; <c>Histories/README.md</c> lists them.
/// </summary>
/// <param name="draft">The text before the release; the editor works on it.</param>
/// <param name="former">The texts of the earlier releases, the first one first.</param>
internal sealed class Editor(Draft draft, DraftWriter writer, IReadOnlyList<Draft> former)
{
    private readonly HashSet<Origin> doubtful = [];

    public Draft Draft { get; private set; } = draft;

    public DraftWriter Writer { get; private set; } = writer;

    /// <summary>
    /// The texts of which a human would not say whether they are still the same: they may keep their ids or not.
    /// </summary>
    public IReadOnlySet<Origin> Doubtful => doubtful;

    public void Take(EditorsStep step)
    {
        var words = step.Verb.Split(' ');
        if (words is [_, "sentence" or "sentences"])
            new SentenceEdits(Draft, former, doubtful).Take(step);
        else if (words is [_, "paragraph" or "paragraphs"])
            new ParagraphEdits(Draft, former, doubtful).Take(step);
        else if (words is [_, "section" or "sections" or "heading"])
            new SectionEdits(Draft, former, doubtful).Take(step);
        else
            TakeWide(step);
    }

    /// <summary>Takes a step that is not about one part of the text.</summary>
    private void TakeWide(EditorsStep step)
    {
        switch (step.Verb)
        {
            case "replace":
                Replace(step.Subject, step.Target);
                break;
            case "everywhere":
                ReplaceAll(step.Subject, step.Target);
                break;
            case "title":
                Draft.Title = step.Subject;
                break;
            case "revert":
                Draft = former[int.Parse(step.Subject) - 1].Copy();
                break;
            case "write":
                Writer = Written(step.Subject);
                break;
            default:
                throw new InvalidDataException($"There is no step “{step.Verb}”.");
        }
    }

    /// <summary>Replaces words that occur once.</summary>
    private void Replace(string old, string replacement)
    {
        var places = Draft.Sentences.Where(sentence => sentence.Text.Contains(old, StringComparison.Ordinal)).ToList();
        if (places is not [var only] || only.Text.Split(old).Length != 2)
            throw new InvalidDataException($"The words “{old}” do not occur once, but in {places.Count} sentences.");
        only.Text = only.Text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private void ReplaceAll(string old, string replacement)
    {
        var before = string.Join('\n', AllWords());
        foreach (var sentence in Draft.Sentences)
            sentence.Text = sentence.Text.Replace(old, replacement, StringComparison.Ordinal);
        foreach (var section in Draft.Sections)
            section.Title = section.Title.Replace(old, replacement, StringComparison.Ordinal);
        if (before == string.Join('\n', AllWords()))
            throw new InvalidDataException($"The words “{old}” occur nowhere.");
    }

    private IEnumerable<string> AllWords() =>
        Draft.Sentences.Select(sentence => sentence.Text).Concat(Draft.Sections.Select(section => section.Title));

    private DraftWriter Written(string how) =>
        how switch
        {
            "decomposed" => Writer with { IsDecomposed = true },
            "composed" => Writer with { IsDecomposed = false },
            "with French spaces" => Writer with { IsSpacedFrench = true },
            "with plain spaces" => Writer with { IsSpacedFrench = false },
            "with ligatures" => Writer with { HasLigatures = true },
            "without ligatures" => Writer with { HasLigatures = false },
            "with soft hyphens" => Writer with { HasSoftHyphens = true },
            "without soft hyphens" => Writer with { HasSoftHyphens = false },
            "in long lines" => Writer with { Columns = 0 },
            _ when how.StartsWith("in columns of ", StringComparison.Ordinal) => Writer with
            {
                Columns = int.Parse(how.Split(' ')[^1]),
            },
            _ => throw new InvalidDataException($"A draft cannot be written “{how}”."),
        };
}

/// <summary>A place in a draft: before or after a part, or at the end of a section.</summary>
/// <param name="Name">The beginning of a sentence, or the title of a section.</param>
internal readonly record struct DraftPlace(string Side, string Name)
{
    public static DraftPlace Of(string text) =>
        text.Split(' ', 2) is ["after" or "before" or "into", _] words
            ? new(words[0], words[1])
            : throw new InvalidDataException($"“{text}” is not a place.");

    /// <summary>Inserts a part beside another part.</summary>
    public void Insert<T>(List<T> parts, T beside, IEnumerable<T> inserted) =>
        parts.InsertRange(parts.IndexOf(beside) + (Side == "after" ? 1 : 0), inserted);
}

/// <summary>Finds a text that was cut.</summary>
internal static class FormerDrafts
{
    /// <summary>The text as the last draft that had it knew it.</summary>
    public static T Last<T>(this IReadOnlyList<Draft> former, Func<Draft, T?> find)
        where T : class =>
        former.Reverse().Select(find).FirstOrDefault(found => found is not null)
        ?? throw new InvalidDataException("No former draft has this text.");

    /// <summary>Sorts some items of a list into the order of a second list; they keep the places of the items.</summary>
    public static void Reorder<T>(this List<T> all, List<T> ordered)
    {
        var places = ordered.Select(item => all.IndexOf(item)).Order().ToList();
        foreach (var (place, item) in places.Zip(ordered).ToList())
            all[place] = item;
    }
}

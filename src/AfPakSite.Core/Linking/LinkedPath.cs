using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Linking;

/// <summary>A reading path with its passages, and with its targets, each once, in the order of the path.</summary>
public sealed record LinkedPath(
    ReadingPath Path,
    ImmutableArray<LinkedPassage> Passages,
    ImmutableArray<LinkTarget> Steps
)
{
    /// <summary>The minutes that a class is given to discuss a question.</summary>
    public const int MinutesPerQuestion = 4;

    /// <summary>The shortest and the longest class, in minutes.</summary>
    public const int ShortestClass = 20,
        LongestClass = 40;

    /// <summary>Whether it is a plan for one class, and not only a list of steps.</summary>
    public bool IsClass => Passages.Length > 0;

    /// <summary>The whole minutes that the passages of a class take to read.</summary>
    public int ReadingMinutes => (int)Math.Ceiling(ReadingTime.Minutes(Passages.Sum(passage => passage.Words)));

    /// <summary>The minutes to discuss its questions.</summary>
    public int DiscussionMinutes => Path.Questions.Length * MinutesPerQuestion;

    /// <summary>The minutes that a class takes, or that the steps of a list take to read.</summary>
    public double Minutes =>
        IsClass ? ReadingMinutes + DiscussionMinutes : ReadingTime.Minutes(Steps.Sum(step => step.Words));
}

/// <summary>A passage that a class reads.</summary>
/// <param name="Target">The section, the paragraph, or the first sentence.</param>
/// <param name="Sentences">All sentences, in reading order.</param>
public sealed record LinkedPassage(PathPassage Passage, LinkTarget Target, ImmutableArray<SentencePlace> Sentences)
{
    /// <summary>The number of its words.</summary>
    public int Words => Sentences.Sum(place => ReadingTime.Words(place.Text));

    /// <summary>Its locator in citations: <c>§7.1, sentences 5–9</c>, or <c>§7.1</c> for a section.</summary>
    public string LabelIn(Words words)
    {
        var (first, last) = (Sentences[0], Sentences[^1]);
        var section = Target.Section!.LabelIn(words);
        return Target.Kind == LinkKind.Section ? section
            : first == last ? first.LabelIn(words)
            : words.Study.SentencesPlace(section, first.Number, last.Number);
    }
}

using AfPakSite.Alignment;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Finds out from the texts why most ids of a study would change.
/// </summary>
/// <remarks>
/// The diagnosis only words a message, so its thresholds are chosen to recognize the typical cases, and were not
/// measured on real accidents. Each says what a lower and a higher value would do.
/// </remarks>
internal sealed class MassChangeDiagnosis
{
    /// <summary>The share of sentences with characters of a wrong encoding that shows such a text.</summary>
    /// <remarks>
    /// Lower, a few damaged quotations pass for a text in a wrong encoding; higher, an English text is not recognized,
    /// because nothing is garbled in most of its sentences.
    /// </remarks>
    private const double LeastGarbled = 0.2;

    /// <summary>The share of the old phrases that a new version of a text contains at least.</summary>
    /// <remarks>
    /// Lower, another text on the same subject passes for a new version, by its set phrases; higher, a version that was
    /// rewritten throughout passes for another text.
    /// </remarks>
    private const double LeastCommonPhrases = 0.1;

    /// <summary>The share of paragraphs that continue the one before in a hard-wrapped text.</summary>
    /// <remarks>
    /// Lower, a text with lists or verses passes for a hard-wrapped one; higher, a hard-wrapped text is not recognized
    /// if many of its lines begin with a name or a new sentence.
    /// </remarks>
    private const double LeastContinued = 0.3;

    /// <summary>The length of a line that may be hard-wrapped, in UTF-16 units.</summary>
    /// <remarks>Editors usually wrap at 72 to 120 characters; a longer line is a whole paragraph.</remarks>
    private const int LongestWrapped = 120;

    /// <summary>The characters of a heading's number.</summary>
    private static readonly char[] Marks = [.. "0123456789.()#§ \u00A0\t"];

    private readonly Study study;
    private readonly List<Anchor> before;
    private readonly List<SentencePlace> sentences;
    private readonly List<Paragraph> paragraphs;

    public MassChangeDiagnosis(AnchoredStudy anchored)
    {
        (study, before) = (anchored.Study, [.. anchored.Ledger.Anchors]);
        sentences = [.. SentencePlace.AllOf(study)];
        paragraphs = [.. study.AllSections.SelectMany(section => section.Paragraphs)];
    }

    /// <summary>The cause, and a place in the study that shows it.</summary>
    public (MassChangeCause Cause, SourceSpan Place) Find() =>
        IsGarbled() is { } garbled ? (MassChangeCause.OtherEncoding, garbled)
        : IsOtherText() ? (MassChangeCause.OtherText, study.TitleSpan)
        : IsHardWrapped() is { } continued ? (MassChangeCause.HardWrapped, continued)
        : AreHeadingsMisread() is { } heading ? (MassChangeCause.HeadingsMisread, heading)
        : (MassChangeCause.Unknown, study.TitleSpan);

    /// <summary>
    /// The first garbled sentence if many more are garbled than before, or the beginning if many more were.
    /// </summary>
    private SourceSpan? IsGarbled()
    {
        var garbled = sentences.Where(sentence => Mojibake.IndexIn(sentence.Text) >= 0).ToList();
        var (now, then) = (
            Share(garbled.Count, sentences.Count),
            Share(TextsOf(AnchorKind.Sentence).Count(text => Mojibake.IndexIn(text) >= 0), CountOf(AnchorKind.Sentence))
        );
        return Math.Max(now, then) < LeastGarbled || Math.Max(now, then) < 2 * Math.Min(now, then) ? null
            : now > then ? garbled[0].Span
            : study.TitleSpan;
    }

    private bool IsOtherText()
    {
        var vocabulary = new Vocabulary();
        var (old, now) = (
            PhrasesOf(TextsOf(AnchorKind.Sentence), vocabulary),
            PhrasesOf(sentences.Select(sentence => sentence.Text), vocabulary)
        );
        return old.Count > 0 && old.Count(now.Contains) < LeastCommonPhrases * old.Count;
    }

    /// <summary>Three words in a row; different texts hardly share any.</summary>
    private static HashSet<(int, int, int)> PhrasesOf(IEnumerable<string> texts, Vocabulary vocabulary)
    {
        int[] words = [.. texts.SelectMany(vocabulary.Read)];
        return
        [
            .. words.Zip(words.Skip(1), words.Skip(2)).Select(phrase => (phrase.First, phrase.Second, phrase.Third)),
        ];
    }

    /// <summary>The first line that continues another, if many do and few did before.</summary>
    private SourceSpan? IsHardWrapped()
    {
        var continued = study
            .AllSections.SelectMany(section => section.Paragraphs.Zip(section.Paragraphs.Skip(1)))
            .Where(pair => Continues(pair.First.Text, pair.Second.Text))
            .Select(pair => pair.Second)
            .ToList();
        var old = TextsOf(AnchorKind.Paragraph).ToList();
        var (now, then) = (
            Share(continued.Count, paragraphs.Count),
            Share(old.Zip(old.Skip(1)).Count(pair => Continues(pair.First, pair.Second)), old.Count)
        );
        return now >= LeastContinued && now >= 2 * then ? continued[0].Span : null;
    }

    /// <summary>
    /// Whether a line ends within a sentence that the next line continues, in a script with or without capital letters.
    /// </summary>
    private static bool Continues(string line, string next) =>
        line.Length <= LongestWrapped
        && (char.IsLetterOrDigit(line[^1]) || ",;-–—".Contains(line[^1]))
        && char.IsLetter(next[0])
        && !char.IsUpper(next[0]);

    /// <summary>The first heading that became a paragraph or was one, if that is true of a third of them.</summary>
    private SourceSpan? AreHeadingsMisread()
    {
        var lostHeadings = Misread(
            TextsOf(AnchorKind.Section),
            paragraphs.Select(paragraph => (paragraph.Text, paragraph.Span)),
            TextsOf(AnchorKind.Paragraph)
        );
        var newHeadings = Misread(
            TextsOf(AnchorKind.Paragraph),
            study.AllSections.Select(section => (section.Title, section.HeadingSpan)),
            TextsOf(AnchorKind.Section)
        );
        return 3 * lostHeadings.Count > CountOf(AnchorKind.Section) ? lostHeadings[0]
            : 3 * newHeadings.Count > study.AllSections.Count() ? newHeadings[0]
            : null;
    }

    /// <summary>The texts of today that were of another kind before, and were not of their own kind.</summary>
    private static List<SourceSpan> Misread(
        IEnumerable<string> other,
        IEnumerable<(string Text, SourceSpan Span)> today,
        IEnumerable<string> own
    )
    {
        var (others, owns) = (Set(other), Set(own));
        return
        [
            .. today
                .Where(item => others.Contains(TitleOf(item.Text)) && !owns.Contains(TitleOf(item.Text)))
                .Select(item => item.Span),
        ];

        static HashSet<string> Set(IEnumerable<string> texts) =>
            texts.Select(TitleOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A text without a number or sign at its start and a period at its end.</summary>
    private static string TitleOf(string text) => text.TrimStart(Marks).TrimEnd('.');

    private IEnumerable<string> TextsOf(AnchorKind kind) =>
        before.Where(anchor => anchor.Kind == kind).Select(anchor => anchor.Text);

    private int CountOf(AnchorKind kind) => before.Count(anchor => anchor.Kind == kind);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

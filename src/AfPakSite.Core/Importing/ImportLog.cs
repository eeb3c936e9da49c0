using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Collects what could not be imported, with the section that it is in.</summary>
internal sealed class ImportLog
{
    /// <summary>What is counted in <see cref="Count"/> for a cell that spans others.</summary>
    public const string SpanningCells =
        "Cells that span several columns or rows became one cell and empty ones, in {0}.";

    /// <summary>What is counted in <see cref="Count"/> for characters above or below the line.</summary>
    public const string RaisedCharacters =
        "Raised or lowered characters are level in the study, in {0}, except marks of notes.";

    /// <summary>What is counted in <see cref="Count"/> for images between words.</summary>
    public const string MovedImages =
        "Images inside a sentence or a cell follow the paragraph or the table, in {0}: see that readers still find what they show.";

    /// <summary>What is counted in <see cref="Count"/> for citations by raised numbers.</summary>
    public const string BracketedNumbers =
        "Numbers of citations without brackets are in brackets in the study, in {0}.";

    private const int MostNotes = 300;
    private const int MostNamed = 5;

    private readonly List<ImportNote> notes = [];
    private readonly Dictionary<string, (int Number, string? Near)> counted = new(StringComparer.Ordinal);
    private readonly Dictionary<GatheredKind, List<string>> gathered = [];
    private int left;

    /// <summary>The title of the section that is being read; null before the first one.</summary>
    public string? Near { get; set; }

    public void Add(string message)
    {
        if (notes.Count < MostNotes)
            notes.Add(new(string.IsNullOrWhiteSpace(Near) ? null : Near, message));
        else
            left++;
    }

    /// <summary>Counts something that is reported once for the whole paper.</summary>
    /// <param name="message">A sentence with <c>{0}</c> for the number of places.</param>
    public void Count(string message) =>
        counted[message] = counted.TryGetValue(message, out var known) ? (known.Number + 1, known.Near) : (1, Near);

    /// <summary>Gathers what is reported once for the whole paper, with the first names.</summary>
    /// <param name="name">What tells the user which one is meant.</param>
    public void Gather(GatheredKind kind, string name)
    {
        if (!gathered.TryGetValue(kind, out var names))
            gathered[kind] = names = [];
        names.Add($"“{FirstWords.Within(name, 80)}”");
    }

    public ImmutableArray<ImportNote> ToNotes() =>
        [
            .. notes,
            .. gathered
                .OrderBy(pair => pair.Key.Noun, StringComparer.Ordinal)
                .Select(pair => NoteOf(pair.Key, pair.Value)),
            .. counted
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new ImportNote(
                    pair.Value.Near,
                    pair.Key.Replace("{0}", Quantity.Of(pair.Value.Number, "place"), StringComparison.Ordinal)
                )),
            .. left > 0
                ? [new ImportNote(null, $"{left} more parts of the paper were not imported as they are.")]
                : Array.Empty<ImportNote>(),
        ];

    private static ImportNote NoteOf(GatheredKind kind, List<string> names)
    {
        var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        return new(
            null,
            $"{Quantity.Of(names.Count, kind.Noun, kind.Plural)} {kind.Fault}: {string.Join(", ", names.Take(MostNamed))}{more}. {kind.Advice}."
        );
    }
}

/// <summary>A kind of parts that are reported together: <c>3 images not found beside the article: “a”, …</c></summary>
/// <param name="Plural">The plural of the noun, unless it only adds an s.</param>
/// <param name="Fault">What happened to them, without a verb.</param>
/// <param name="Advice">What to do, without a full stop.</param>
internal sealed record GatheredKind(string Noun, string? Plural, string Fault, string Advice);

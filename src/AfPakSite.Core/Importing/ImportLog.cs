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

    /// <summary>What is counted in <see cref="Count"/> for citations by raised numbers.</summary>
    public const string BracketedNumbers = "Raised numbers of citations are in brackets in the study, in {0}.";

    private const int MostNotes = 300;

    private readonly List<ImportNote> notes = [];
    private readonly Dictionary<string, (int Number, string? Near)> counted = new(StringComparer.Ordinal);
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

    public ImmutableArray<ImportNote> ToNotes() =>
        [
            .. notes,
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
}

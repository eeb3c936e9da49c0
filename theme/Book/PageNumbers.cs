using System.Collections.Immutable;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The printed page of each place that a link leads to, by its id. Only a printed document contains them, so a document
/// with page numbers is printed twice.
/// </summary>
public sealed record PageNumbers(ImmutableSortedDictionary<string, int> Pages)
{
    /// <summary>The numbers before anything has been printed.</summary>
    public static PageNumbers None { get; } =
        new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>The page of a place; null if it is not known.</summary>
    public int? Of(string id) => Pages.TryGetValue(id, out var page) ? page : null;

    public bool AreThoseOf(PageNumbers other) => Pages.SequenceEqual(other.Pages);
}

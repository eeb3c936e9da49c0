using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>A decision about an anchor whose text is gone.</summary>
/// <param name="To">The id of the anchor that answers for it; null where a note does.</param>
/// <param name="Place">The id's place in the file of decisions; null on the command line.</param>
/// <param name="ToPlace">The successor's place in the file of decisions; null on the command line.</param>
public sealed record Decision(string Id, string? To, SourceSpan? Place = null, SourceSpan? ToPlace = null);

using AfPakSite.Alignment;
using AfPakSite.Text;
using AfPakSite.Theme.Book;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// Writes the difference of two texts as markup. Removed and added words say so to readers who do not see lines and
/// colors.
/// </summary>
internal sealed class DifferenceText(BookText text, RecordWords words)
{
    public string Of(IEnumerable<DiffPiece> pieces) => string.Join(' ', pieces.Select(Marked));

    private string Marked(DiffPiece piece)
    {
        var escaped = XmlText.Escape(piece.Text);
        return piece.Kind switch
        {
            DiffKind.Removed => $"<del>{words.Removed(escaped).Join(Unseen, part => part)}</del>",
            DiffKind.Added => $"<ins>{words.Added(escaped).Join(Unseen, part => part)}</ins>",
            _ => escaped,
        };
    }

    private string Unseen(string part) => $"<span class=\"unseen\"{text.Attributes}>{XmlText.Escape(part)}</span>";
}

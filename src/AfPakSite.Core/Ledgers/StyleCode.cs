using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// A styled piece by its distance from the end of the one before it, so that an edit of the text changes one of them.
/// </summary>
/// <param name="Style">The style, or 16 times the number of the note whose mark is here.</param>
internal readonly record struct StyleCode(int Gap, int Length, int Style)
{
    private const int OfNote = 16;

    /// <summary>The pieces of a form; none where there is no form.</summary>
    public static ImmutableArray<StyleCode> Of(AnchoredForm? form)
    {
        var codes = ImmutableArray.CreateBuilder<StyleCode>();
        var end = 0;
        foreach (var piece in form?.Styles ?? [])
        {
            codes.Add(new(piece.Range.Start - end, piece.Range.Length, (int)piece.Style + piece.Note * OfNote));
            end = piece.Range.End;
        }
        return codes.ToImmutable();
    }

    public static ImmutableArray<StyledPiece> Decode(IEnumerable<StyleCode> codes)
    {
        var pieces = ImmutableArray.CreateBuilder<StyledPiece>();
        var end = 0;
        foreach (var code in codes)
        {
            var range = new TextRange(end + code.Gap, code.Length);
            pieces.Add(new(range, (TextStyle)(code.Style % OfNote), code.Style / OfNote));
            end = range.End;
        }
        return pieces.ToImmutable();
    }
}

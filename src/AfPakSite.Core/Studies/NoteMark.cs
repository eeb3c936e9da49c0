using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>The mark of a note in the text of a paragraph.</summary>
/// <param name="Range">Its characters; empty where markup says that there is a mark.</param>
/// <param name="Note">The number of the note in the reading order of all notes, from 1.</param>
public readonly record struct NoteMark(TextRange Range, int Note);

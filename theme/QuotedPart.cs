using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>The part of a quoted sentence that a page emphasizes: a mention or a citation.</summary>
public sealed record QuotedPart(SentencePlace Place, TextRange Range);

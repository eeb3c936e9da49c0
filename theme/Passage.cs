using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>A piece of a sentence of the study that a page quotes the sentence for: a mention or a citation.</summary>
public sealed record Passage(SentencePlace Place, TextRange Range);

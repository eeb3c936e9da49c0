using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// A few words of the site's own beside the sentence where the subject of a long paragraph changes: an entry of
/// <c>input/heads.yml</c>.
/// </summary>
/// <param name="Evidence">A quotation that only this sentence contains.</param>
public sealed record MarginalHead(Located<string> Text, Located<string> Evidence);

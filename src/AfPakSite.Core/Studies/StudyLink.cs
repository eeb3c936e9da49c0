using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>A place in a paragraph that leads to another site.</summary>
/// <param name="Address">An address of the web.</param>
public sealed record StudyLink(TextRange Range, string Address);

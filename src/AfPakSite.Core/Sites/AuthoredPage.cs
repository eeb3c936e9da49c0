using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>An authored page: <c>input/pages/SLUG.md</c>.</summary>
/// <param name="Route">Its route; <c>/</c> for <c>home.md</c>.</param>
public sealed record AuthoredPage(Located<string> Route, string Title, string Description, AuthoredText Body);

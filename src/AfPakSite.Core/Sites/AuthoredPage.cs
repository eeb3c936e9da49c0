using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>A page that the maintainer wrote: <c>input/pages/SLUG.md</c>.</summary>
/// <param name="Route">Where it is published; <c>home.md</c> is <c>/</c>.</param>
public sealed record AuthoredPage(Located<string> Route, string Title, string Description, AuthoredText Body);

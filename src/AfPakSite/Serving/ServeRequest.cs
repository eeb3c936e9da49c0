namespace AfPakSite.CommandLine.Serving;

/// <summary>The request that the options of <c>serve</c> make.</summary>
/// <param name="Build">The site and the options of its builds.</param>
/// <param name="Port">The port on the loopback address; 0 for any free one.</param>
/// <param name="Opens">Whether to open the site in the browser of the system.</param>
internal sealed record ServeRequest(BuildRequest Build, int Port, bool Opens, EditorLink Editor);

namespace AfPakSite.BrowserTests;

/// <summary>
/// The collection of tests that copy. They run one after another, because all tabs share one clipboard.
/// </summary>
[CollectionDefinition(Name)]
public sealed class Copying
{
    public const string Name = "Copying";
}

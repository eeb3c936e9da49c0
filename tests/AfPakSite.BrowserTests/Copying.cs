namespace AfPakSite.BrowserTests;

/// <summary>The tests that copy: all tabs share one clipboard, so these run one after another, beside the tests that do not.</summary>
[CollectionDefinition(Name)]
public sealed class Copying
{
    public const string Name = "Copying";
}

using AfPakSite.CommandLine;

namespace AfPakSite.BrowserTests;

/// <summary>
/// The browser in which the tests open the site: Chromium on Linux, or the one that a variable of the environment
/// names.
/// </summary>
internal static class TestedBrowser
{
    /// <summary>Why the tests cannot run.</summary>
    public const string Missing =
        "There is no browser for the tests: install Chromium on Linux, or name one in AFPAKSITE_BROWSER.";

    /// <summary>The path of the program; null if the tests cannot run.</summary>
    public static string? Path { get; } = Find(Environment.GetEnvironmentVariable, OperatingSystem.IsLinux());

    /// <summary>Whether a test fails without a browser, as in CI on Linux; elsewhere it is skipped.</summary>
    public static bool IsRequired { get; } = MustExist(Environment.GetEnvironmentVariable, OperatingSystem.IsLinux());

    /// <summary>
    /// Finds the browser that a variable names. Only on Linux does it look further, because the tests measure what
    /// Chromium does there.
    /// </summary>
    internal static string? Find(Func<string, string?> variable, bool isLinux) =>
        isLinux || Browser.IsNamed(variable) ? Browser.Find(variable) : null;

    internal static bool MustExist(Func<string, string?> variable, bool isLinux) =>
        Browser.IsNamed(variable) || (isLinux && variable("CI") == "true");
}

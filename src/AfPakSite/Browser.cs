namespace AfPakSite.CommandLine;

/// <summary>Finds a browser that prints: Chromium, or one that is based on it.</summary>
internal static class Browser
{
    /// <summary>The environment variables that name a browser.</summary>
    private static readonly string[] Variables = ["AFPAKSITE_BROWSER", "CHROME_PATH"];

    /// <summary>The best first: Chromium without windows starts and prints sooner than Chromium.</summary>
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "msedge",
    ];

    private static readonly string[] WellKnown =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The message if there is no browser.</summary>
    public static string Missing =>
        $"There is no browser to print the study with, so the site has no study.pdf: install Chromium, or name one in {Variables[0]}.";

    /// <summary>The path of a browser; null if there is none.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static string? Find(Func<string, string?> variable)
    {
        if (Named(variable) is { } named)
            return File.Exists(named) ? named : null;
        return Programs.Find(Names, variable).Concat(WellKnown.Where(File.Exists)).FirstOrDefault();
    }

    /// <summary>
    /// Whether a variable of the environment names a browser, which then is the only one that counts.
    /// </summary>
    public static bool IsNamed(Func<string, string?> variable) => Named(variable) is not null;

    private static string? Named(Func<string, string?> variable) =>
        Variables.Select(variable).FirstOrDefault(path => !string.IsNullOrEmpty(path));
}

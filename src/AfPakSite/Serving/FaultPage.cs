namespace AfPakSite.CommandLine.Serving;

/// <summary>The page that is shown until the site was built once without errors.</summary>
internal static class FaultPage
{
    public static ServedFile File { get; } =
        ServedFile.Of(
            "fault.html",
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="color-scheme" content="light dark">
            <title>Not built yet</title>
            </head>
            <body>
            <p>The site has errors, so there is no page to show yet.</p>
            </body>
            </html>

            """
        );

    public static IEnumerable<(string, string)> Headers =>
        [
            (
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
            ),
        ];
}

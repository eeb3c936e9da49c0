using System.Diagnostics;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>.ci/netlify</c> with stand-ins for <c>curl</c> and <c>dotnet</c>.</summary>
public sealed class NetlifyScriptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NetlifyScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Netlify builds on Linux.");
        folder.Write(".ci/netlify", File.ReadAllText(Repository.PathOf(".ci", "netlify")));
        Program(
            "curl",
            "case \"$*\" in *build-report*) printf %s \"${REPORT:-$STATUS}\" ;; *) printf %s \"$STATUS\" ;; esac"
        );
        Program(
            "dotnet",
            "all=\"$*\"; case \"$all\" in *verify*--against*) echo compared ;; *verify*) echo \"$VERIFIED\" ;; *build*) echo \"built${all##*--report text}\" | sed 's/--against [^ ]*/--against REPORT/' ;; esac"
        );
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("200", "", "", 0, "compared\nbuilt --against REPORT --accept-drop pages=60 --accept-drop links=9\n")]
    [InlineData(
        "404",
        "76 ids, 1 release, 0 editions verified",
        "",
        0,
        "Nothing is published at https://a.example/anchors.json yet.\nbuilt\n"
    )]
    [InlineData("404", "76 ids, 1 release, 1 edition verified", "", 1, "")]
    [InlineData("404", "76 ids, 11 releases, 0 editions verified", "", 1, "")]
    [InlineData(
        "404",
        "76 ids, 2 releases, 0 editions verified",
        "yes",
        0,
        "Nothing is published at https://a.example/anchors.json yet.\nbuilt\n"
    )]
    [InlineData("500", "", "", 1, "")]
    public void Builds_only_a_site_that_forgets_nothing(
        string status,
        string verified,
        string first,
        int code,
        string output
    )
    {
        var start = new ProcessStartInfo("bash", [folder.At(".ci/netlify")]) { RedirectStandardOutput = true };
        start.RedirectStandardError = true;
        start.Environment["PATH"] = $"{folder.At("bin")}:{start.Environment["PATH"]}";
        start.Environment["CONTEXT"] = "production";
        start.Environment["URL"] = "https://a.example/";
        start.Environment["STATUS"] = status;
        start.Environment["VERIFIED"] = verified;
        start.Environment["ACCEPT_DROPS"] = "pages=60 links=9";
        start.Environment["FIRST_DEPLOY"] = first;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        var fault = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((code, output), (process.ExitCode, said));
        Assert.Equal(code == 0, fault.Length == 0);
    }

    private void Program(string name, string commands)
    {
        folder.Write($"bin/{name}", $"#!/usr/bin/env bash\n{commands}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                folder.At($"bin/{name}"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}

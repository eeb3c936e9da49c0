using System.Diagnostics;

namespace AfPakSite.Tests.CommandLine;

/// <summary>A git repository in the folder of a test, with the settings of no user.</summary>
internal sealed class GitRepository
{
    private readonly TemporaryFolder folder;

    /// <summary>Makes a repository whose branch is <c>main</c>.</summary>
    public GitRepository(TemporaryFolder folder)
    {
        this.folder = folder;
        Run("init", "--quiet", "--initial-branch=main");
    }

    /// <summary>Commits everything, and returns the commit.</summary>
    public string Commit(string subject)
    {
        Run("add", "--all");
        Run("commit", "--quiet", "--allow-empty", "-m", subject);
        return Run("rev-parse", "HEAD").Output.Trim();
    }

    /// <summary>Runs a command that must succeed.</summary>
    public (int Code, string Output) Run(params string[] arguments)
    {
        var run = Try(arguments);
        Assert.True(run.Code == 0, $"git {string.Join(' ', arguments)}: {run.Output}");
        return run;
    }

    public (int Code, string Output) Try(params string[] arguments)
    {
        string[] settings =
        [
            "-c",
            "user.name=Editor",
            "-c",
            "user.email=editor@tea.example",
            "-c",
            "core.autocrlf=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "commit.gpgSign=false",
        ];
        var start = new ProcessStartInfo("git", [.. settings, .. arguments])
        {
            WorkingDirectory = folder.Location,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var fault = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + fault.Result);
    }
}

using System.Runtime.InteropServices;

namespace AfPakSite.Benchmarks;

/// <summary>Publishes programs as they are installed: compiled ahead of time where that is possible, with the shared framework.</summary>
internal static class Publisher
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Publishes a copy of the sources, so that neither the artifacts nor the lock files of the working copy change.</summary>
    public static string PublishTool(string folder)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(Root, "*", SearchOption.TopDirectoryOnly)
                .Where(file =>
                    Path.GetFileName(file)
                        is ".editorconfig"
                            or "Directory.Build.props"
                            or "Directory.Packages.props"
                            or "global.json"
                )
        )
            Copy(file, folder);
        foreach (
            var file in new[] { "src", "theme" }
                .SelectMany(part =>
                    Directory.EnumerateFiles(Path.Combine(Root, part), "*", SearchOption.AllDirectories)
                )
                .Where(file => Path.GetFileName(file) != "packages.lock.json")
        )
            Copy(file, folder);
        return Publish(
            Path.Combine(folder, "src", "AfPakSite"),
            "afpaksite.dll",
            "-p:RestorePackagesWithLockFile=false",
            "-p:RestoreLockedMode=false"
        );
    }

    /// <summary>Publishes a program of one file.</summary>
    public static string PublishProgram(string folder, string code)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "program.csproj"), Project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        return Publish(folder, "program.dll");
    }

    private static string Publish(string project, string program, params string[] properties)
    {
        var output = Path.Combine(project, "published");
        ProcessTime.Run(
            project,
            "dotnet",
            [
                "publish",
                "--configuration",
                "Release",
                "--runtime",
                RuntimeInformation.RuntimeIdentifier,
                "--self-contained",
                "false",
                "--output",
                output,
                "-p:PublishReadyToRun=true",
                .. properties,
            ]
        );
        return Path.Combine(output, program);
    }

    private static void Copy(string file, string folder)
    {
        var target = Path.Combine(folder, Path.GetRelativePath(Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AfPakSite.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("No folder above the program holds AfPakSite.sln.");
    }
}

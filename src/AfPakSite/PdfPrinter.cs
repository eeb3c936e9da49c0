using System.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme.Book;

namespace AfPakSite.CommandLine;

/// <summary>
/// Prints the study with a browser: tagged, with an outline, with the page's language and title, and with page numbers
/// in its contents. A browser does not know these while it prints, so it prints again with those of the first time.
/// </summary>
internal static class PdfPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How long a browser may take to end, and how often its folder is tried to delete.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int Attempts = 40;

    private const string NoNumbers =
        "The contents of study.pdf have no page numbers, because the browser’s PDF does not say where its sections are.";

    /// <summary>The number of printings, after which the numbers of the last one must be right.</summary>
    private const int Printings = 3;

    /// <summary>The compilation with the printed study in place of the empty PDF.</summary>
    /// <exception cref="UserErrorException">The browser did not print the study.</exception>
    public static Compilation Print(Compilation compilation, LinkedSite linked, string browser, Terminal terminal)
    {
        var folder = Directory.CreateTempSubdirectory("afpaksite-");
        try
        {
            var printed = new OutputFile(
                Routes.FileOf(Routes.Pdf),
                [.. PrintNumbered(linked, folder.FullName, browser, terminal)]
            );
            return compilation with
            {
                Files = [.. compilation.Files.Select(file => file.Path == printed.Path ? printed : file)],
            };
        }
        finally
        {
            Delete(folder, terminal);
        }
    }

    /// <summary>Deletes the temporary folder, in which a browser may still write while it ends.</summary>
    private static void Delete(DirectoryInfo folder, Terminal terminal)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception fault) when (Refusal.Is(fault) && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception fault) when (Refusal.Is(fault))
            {
                terminal.Error.WriteLine($"“{folder.FullName}” cannot be deleted: delete it yourself. {fault.Message}");
                return;
            }
    }

    private static byte[] PrintNumbered(LinkedSite linked, string folder, string browser, Terminal terminal)
    {
        var numbers = PageNumbers.None;
        for (var printing = 1; printing <= Printings; printing++)
        {
            foreach (var file in PrintedStudy.Files(linked, numbers))
                new PlannedFile(file, null).Write(folder, []);
            var printed = Print(folder, browser, terminal.Interrupted);
            var found = PdfDestinations.Read(printed);
            if (found.Pages.IsEmpty)
                terminal.Error.WriteLine(NoNumbers);
            if (found.AreThoseOf(numbers))
                return printed;
            numbers = found;
        }
        throw new UserErrorException($"The page numbers of the printed study differ after {Printings} printings.");
    }

    private static byte[] Print(string folder, string browser, CancellationToken interrupted)
    {
        var (page, target) = (
            Path.Combine(folder, Routes.FileOf(Routes.Study)),
            Path.Combine(folder, Routes.FileOf(Routes.Pdf))
        );
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-extensions",
            "--no-first-run",
            "--font-render-hinting=none", // otherwise letters have the distances of a screen
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--generate-pdf-document-outline",
            "--no-pdf-header-footer",
            $"--print-to-pdf={target}",
            new Uri(page).AbsoluteUri,
        ];
        var errors = Run(browser, arguments, interrupted);
        return File.Exists(target)
            ? File.ReadAllBytes(target)
            : throw new UserErrorException($"The browser “{browser}” did not print the study: {errors.Trim()}");
    }

    /// <summary>Runs the browser until it exits, and returns its error output.</summary>
    private static string Run(string browser, string[] arguments, CancellationToken interrupted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        patience.CancelAfter(Patience);
        using var process = new Process
        {
            StartInfo = new(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true },
        };
        try
        {
            process.Start();
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
            return errors.GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new UserErrorException($"The browser “{browser}” does not start: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            End(process);
            interrupted.ThrowIfCancellationRequested();
            return $"it did not finish within {Patience.TotalMinutes} minutes";
        }
    }

    /// <summary>Ends the browser with its processes, and waits until it has ended.</summary>
    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Farewell);
        }
        catch (Exception fault)
            when (fault is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself, or the system does not let it end.
        }
    }
}

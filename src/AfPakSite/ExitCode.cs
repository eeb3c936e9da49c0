namespace AfPakSite.CommandLine;

/// <summary>The exit codes.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Errors = 1;
    public const int Usage = 2;

    /// <summary>An error of the program (EX_SOFTWARE in <c>sysexits.h</c>).</summary>
    public const int Fault = 70;

    /// <summary>Stopped by SIGINT: 128 plus the number of the signal, as in shells.</summary>
    public const int Interrupted = 130;
}

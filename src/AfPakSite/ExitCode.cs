namespace AfPakSite.CommandLine;

/// <summary>What a run tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Errors = 1;
    public const int Usage = 2;

    /// <summary>A fault of the program itself (EX_SOFTWARE of <c>sysexits.h</c>).</summary>
    public const int Fault = 70;

    /// <summary>Stopped by SIGINT, in the way of shells: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}

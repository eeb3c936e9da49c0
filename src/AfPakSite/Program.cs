using System.Runtime.InteropServices;
using System.Text;
using AfPakSite.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = new CancellationTokenSource();
using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
return CommandLineApp.Run(
    args,
    new(Console.Out, Console.Error, Environment.CurrentDirectory)
    {
        Input = Console.IsInputRedirected ? null : Console.In,
        Color = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Interrupted = interrupt.Token,
    }
);

// The first signal lets the command clean up and end; the second ends it at once.
void Interrupt(PosixSignalContext context)
{
    context.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
}

namespace AfPakSite.CommandLine;

/// <summary>The disk is not as a command needs it; the message says so to the user in a plain sentence.</summary>
internal sealed class RefusalException(string sentence) : IOException(sentence);

namespace AfPakSite.CommandLine;

/// <summary>An error that the user can correct on the disk; the message is a sentence for the user.</summary>
internal sealed class UserErrorException(string sentence) : IOException(sentence);

namespace AfPakSite.Theme;

/// <summary>A fault in the files of the theme, which whoever edits them can correct.</summary>
public sealed class ThemeFaultException(string message) : Exception(message);

namespace AfPakSite.Wording;

/// <summary>The pages of frameworks.</summary>
public sealed class FrameworkWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string AppliedTo => Text();

    public string WithActors => Text();

    public string WithActorsNote => Text();
}

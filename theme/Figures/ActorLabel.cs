using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>What a picture calls an actor: its name, or the acronym that the study uses where the name is long.</summary>
public static class ActorLabel
{
    private const int LongName = 20;

    public static string Of(Actor actor) =>
        actor.Name.Value.Length <= LongName
            ? actor.Name.Value
            : actor
                .Forms.Select(form => form.Value)
                .FirstOrDefault(form =>
                    form.Length is > 1 and <= LongName && form.Any(char.IsUpper) && !form.Any(char.IsLower)
                )
                ?? actor.Name.Value;

    /// <summary>The name in full, the label with it where that is another.</summary>
    public static string Full(Actor actor) =>
        Of(actor) is var label && label == actor.Name.Value ? label : $"{actor.Name.Value} ({label})";
}

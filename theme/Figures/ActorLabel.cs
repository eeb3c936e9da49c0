using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The short label of an actor in a picture: its name, or for a long name the acronym that the study uses.
/// </summary>
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

    /// <summary>The full name, followed by the label if it differs.</summary>
    public static string Full(Actor actor) =>
        Of(actor) is var label && label == actor.Name.Value ? label : $"{actor.Name.Value} ({label})";
}

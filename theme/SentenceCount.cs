using AfPakSite.Annotations;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>The number of an entry's sentences in words, which say so if an editor picked them.</summary>
internal static class SentenceCount
{
    public static string Of(Entity entity, int count, CountWords words) =>
        entity.Picked.IsEmpty ? words.Sentences(count) : words.PickedSentences(count);
}

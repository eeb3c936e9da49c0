using AfPakSite.Annotations;
using AfPakSite.Diagnostics;

namespace AfPakSite.Linking;

/// <summary>Reports slugs of two entries, because <c>[[slug]]</c> must refer to one.</summary>
internal static class SlugChecker
{
    public static void Check(AnnotationSet annotations, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (
            var entity in annotations.Entities.Where(entity =>
                entity.Slug.Length > 0 && !first.TryAdd(entity.Slug, entity)
            )
        )
            diagnostics.Add(Catalog.DuplicateSlug(entity.Name.Span, entity.Slug, first[entity.Slug].Name));
    }
}

using AfPakSite.Diagnostics;
using AfPakSite.Formulas;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Reports the formulas that are not understood, so that readers see their source.</summary>
internal static class UnreadFormulas
{
    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        foreach (var paragraph in study.AllSections.SelectMany(section => section.Paragraphs))
        {
            foreach (var range in paragraph.Formulas)
            {
                var formula = TexFormula.Read(range.Of(paragraph.Text));
                if (formula.Fault is not { } fault)
                    continue;
                var place = paragraph.SpanOf(range);
                diagnostics.AddOneOfMany(Catalog.FormulaNotReadKind, place, () => Catalog.FormulaNotRead(place, fault));
            }
        }
    }
}

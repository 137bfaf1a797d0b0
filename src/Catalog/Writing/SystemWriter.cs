using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Writing;

/// <summary>Writes an index system as a file (YAML), the same one for the same system.</summary>
public static class SystemWriter
{
    /// <summary>
    /// The text of the file. Reading it gives an equal system, where a file can say what the system does: a draft may lack what a file has to have,
    /// such as the marks of a leaf, and reading then tells so. A policy parameter's number comes back without its percent sign.
    /// </summary>
    /// <param name="system">May have faults.</param>
    public static string Write(IndexSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var file = new MapBuilder()
            .Code(system.Code)
            .Text("name", system.Name)
            .Text("edition", system.Edition)
            .Quoted("source", system.Source)
            .Number("fullMarks", system.FullMarks)
            .Number("decimals", system.Decimals)
            .Word<Aggregate>("aggregate", system.Aggregate)
            .Word<WhenMissing>("whenMissing", system.WhenMissing)
            .Number("bonusCap", system.BonusCap)
            .Number("deductionCap", system.DeductionCap)
            .List("bands", system.Bands, RuleParts.Band)
            .Add("bandSets", system.BandSets is [] ? null : BandSets(system.BandSets))
            .List("parameters", system.Parameters, ItemParts.Parameter)
            .List("attributes", system.Attributes, ItemParts.Item)
            .Add("items", new WrittenList([.. system.Items.Select(ItemParts.Item)]))
            .List("indicators", system.Indicators, Indicator)
            .List("bonuses", system.Bonuses, RuleParts.Adjustment)
            .List("deductions", system.Deductions, RuleParts.Adjustment)
            .List("vetoes", system.Vetoes, RuleParts.Veto)
            .List("statuses", system.Statuses, RuleParts.Status)
            .List("gates", system.Gates, RuleParts.Gate)
            .List("checks", system.Checks, RuleParts.Check)
            .List("examples", system.Examples, ExampleParts.OfUnit)
            .Long;
        return FileWriter.Write(file);
    }

    private static WrittenMap BandSets(IReadOnlyList<BandSet> sets) =>
        new([.. sets.Select(set => (ScalarText.OfKey(set.Name), (WrittenNode)new WrittenList([.. set.Bands.Select(RuleParts.Band)])))], IsShort: false);

    private static WrittenMap Indicator(Indicator indicator) => new MapBuilder()
        .Code(indicator.Code)
        .Text("name", indicator.Name)
        .Number("marks", indicator.Marks)
        .Word<Aggregate>("aggregate", indicator.Aggregate is Aggregate.Sum ? null : indicator.Aggregate)
        .Quoted("appliesWhen", indicator.AppliesWhen)
        .Quoted("rule", indicator.Rule)
        .Quoted("formula", indicator.Formula)
        .Number("outOf", indicator.OutOf)
        .Number("pass", indicator.Pass)
        .Word("whenMissing", indicator.WhenMissing)
        .Text("basis", indicator.Basis)
        .List("examples", indicator.Examples, ExampleParts.OfMarks)
        .List("indicators", indicator.Children, Indicator)
        .Long;
}

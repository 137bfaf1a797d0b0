using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Writing;

/// <summary>Bands, bonuses, deductions, vetoes, gates, status rules and checks.</summary>
internal static class RuleParts
{
    public static WrittenNode Band(Band band) => new MapBuilder().Text("name", band.Name).Number("min", band.Min).Number("eachAtLeast", band.EachAtLeast).Short;

    public static WrittenNode Adjustment(Adjustment adjustment) => new MapBuilder()
        .Code(adjustment.Code)
        .Text("name", adjustment.Name)
        .Number("cap", adjustment.Cap)
        .Quoted("rule", adjustment.Rule)
        .Quoted("formula", adjustment.Formula)
        .List("examples", adjustment.Examples, ExampleParts.OfMarks)
        .Long;

    public static WrittenNode Veto(Veto veto) => new MapBuilder()
        .Code(veto.Code)
        .Text("name", veto.Name)
        .Quoted("rule", veto.Rule)
        .Quoted("when", veto.When)
        .Text("band", veto.Band)
        .Add("band", veto is { Band: null, BandsBySet.Count: > 0 } ? ExampleParts.Map(veto.BandsBySet, ScalarText.Of) : null)
        .Word<VetoEffect>("effect", veto.Effect is VetoEffect.Band ? null : veto.Effect)
        .List("examples", veto.Examples, ExampleParts.OfCondition)
        .Long;

    public static WrittenNode Gate(Gate gate) => new MapBuilder()
        .Code(gate.Code)
        .Text("name", gate.Name)
        .Quoted("rule", gate.Rule)
        .Quoted("when", gate.When)
        .List("examples", gate.Examples, ExampleParts.OfCondition)
        .Long;

    public static WrittenNode Status(Status status) => new MapBuilder()
        .Code(status.Code)
        .Text("name", status.Name)
        .Quoted("rule", status.Rule)
        .Quoted("when", status.When)
        .List("bandSets", status.BandSets, ScalarText.Of)
        .Long;

    public static WrittenNode Check(Check check) => new MapBuilder()
        .Code(check.Code)
        .Quoted("rule", check.Rule)
        .Quoted("message", check.Message)
        .Add("level", check.IsWarning ? new WrittenScalar("warning") : null)
        .List("examples", check.Examples, ExampleParts.OfCondition)
        .Long;
}

using Fadu.Catalog.Structure;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Reading;

/// <summary>Bonuses, deductions, vetoes, gates, status rules and checks.</summary>
internal static class RuleReader
{
    public static Adjustment Adjustment(RecordValue adjustment) => new()
    {
        Code = adjustment.Text("code"),
        Name = adjustment.Text("name"),
        Formula = adjustment.TextOrNull("formula") ?? "0",
        Cap = adjustment.Number("cap"),
        Rule = adjustment.TextOrNull("rule"),
        Examples = [.. adjustment.Records("examples").Select(ExampleReader.OfMarks)],
    };

    public static Veto Veto(RecordValue veto) => new()
    {
        Code = veto.Text("code"),
        Name = veto.Text("name"),
        When = veto.TextOrNull("when") ?? "true",
        Band = veto.TextOrNull("band"),
        BandsBySet = veto.Entries("band").Where(entry => entry.Value is string)
            .ToDictionary(entry => entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal),
        Effect = veto.Word<VetoEffect>("effect"),
        Rule = veto.TextOrNull("rule"),
        Examples = [.. veto.Records("examples").Select(ExampleReader.OfCondition)],
    };

    public static Gate Gate(RecordValue gate) => new()
    {
        Code = gate.Text("code"),
        Name = gate.Text("name"),
        When = gate.TextOrNull("when") ?? "true",
        Rule = gate.TextOrNull("rule"),
        Examples = [.. gate.Records("examples").Select(ExampleReader.OfCondition)],
    };

    public static Status Status(RecordValue status) => new()
    {
        Code = status.Text("code"),
        Name = status.Text("name"),
        When = status.TextOrNull("when") ?? "true",
        Rule = status.TextOrNull("rule"),
        BandSets = [.. status.Elements("bandSets").Select(set => set as string ?? "")],
    };

    public static Check Check(RecordValue check) => new()
    {
        Code = check.Text("code"),
        Rule = check.TextOrNull("rule") ?? "true",
        Message = check.Text("message"),
        IsWarning = check.TextOrNull("level") is "warning",
        Examples = [.. check.Records("examples").Select(ExampleReader.OfCondition)],
    };
}

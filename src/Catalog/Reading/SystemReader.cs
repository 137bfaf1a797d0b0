using Fadu.Catalog.Structure;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Reading;

/// <summary>Makes an index system of what could be read of a file.</summary>
/// <remarks>
/// Where a name is missing that has to be there, a <see cref="StandIn"/> takes its place, so that the rest can still be checked.
/// </remarks>
internal static class SystemReader
{
    public static IndexSystem Read(RecordValue file) => new()
    {
        Code = file.TextOrNull("code") ?? StandIn.For("/code"),
        Name = file.TextOrNull("name") ?? StandIn.For("/name"),
        Edition = file.TextOrNull("edition"),
        Source = file.TextOrNull("source"),
        FullMarks = file.Number("fullMarks") ?? 1,
        Decimals = (int?)file.Number("decimals") ?? 2,
        Aggregate = file.Word<Aggregate>("aggregate"),
        WhenMissing = file.Word<WhenMissing>("whenMissing"),
        Bands = Bands(file.Elements("bands")),
        Items = [.. file.Records("items").Select(ItemReader.Item)],
        Attributes = [.. file.Records("attributes").Select(ItemReader.Item)],
        Indicators = [.. file.Records("indicators").Select(Indicator)],
        Bonuses = [.. file.Records("bonuses").Select(RuleReader.Adjustment)],
        BonusCap = file.Number("bonusCap"),
        Deductions = [.. file.Records("deductions").Select(RuleReader.Adjustment)],
        DeductionCap = file.Number("deductionCap"),
        Vetoes = [.. file.Records("vetoes").Select(RuleReader.Veto)],
        Parameters = [.. file.Records("parameters").Select(ItemReader.Parameter)],
        Checks = [.. file.Records("checks").Select(RuleReader.Check)],
        Gates = [.. file.Records("gates").Select(RuleReader.Gate)],
        BandSets = [.. file.Entries("bandSets").Select(set => new BandSet(set.Key, Bands(set.Value as List<object?> ?? [])))],
        Statuses = [.. file.Records("statuses").Select(RuleReader.Status)],
        Examples = [.. file.Records("examples").Select(ExampleReader.OfUnit)],
    };

    private static IReadOnlyList<Band> Bands(IReadOnlyList<object?> bands) =>
        [.. bands.Cast<RecordValue>().Select(band => new Band(band.Text("name"), band.Number("min") ?? 0, band.Number("eachAtLeast")))];

    private static Indicator Indicator(RecordValue indicator) => new()
    {
        Code = indicator.Text("code"),
        Name = indicator.Text("name"),
        Marks = indicator.Number("marks"),
        Aggregate = indicator.Word<Aggregate>("aggregate"),
        Children = [.. indicator.Records("indicators").Select(Indicator)],
        Formula = indicator.TextOrNull("formula"),
        OutOf = indicator.Number("outOf"),
        Pass = indicator.Number("pass"),
        AppliesWhen = indicator.TextOrNull("appliesWhen"),
        WhenMissing = indicator.WordOrNull<WhenMissing>("whenMissing"),
        Rule = indicator.TextOrNull("rule"),
        Basis = indicator.TextOrNull("basis"),
        Examples = [.. indicator.Records("examples").Select(ExampleReader.OfMarks)],
    };
}

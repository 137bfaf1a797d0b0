using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Catalog.Tests.Shipped;

/// <summary>One of the systems in <c>indicators/</c> and the faultless unit (样样做满) that it gives as an example.</summary>
internal sealed class ShippedSystem
{
    private ShippedSystem(CheckedSystem system) => System = system;

    public CheckedSystem System { get; }

    public static IEnumerable<object[]> Codes => [["BWZQ"], ["SFXJ"], ["LZPY"], ["MZFZ"], ["FZSY"]];

    public static ShippedSystem Load(string code) => new(RepositoryFolder.ShippedSystems
        .Select(path => SystemFile.Load(path).Checked!)
        .Single(system => system.System.Code == code));

    /// <summary>The values of the faultless unit, without those of other units.</summary>
    public Dictionary<Parameter, Value> Faultless() => System.System.Examples
        .First(example => example.Name.StartsWith("样样做满", StringComparison.Ordinal))
        .Given.Where(given => !given.Name.StartsWith("全体.", StringComparison.Ordinal))
        .Select(given => (Parameter: System.Parameters.Single(parameter => parameter.Parameter.Name == given.Name), Text: given.Texts[0]))
        .ToDictionary(given => given.Parameter.Parameter, given => ValueReader.Read(given.Parameter.Item!, given.Text).Value);

    /// <summary>The conditions (适用条件) that stand in the system, each once, with values that make each fail for a unit alone.</summary>
    public IReadOnlyList<(string Condition, Parameter Parameter, Value Value)> WaysNotToApply()
    {
        var conditions = System.Indicators.Where(indicator => indicator.AppliesWhen is not null).Select(indicator => indicator.AppliesWhen!).DistinctBy(condition => condition.Text);
        return [.. conditions.Select(condition => condition.Parameters
            .SelectMany(parameter => Candidates(parameter).Select(value => (condition.Text, parameter, value)))
            .First(way => condition.Evaluate(new LoneUnit(new Dictionary<Parameter, Value>(Faultless()) { [way.parameter] = way.value })) is { IsMissing: false, Boolean: false }))];

        static IEnumerable<Value> Candidates(Parameter parameter) => parameter.Type is FormulaType.Boolean
            ? [Value.Of(false)]
            : [Value.Of(0m), Value.None(parameter.Type, MissingReason.NoPreviousValue)];
    }

    /// <summary>The outermost values that a parameter can have.</summary>
    public static IEnumerable<Value> Extremes(SystemParameter parameter) => parameter switch
    {
        { Item.Type: ItemType.Boolean } => [Value.Of(false), Value.Of(true)],
        { Item.Type: ItemType.Choice, Item.Choices: var choices } => choices.Select(choice => choice.Value is { } value ? Value.Of(value) : Value.Of(choice.Name)),
        { Item.Type: ItemType.Date, Parameter.Range: var range } => [Value.Of(DateOnly.FromDayNumber((int)range.Low!)), Value.Of(DateOnly.FromDayNumber((int)range.High!))],
        { Parameter.Range: var range } => [Value.Of(range.Low!.Value), Value.Of(range.High!.Value)],
    };
}

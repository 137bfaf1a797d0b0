using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Examples;

/// <summary>One unit of an example with its peers.</summary>
internal sealed class ExampleContext : IFormulaContext
{
    private readonly IReadOnlyDictionary<Parameter, Value> _values;

    private ExampleContext(IReadOnlyDictionary<Parameter, Value> values, IReadOnlyList<IFormulaContext>? peers) =>
        (_values, Peers) = (values, peers ?? [this]);

    public IReadOnlyList<IFormulaContext> Peers { get; private set; }

    /// <summary>The unit of an example among the others that 全体 tells of.</summary>
    public static ExampleContext Of(GivenValues given)
    {
        var peers = new List<IFormulaContext>();
        var unit = new ExampleContext(given.Own, peers);
        peers.Add(unit);
        for (var i = 0; i < given.OtherUnits; i++)
        {
            var values = given.Others.Where(list => i < list.Value.Count).ToDictionary(list => list.Key, list => list.Value[i]);
            peers.Add(new ExampleContext(values, peers));
        }

        return unit;
    }

    /// <summary>The same unit among those of its peers that a test lets through, itself included.</summary>
    public ExampleContext Among(Func<IFormulaContext, bool> counts)
    {
        var unit = new ExampleContext(_values, null);
        unit.Peers = [unit, .. Peers.Where(peer => peer != this && counts(peer))];
        return unit;
    }

    public Value ValueOf(Parameter parameter) => _values.TryGetValue(parameter, out var value)
        ? value
        : parameter.Constant ?? Value.None(parameter.Type, parameter.Kind switch
        {
            ParameterKind.Previous => MissingReason.NoPreviousValue,
            ParameterKind.Score => MissingReason.DoesNotApply,
            _ => MissingReason.NotReported,
        });
}

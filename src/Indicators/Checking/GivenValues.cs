using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Checking;

/// <summary>The values that an example is worked with.</summary>
/// <param name="Own">The unit's own; what is not named is missing.</param>
/// <param name="Others">全体: of each parameter, one value for each of the other units, in the order of the file.</param>
internal sealed record GivenValues(IReadOnlyDictionary<Parameter, Value> Own, IReadOnlyDictionary<Parameter, IReadOnlyList<Value>> Others)
{
    /// <summary>How many other units there are.</summary>
    public int OtherUnits => Others.Count == 0 ? 0 : Others.Values.Max(values => values.Count);
}

using Fadu.Formula.Expressions;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>The names that one formula of a system may use.</summary>
/// <param name="names">Items, attributes, previous values, policy parameters.</param>
/// <param name="scores">The marks of indicators by code.</param>
/// <param name="fullMarks">[满分]; null where the formula has none.</param>
/// <param name="budget">How many names may still be looked through for the nearest one.</param>
internal sealed class SystemScope(
    SystemNames names,
    IReadOnlyDictionary<string, Parameter> scores,
    Parameter? fullMarks,
    SuggestionBudget budget) : IFormulaScope
{
    public Parameter? FullMarks => fullMarks;

    // A file of nothing but unknown names would be compared with every known one, over and over.
    public IEnumerable<string> Names => budget.Spend(names.All.Count + scores.Count) ? names.All.Concat(scores.Values.Select(score => score.Name)) : [];

    public Parameter? Find(string name)
    {
        var key = NameKey.Of(name);
        return key.StartsWith(Prefixes.Score, StringComparison.Ordinal)
            ? scores.GetValueOrDefault(key[Prefixes.Score.Length..].Trim())
            : names.Find(key)?.Parameter;
    }

    /// <summary>The same names with another [满分].</summary>
    public SystemScope With(Parameter? otherFullMarks) => new(names, scores, otherFullMarks, budget);
}

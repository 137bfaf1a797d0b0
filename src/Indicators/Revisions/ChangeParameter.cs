using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Gives a policy parameter (政策参数) of the draft another value.</summary>
/// <param name="Parameter">The parameter's code.</param>
/// <param name="Value">The value as people write it: 2023-06-30, 95%, 是.</param>
public sealed record ChangeParameter(string Parameter, string Value)
{
    /// <summary>Decides whether it may have the value.</summary>
    /// <returns><see cref="ParameterChanged"/>; nothing where it has it already; or
    /// <c>system.unknown</c>, <c>draft.none</c>, <c>draft.unknown_parameter</c>, <c>draft.value_needed</c>, <c>value.*</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, value) = (new Refusals(), Value?.Trim() ?? "");
        var draft = DraftRules.Open(refusals, state);
        if (draft is not null)
            DraftRules.Among(refusals, "draft.unknown_parameter", "parameter", Parameter, draft.Parameters.Select(parameter => parameter.Code), new("政策参数", "policy parameter"));

        var known = draft?.Parameters.FirstOrDefault(parameter => parameter.Code == Parameter);
        refusals.AddIf(value.Length == 0, "draft.value_needed", "value", "政策参数不能空，请写上数值", "a policy parameter can't be empty; write its value");
        if (known is not null && ValueReader.Read(known, value).Problem is { } problem)
            refusals.Add(problem with { Where = "value" });

        return refusals.Or<SystemEvent>(() => known!.Value == value ? [] : [new ParameterChanged(Parameter, value)]);
    }
}

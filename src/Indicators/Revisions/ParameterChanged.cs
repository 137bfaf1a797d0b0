namespace Fadu.Indicators.Revisions;

/// <summary>In the draft, a policy parameter (政策参数) got another value.</summary>
/// <param name="Parameter">The parameter's code.</param>
/// <param name="Value">The value as it was written.</param>
public sealed record ParameterChanged(string Parameter, string Value) : SystemEvent;

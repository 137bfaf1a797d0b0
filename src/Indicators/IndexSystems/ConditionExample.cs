namespace Fadu.Indicators.IndexSystems;

/// <summary>A worked example of a veto, a gate or a check.</summary>
/// <param name="Given">Values by name; what is not named is missing.</param>
/// <param name="Holds">What the condition must give; where it is missing, a check counts as holding, a veto or a gate as not.</param>
public sealed record ConditionExample(IReadOnlyList<Given> Given, bool Holds)
{
    /// <summary>Values by name; what is not named is missing.</summary>
    public IReadOnlyList<Given> Given { get; init => field = ValueList.Of(value); } = ValueList.Of(Given);
}

using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>Lets a person evaluate.</summary>
internal sealed record EnrolEvaluatorInput(string Account, string Name, IReadOnlyList<string> BelongsTo, IReadOnlyList<string>? Assigned) : RoundInput
{
    public EnrolEvaluator Command() => new(Account, Name, BelongsTo, Assigned);
}

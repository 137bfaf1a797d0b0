using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>Where marks are lost.</summary>
/// <param name="loss">The loss.</param>
[GraphQLType("MarksLoss")]
internal sealed class MarksLossModel(MarksLoss loss)
{
    public string Code => loss.Code;

    public string Name => loss.Name;

    public int Concerned => loss.Concerned;

    public int Losing => loss.Losing;

    public decimal Marks => loss.Marks;

    public decimal Mean => loss.Mean;

    public decimal Share => loss.Share;

    public IReadOnlyList<LossCauseModel> Causes => [.. loss.Causes.Select(cause => new LossCauseModel(cause.Reason, cause.Units, cause.Marks))];
}

using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Helps;

namespace Fadu.Api.Rounds.Helps;

/// <summary>One help, and whom it lifts.</summary>
/// <param name="help">What was found.</param>
[GraphQLType("Help")]
internal sealed class HelpModel(Help help)
{
    public HelpKind Kind => help.Kind;

    public string Code => help.Item?.Code ?? help.Indicator!.Code;

    public string Name => help.Item?.Name ?? help.Indicator!.Indicator.Name;

    public int Alone => help.Alone;

    public int Added => help.Added.Count;

    public decimal? Effort => help.Effort;

    public bool RestsOnPeers => help.RestsOnPeers;

    /// <summary>Some of the units that it adds.</summary>
    internal IReadOnlyList<HelpedUnitModel> Part(int first, int skip, RequestContext context) =>
        [.. Paging.Part.Of(help.Added, first, skip, context).Select(unit => new HelpedUnitModel(unit))];
}

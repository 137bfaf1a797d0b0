using Fadu.Api.Requests;
using Fadu.Application.Helps;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Helps;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds.Helps;

/// <summary>Which help lifts most units of rounds over a line, for coordinators.</summary>
/// <param name="sights">What the caller may see.</param>
/// <param name="desk">Where the answer comes from.</param>
[GraphQLFields("Round")]
internal sealed class HelpFields(Sights sights, HelpDesk desk)
{
    public async Task<IReadOnlyList<FieldOutcome<RoundHelpModel?>>> HelpAsync(
        IReadOnlyList<RoundModel> rounds,
        Basis basis,
        DateTimeOffset? asOf,
        int? revision,
        HelpTargetInput target,
        string? group,
        HelpKind? kind,
        bool includeOthers,
        int most,
        RequestContext context)
    {
        var request = new HelpRequest { Target = target.Wanted, Group = group, Kind = kind, Most = most, Limits = new() { IncludeOthers = includeOthers } };
        var (sight, found) = (await sights.OfAsync(context), new FieldOutcome<RoundHelpModel?>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var help = await desk.FindAsync(sight, rounds[i].Round, new(basis, revision, asOf, request), context.CancellationToken);
            // What can't be told of one round is an error of that round alone.
            found[i] = help.Succeeded ? new RoundHelpModel(help.Value) : context.Error(help.Problems);
        }

        return found;
    }
}

using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Reminders;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Reminders;

/// <summary>Who still has to do what in rounds, as far as the caller may see it.</summary>
/// <param name="sights">How far that is.</param>
/// <param name="reminders">Where it comes from.</param>
[GraphQLFields("Round")]
internal sealed class RoundReminderFields(Sights sights, ReminderDesk reminders)
{
    public async Task<IReadOnlyList<IReadOnlyList<ReminderModel>>> OutstandingAsync(
        IReadOnlyList<RoundModel> rounds, IReadOnlyList<string>? groups, bool overdueOnly, DateTimeOffset? asOf, int? revision, int first, int skip, RequestContext context) =>
    [
        .. (await AllAsync(rounds, new(groups, overdueOnly, revision), asOf, context))
            .Select(all => Part.Of(all, first, skip, context).Select(one => new ReminderModel(one)).ToArray()),
    ];

    public async Task<IReadOnlyList<int>> OutstandingCountAsync(
        IReadOnlyList<RoundModel> rounds, IReadOnlyList<string>? groups, bool overdueOnly, DateTimeOffset? asOf, int? revision, RequestContext context) =>
        [.. (await AllAsync(rounds, new(groups, overdueOnly, revision), asOf, context)).Select(all => all.Count)];

    public async Task<IReadOnlyList<IReadOnlyList<EvaluatorWorkModel>>> EvaluatorWorkAsync(IReadOnlyList<RoundModel> rounds, int first, int skip, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new IReadOnlyList<EvaluatorWorkModel>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var work = await reminders.EvaluatorsAsync(sight, rounds[i].Round, one => Part.Of(one, first, skip, context), context.CancellationToken);
            found[i] = [.. work.Select(one => new EvaluatorWorkModel(one))];
        }

        return found;
    }

    public async Task<IReadOnlyList<int>> EvaluatorWorkCountAsync(IReadOnlyList<RoundModel> rounds, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. rounds.Select(round => ReminderDesk.EvaluatorCount(sight, round.Round))];
    }

    private async Task<IReadOnlyList<Reminder>[]> AllAsync(IReadOnlyList<RoundModel> rounds, ReminderFilter filter, DateTimeOffset? asOf, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new IReadOnlyList<Reminder>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var outstanding = await reminders.OutstandingAsync(sight, rounds[i].Round, filter, asOf, context.CancellationToken);
            found[i] = outstanding.Succeeded ? outstanding.Value : throw context.Fault(outstanding.Problems[0]);
        }

        return found;
    }
}

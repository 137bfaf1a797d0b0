using Fadu.Api.Requests;
using Fadu.Application.Importing;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>What coordinators do with submissions: supply what surveys and registers say, and decide appeals.</summary>
/// <param name="sights">Who may.</param>
/// <param name="desk">Where it is done.</param>
/// <param name="reader">Submissions.</param>
/// <param name="bulk">Many units at once.</param>
[GraphQLFields("Mutation")]
internal sealed class CoordinatorMutations(Sights sights, SubmissionDesk desk, SubmissionReader reader, BulkDesk bulk) : SubmissionMutations(sights, desk, reader)
{
    private readonly Sights _sights = sights;

    public Task<SubmissionPayload> SupplyItemsAsync(SupplyItemsInput input, RequestContext context) => CoordinateAsync(
        input,
        async caller =>
        {
            var items = ItemInput.Reported(input.Items);
            return ItemInput.Problems(input.Items) is [_, ..] unclear
                ? unclear
                : await DecideAsync(
                    input, new object[] { "supply", input.Source, items }, (submission, state) => new SupplyItems(submission, input.Source, items).Decide(state), caller, context);
        },
        (problems, language) => SubmissionErrors.Of(problems, [.. input.Items.Select(item => item.Item)], "items", language),
        context);

    public Task<SubmissionPayload> DecideAppealAsync(DecideAppealInput input, RequestContext context)
    {
        var correction = input.Correction is { } it ? new AppealCorrection(it.Item, it.Value.Kept) : null;
        return CoordinateAsync(
            input,
            caller => DecideAsync(
                input,
                new object?[] { "decide appeal", input.Number, correction, input.Reason },
                (submission, state) => new DecideAppeal { Context = submission, Number = input.Number, Correction = correction, Reason = input.Reason ?? "" }.Decide(state),
                caller,
                context),
            (problems, language) => SubmissionErrors.OfCorrection(problems, input.Correction?.Item, language),
            context);
    }

    public async Task<BulkPayload> SupplyBulkAsync(SupplyBulkInput input, RequestContext context)
    {
        var sight = await _sights.NowAsync(context);
        return await BulkErrors.PayloadAsync(
            input,
            input.Rows,
            rows => bulk.SupplyAsync(sight, input.RoundCode, input.Mode, input.Source, rows, input.Notes(), context.CancellationToken),
            sight.Viewer.Language);
    }
}

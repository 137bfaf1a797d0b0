using Fadu.Api.Requests;
using Fadu.Application.Importing;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>What reporters do with the submissions of their units.</summary>
/// <param name="sights">Who may.</param>
/// <param name="desk">Where it is done.</param>
/// <param name="reader">Submissions.</param>
/// <param name="bulk">Many units at once.</param>
[GraphQLFields("Mutation")]
internal sealed class ReporterMutations(Sights sights, SubmissionDesk desk, SubmissionReader reader, BulkDesk bulk) : SubmissionMutations(sights, desk, reader)
{
    private readonly Sights _sights = sights;

    public Task<SubmissionPayload> ReportItemsAsync(ReportItemsInput input, RequestContext context) => ReportAsync(
        input,
        async caller =>
        {
            var items = ItemInput.Reported(input.Items);
            return ItemInput.Problems(input.Items) is [_, ..] unclear
                ? unclear
                : await DecideAsync(input, new object[] { "report", items }, (submission, state) => new ReportItems(submission, items).Decide(state), caller, context);
        },
        (problems, language) => SubmissionErrors.Of(problems, [.. input.Items.Select(item => item.Item)], "items", language),
        context);

    public Task<SubmissionPayload> SubmitSubmissionAsync(SubmitSubmissionInput input, RequestContext context) => ReportAsync(
        input,
        caller => Desk.SubmitAsync(input.RoundCode, input.UnitCode, caller, context.CancellationToken),
        // Of items of which the input says nothing; the message names them.
        SubmissionErrors.Of,
        context);

    public Task<SubmissionPayload> FileAppealAsync(FileAppealInput input, RequestContext context) => ReportAsync(
        input,
        caller => DecideAsync(
            input,
            new object?[] { "appeal", input.IndicatorCode, input.Reason },
            (submission, state) => new FileAppeal(submission, input.IndicatorCode, input.Reason ?? "").Decide(state),
            caller,
            context),
        SubmissionErrors.Of,
        context);

    public Task<SubmissionPayload> WithdrawAppealAsync(WithdrawAppealInput input, RequestContext context) => ReportAsync(
        input,
        caller => DecideAsync(
            input,
            new object?[] { "withdraw appeal", input.Number, input.Reason },
            (submission, state) => new WithdrawAppeal(submission, input.Number, input.Reason).Decide(state),
            caller,
            context),
        SubmissionErrors.Of,
        context);

    public async Task<BulkPayload> ReportBulkAsync(ReportBulkInput input, RequestContext context)
    {
        var sight = await _sights.NowAsync(context);
        return await BulkErrors.PayloadAsync(
            input,
            input.Rows,
            rows => bulk.ReportAsync(sight, input.RoundCode, input.Mode, input.Submit, rows, input.Notes(), context.CancellationToken),
            sight.Viewer.Language);
    }
}

using Fadu.Api.Requests;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>What evaluators do with the submissions of the units that they evaluate.</summary>
/// <param name="sights">Who may.</param>
/// <param name="desk">Where it is done.</param>
/// <param name="reader">Submissions.</param>
[GraphQLFields("Mutation")]
internal sealed class EvaluatorMutations(Sights sights, SubmissionDesk desk, SubmissionReader reader) : SubmissionMutations(sights, desk, reader)
{
    public Task<SubmissionPayload> VerifyItemsAsync(VerifyItemsInput input, RequestContext context) => EvaluateAsync(
        input,
        caller => DecideAllAsync(input, "verify", input.Items, (submission, item) => new VerifyItem(submission, item.Item, item.Value!.Value).Decide, caller, context),
        (problems, language) => SubmissionErrors.Of(problems, [.. input.Items.Select(item => item.Item)], "items", language),
        context);

    public Task<SubmissionPayload> CorrectItemAsync(CorrectItemInput input, RequestContext context) => EvaluateAsync(
        input,
        caller => DecideAsync(
            input,
            new object?[] { "correct", input.Item, input.Value.Kept, input.Reason },
            (submission, state) => new CorrectItem(submission, input.Item, input.Value.Kept, input.Reason ?? "").Decide(state),
            caller,
            context),
        (problems, language) => SubmissionErrors.Of(problems, [input.Item], null, language),
        context);

    public Task<SubmissionPayload> GradeItemsAsync(GradeItemsInput input, RequestContext context) => EvaluateAsync(
        input,
        caller => DecideAllAsync(input, "grade", input.Items, (submission, item) => new GradeItem(submission, item.Item, item.Value!.Value).Decide, caller, context),
        (problems, language) => SubmissionErrors.Of(problems, [.. input.Items.Select(item => item.Item)], "items", language),
        context);

    public Task<SubmissionPayload> WithdrawGradeAsync(WithdrawGradeInput input, RequestContext context) => EvaluateAsync(
        input,
        caller => DecideAsync(
            input, new object[] { "withdraw grade", input.Item }, (submission, state) => new WithdrawGrade(submission, input.Item).Decide(state), caller, context),
        (problems, language) => SubmissionErrors.Of(problems, [input.Item], null, language),
        context);

    public Task<SubmissionPayload> ReturnSubmissionAsync(ReturnSubmissionInput input, RequestContext context)
    {
        ReturnReason[] reasons = [.. input.Reasons.Select(reason => new ReturnReason(reason.Item, reason.Type, reason.Text))];
        return EvaluateAsync(
            input,
            caller => DecideAsync(input, new object[] { "return", reasons }, (submission, state) => new ReturnSubmission(submission, reasons).Decide(state), caller, context),
            (problems, language) => SubmissionErrors.Of(problems, [.. reasons.Select(reason => reason.Item ?? "reasons")], "reasons", language),
            context);
    }

    public Task<SubmissionPayload> AcceptSubmissionAsync(AcceptSubmissionInput input, RequestContext context) => EvaluateAsync(
        input, caller => Desk.AcceptAsync(input.RoundCode, input.UnitCode, caller, context.CancellationToken), SubmissionErrors.Of, context);
}

using Fadu.Application.Submissions;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>Who gave items their values, for all of a response at once.</summary>
internal static class Origins
{
    public static async Task<IReadOnlyList<OriginModel?>> OfAsync(
        SubmissionReader reader, IReadOnlyList<SubmissionItemModel> items, bool supplied, RequestContext context)
    {
        var origins = await reader.OriginsAsync([.. items.Select(item => item.Submission).Distinct()], context.CancellationToken);
        return
        [
            .. items.Select(item => origins.GetValueOrDefault((item.Submission.Round.Opening!.Code, item.Submission.Unit, item.Code, supplied)) is { } origin
                ? new OriginModel(origin)
                : null),
        ];
    }
}

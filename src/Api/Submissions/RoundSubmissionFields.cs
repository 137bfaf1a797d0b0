using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Access;
using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>The units of a round and their submissions.</summary>
/// <param name="sights">What the caller may see.</param>
/// <param name="reader">Submissions.</param>
[GraphQLFields("Round")]
internal sealed class RoundSubmissionFields(Sights sights, SubmissionReader reader)
{
    public async Task<IReadOnlyList<SubmissionModel?>> SubmissionAsync(IReadOnlyList<RoundModel> rounds, string unitCode, RequestContext context) =>
        await reader.FindAsync([.. rounds.Select(round => (round.Code, unitCode))], await sights.OfAsync(context), context.CancellationToken);

    public Task<IReadOnlyList<EnrolmentConnection>> EnrolmentsAsync(
        IReadOnlyList<RoundModel> rounds, EnrolmentWhere? where, EnrolmentOrder orderBy, int? first, string? after, int? last, string? before, RequestContext context) =>
        ForEachAsync(
            rounds,
            (sight, round, seen) => new EnrolmentConnection(EnrolmentPages.Cut(
                Enrolments(sight, round, seen), where, orderBy, new(first, after, last, before), enrolment => enrolment, context)),
            context);

    public Task<IReadOnlyList<SubmissionConnection>> SubmissionsAsync(
        IReadOnlyList<RoundModel> rounds, EnrolmentWhere? where, EnrolmentOrder orderBy, int? first, string? after, int? last, string? before, RequestContext context) =>
        ForEachAsync(
            rounds,
            (sight, round, seen) => new SubmissionConnection(EnrolmentPages.Cut(
                Enrolments(sight, round, seen).Where(enrolment => enrolment.Submission is not null),
                where,
                orderBy,
                new(first, after, last, before),
                enrolment => enrolment.Submission!,
                context)),
            context);

    public Task<IReadOnlyList<ProgressModel>> ProgressAsync(IReadOnlyList<RoundModel> rounds, RequestContext context) => ForEachAsync(
        rounds,
        (_, round, seen) =>
        {
            var taking = seen.Where(one => round.Round.TakesPart(one.Unit)).ToArray();
            var groups = taking.GroupBy(one => round.Round.Units[one.Unit].Group).OrderBy(group => group.Key, StringComparer.Ordinal);
            return new ProgressModel(ProgressCounts.Of(taking), [.. groups.Select(group => new GroupProgressModel(group.Key, ProgressCounts.Of([.. group])))]);
        },
        context);

    private async Task<IReadOnlyList<T>> ForEachAsync<T>(
        IReadOnlyList<RoundModel> rounds, Func<Sight, RoundModel, IReadOnlyList<SeenSubmission>, T> make, RequestContext context)
    {
        var (sight, made) = (await sights.OfAsync(context), new List<T>(rounds.Count));
        foreach (var round in rounds)
            made.Add(make(sight, round, await reader.OfRoundAsync(sight, round.Code, context.CancellationToken)));
        return made;
    }

    // Whoever sees the ranking of a group sees who is in it.
    private static IEnumerable<EnrolmentModel> Enrolments(Sight sight, RoundModel round, IReadOnlyList<SeenSubmission> seen)
    {
        var (open, groups) = (seen.ToDictionary(one => one.Unit, StringComparer.Ordinal), new Dictionary<string, bool>(StringComparer.Ordinal));
        return
            from part in round.Round.Units
            let submission = open.GetValueOrDefault(part.Key)
            where submission is not null || SeesGroup(part.Value.Group)
            select new EnrolmentModel(
                round.Round, part.Key, SubmissionLookup.NameOf(sight, part.Key), submission is null ? null : SubmissionLookup.ModelOf(submission, sight));

        bool SeesGroup(string? group)
        {
            var key = group is null ? "" : $"={group}";
            return groups.TryGetValue(key, out var known) ? known : groups[key] = sight.SeesRanking(round.Round, group);
        }
    }
}

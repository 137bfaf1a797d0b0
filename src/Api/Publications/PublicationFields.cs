using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Publications;

/// <summary>Results within publications.</summary>
[GraphQLFields("Publication")]
internal sealed class PublicationFields
{
    private readonly Comparison<string> _byCode = string.CompareOrdinal;

    public Task<IReadOnlyList<PublishedResultConnection>> ResultsAsync(
        IReadOnlyList<PublicationModel> publications, string? group, int? first, string? after, int? last, string? before, RequestContext context) =>
        Task.FromResult<IReadOnlyList<PublishedResultConnection>>([.. publications.Select(publication => Page(publication, group, new(first, after, last, before), context))]);

    private PublishedResultConnection Page(PublicationModel publication, string? group, PageRequest page, RequestContext context)
    {
        var names = new PublishedNames(publication.Published.Definition);
        return new(Pager.Cut(Results(publication, group), page, result => result.Unit, _byCode, result => new PublishedResultModel(result, names), context));
    }

    private static PublicisedResult[] Results(PublicationModel publication, string? group) =>
        [.. publication.Published.Results.Results.Where(result => group is null || result.Group == group).OrderBy(result => result.Unit, StringComparer.Ordinal)];
}

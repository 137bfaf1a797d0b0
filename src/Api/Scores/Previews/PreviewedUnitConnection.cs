using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Scores.Previews;

/// <summary>A page of units before and after.</summary>
/// <param name="page">The page.</param>
[GraphQLType("PreviewedUnitConnection")]
internal sealed class PreviewedUnitConnection(Page<PreviewedUnitModel> page) : Connection<PreviewedUnitModel>(page);

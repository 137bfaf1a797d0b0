using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Histories;

/// <summary>A page of a history.</summary>
/// <param name="page">The page.</param>
[GraphQLType("HistoryConnection")]
internal sealed class HistoryConnection(Page<HistoryEntryModel> page) : Connection<HistoryEntryModel>(page);

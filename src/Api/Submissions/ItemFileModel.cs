using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>A file that supports an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Sha256">Its name in the store.</param>
/// <param name="FileName">As the unit named it.</param>
[GraphQLType("ItemEvidence")]
internal sealed record ItemFileModel(SubmissionItemModel Item, string Sha256, string FileName);
